import type { AccelerationView, CaseTrigger, Cause } from '@lotse/contract'
import { ACCELERATION_TASK, decideCause, openCase as decideOpening, type OpeningAnswers } from '@lotse/playbook'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import { setTaskState } from '../engagements/set-task-state.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { beginSteps } from './begin-steps.ts'
import { accelerate, type EngagementPlace, evidenceNow, type Here } from './case-at-work.ts'
import { alreadyOpen, noRecord } from './problems.ts'
import { forgetAnswer, insertCase } from './store.ts'
import { tellOpened } from './tell.ts'
import { writeLine } from './write-line.ts'

interface Opening extends EngagementPlace {
  readonly trigger: CaseTrigger
  readonly answers: OpeningAnswers
  readonly causes: readonly Cause[]
  readonly preselect: boolean
  readonly reason: string
}

/**
 * Opens a case: what was asked is kept, the causes are preselected by the answers and the evidence or chosen, their plan
 * begins, and task 3650 is in progress (engagement.md §12). With causes and a reason the first cause is decided at once.
 * Problems: `not-found`, `already-exists`, `rule-refused` (also where the engagement has no task 3650).
 */
export async function openCase(context: ActingContext, wanted: Opening): Promise<AccelerationView> {
  return accelerate(context, wanted, async (here) => {
    const { change, key, known } = here
    if (known.acceleration.open !== null) throw alreadyOpen()
    if (!known.tasks.some(({ taskId }) => taskId === ACCELERATION_TASK)) throw noRecord()
    const actor = { roles: rolesIn(context.actor, key.engagementId) }
    const decision = decideOpening(known.facts, await evidenceNow(here), { ...wanted, actor, today: change.today })
    if (!decision.ok) throw refusalProblem(decision)
    const id = newId()
    const decided = decidedAtOnce(wanted, decision.causes, actor)
    const causes = decided?.causes ?? decision.causes
    const { verdict } = known.facts.usage
    await insertCase(
      change.tx,
      {
        ...key,
        id,
        openedAt: change.now,
        openedBy: context.actor.personId,
        trigger: wanted.trigger,
        ...wanted.answers,
        // Of whoever may not decide it stays the reason for the causes named, until FE or FM decide.
        causeReason: wanted.reason,
        ...(decided !== null && {
          primaryCause: decided.primary,
          causeReason: decided.reason,
          causeDecidedAt: change.now,
          causeDecidedBy: context.actor.personId,
        }),
        rateAtOpen: verdict?.rate ?? null,
        activeAtOpen: verdict?.active ?? null,
        monthAtOpen: verdict?.month ?? null,
      },
      causes,
    )
    await beginSteps(here, id, causes)
    await forgetAnswer(change.tx, key)
    await change.record({
      event: 'acceleration.opened',
      engagementId: key.engagementId,
      subject: id,
      after: { trigger: wanted.trigger, causes, ...wanted.answers },
      ...(wanted.reason !== '' && { reason: wanted.reason }),
    })
    await startTask(here)
    await writeLine(here, decision.line)
    await tellOpened(here, id, wanted.trigger)
  })
}

/** Where somebody names causes and says why, and may decide, there is nothing left to ask. */
function decidedAtOnce(
  { causes, reason }: Opening,
  chosen: readonly Cause[],
  actor: Parameters<typeof decideCause>[1]['actor'],
) {
  const [primary] = chosen
  if (causes.length === 0 || primary === undefined || reason === '') return null
  const state = { outcome: null, causes: chosen, primaryCause: null, plan: noPlan }
  const decision = decideCause(state, { primary, causes: chosen, reason, actor })
  return decision.ok ? decision : null
}

const noPlan = { roles: [], steps: [], proof: {}, expertApproved: false }

async function startTask({ change, known }: Here): Promise<void> {
  const task = known.tasks.find(({ taskId }) => taskId === ACCELERATION_TASK)
  if (task !== undefined) await setTaskState(change, task, 'inProgress')
}
