import type { EndedCase } from '@lotse/contract'
import { ACCELERATION_TASK, closeCase as decide, isStalled, taskAtClose } from '@lotse/playbook'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import { setTaskState } from '../engagements/set-task-state.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { accelerateCase, type CasePlace, faster, type OpenCase } from './case-at-work.ts'
import { updateCase, writeAnswer } from './store.ts'
import { tellClosed } from './tell.ts'
import { writeLine } from './write-line.ts'

interface Request {
  readonly params: CasePlace
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly outcome: 'recovered' | 'noIntent' | 'withdrawn'; readonly words: string }
}

/**
 * Closes a case with what came of it. Blocked is another act (`block-case.ts`). A stall that lasts although its case was
 * withdrawn counts as dismissed with these words, or it would ask again the next day. Compulsory steps left open are said.
 * Problems: `not-found`,
 * `rule-refused`, `changed-meanwhile`.
 */
export async function closeCase(context: ActingContext, { params, headers, body }: Request): Promise<EndedCase> {
  return accelerateCase(context, params, async (here) => {
    const { change, key, known, row, state } = here
    const actor = { roles: rolesIn(context.actor, key.engagementId) }
    const decision = decide(state, { ...body, actor }, known.facts)
    if (!decision.ok)
      throw refusalProblem(decision, ['whyMissing', 'reasonMissing'].includes(decision.refused) ? 'words' : 'outcome')
    const saved = await updateCase(change.tx, row, expectedVersion(headers), {
      outcome: decision.outcome,
      outcomeWords: decision.words,
      closedAt: change.now,
      closedBy: context.actor.personId,
    })
    if (saved === null) throw await faster(here)
    await change.record({
      event: 'acceleration.closed',
      engagementId: key.engagementId,
      subject: row.id,
      after: { outcome: decision.outcome },
      reason: decision.words,
    })
    const task = known.tasks.find(({ taskId }) => taskId === ACCELERATION_TASK)
    const status = taskAtClose(decision.outcome, row.primaryCause)
    if (task !== undefined && status !== null) await setTaskState(change, task, status)
    if (decision.outcome === 'withdrawn') await dismiss(here, decision.words)
    await writeLine(here, decision.line)
    await tellClosed(here, row.id, decision.outcome, decision.words)
    return { warnings: [...decision.warnings] }
  })
}

async function dismiss({ change, context, key, known }: OpenCase, reason: string): Promise<void> {
  const { verdict } = known.facts.usage
  if (verdict === null || !isStalled(verdict)) return
  await writeAnswer(change.tx, {
    ...key,
    answer: 'dismissed',
    until: null,
    reason,
    month: verdict.month,
    answeredAt: change.now,
    answeredBy: context.actor.personId,
  })
}
