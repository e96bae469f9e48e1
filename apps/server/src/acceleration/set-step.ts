import type { IsoDate } from '@lotse/calendar'
import type { AccelerationView, Cause, Localised } from '@lotse/contract'
import {
  beginStep,
  finishStep,
  leaveOutStep,
  plans,
  reopenStep,
  type StepDecision,
  type StepKey,
  type StepState,
} from '@lotse/playbook'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { mayTakePart } from '../platform/names.ts'
import { accelerateCase, type CasePlace, faster, type OpenCase, saidIn } from './case-at-work.ts'
import { mayApproveStep } from './policy.ts'
import { noStep, noSuch, wrong } from './problems.ts'
import { findStep, type StepRow, updateStep } from './store.ts'
import { tellAssigned } from './tell.ts'
import { writeEffort } from './write-line.ts'

interface Request {
  readonly params: CasePlace & { readonly cause: Cause; readonly key: StepKey }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly state?: StepState | undefined
    readonly note?: string | undefined
    readonly personId?: string | null | undefined
    readonly dueOn?: IsoDate | null | undefined
    readonly approved?: boolean | undefined
  }
}

/**
 * Says how a step of the plan stands, whose it is and until when. Whether it may be finished or left out the playbook
 * decides, from its note and from what other capabilities hold; a finished one is an effort. Problems: `not-found`,
 * `rule-refused`, `changed-meanwhile`, `input-not-valid`.
 */
export async function setStep(context: ActingContext, { params, headers, body }: Request): Promise<AccelerationView> {
  return accelerateCase(context, params, async (here) => {
    const { change, key, row } = here
    const step = await findStep(change.tx, row, params)
    if (step === null) throw noStep()
    if (step.version !== expectedVersion(headers)) throw await faster(here)
    if (body.personId && !(await mayTakePart(change.tx, body.personId)))
      throw noSuch('personId', { de: 'Diese Person', en: 'person' })
    const decision = body.state === undefined || body.state === step.state ? null : decided(here, step, body)
    if (decision === null && body.note !== undefined) keepWords(step, body.note)
    if (decision !== null && !decision.ok) throw refusalProblem(decision, fieldOf[decision.refused] ?? null)
    const done = decision?.state === 'done'
    const { from, to } = differences(step, {
      note: decision?.note ?? body.note,
      personId: body.personId,
      dueOn: body.dueOn,
      approvedBy: approval(here, step, body.approved),
      ...(decision !== null && {
        state: decision.state,
        doneAt: done ? change.now : null,
        doneBy: done ? context.actor.personId : null,
      }),
    })
    await updateStep(change.tx, step, to)
    await change.record({
      event: 'acceleration.stepChanged',
      engagementId: key.engagementId,
      subject: step.key,
      before: told(from),
      after: { cause: step.cause, ...told(to) },
    })
    if (decision?.line)
      await writeEffort(here, {
        ...{ caseId: row.id, on: change.today, words: saidIn(here, decision.line), line: decision.line },
        step: params,
      })
    if (body.personId && body.personId !== step.personId)
      await tellAssigned(here, {
        about: `${row.id}:${step.cause}:${step.key}:${step.version}`,
        personId: body.personId,
        words: titleOf(step),
        dueOn: body.dueOn === undefined ? step.dueOn : body.dueOn,
      })
  })
}

/** What was demanded of a step that is over stays written: words may be others, but not none (PB87, PB88). */
function keepWords({ state, note }: StepRow, wanted: string): void {
  if ((state !== 'done' && state !== 'leftOut') || note === '' || wanted.trim() !== '') return
  throw wrong('note', 'reasonMissing', {
    de: 'Dieser Schritt ist vorbei, und seine Worte gehören dazu. Ändern Sie sie, oder nehmen Sie den Schritt wieder auf.',
    en: 'This step is over, and its words belong to it. Change them, or take the step up again.',
  })
}

const titleOf = ({ cause, key }: Pick<StepRow, 'cause' | 'key'>): Localised =>
  plans[cause].find((step) => step.key === key)?.title ?? { de: key, en: key }

const decisions: Readonly<Partial<Record<StepState, typeof beginStep>>> = {
  active: beginStep,
  done: finishStep,
  leftOut: leaveOutStep,
  open: reopenStep,
}

function decided({ context, key, state }: OpenCase, step: StepRow, body: Request['body']): StepDecision {
  const decide = body.state === undefined ? undefined : decisions[body.state]
  if (decide === undefined)
    throw wrong('state', 'notApplicableByFacts', {
      de: 'Ob ein Schritt zutrifft, ergibt sich aus den Zuweisungen. Lassen Sie ihn aus, wenn er nicht gebraucht wird.',
      en: 'Whether a step applies follows from the assignments. Leave it out if it is not needed.',
    })
  const actor = { roles: rolesIn(context.actor, key.engagementId) }
  // Taking back that an active step is over makes it active again.
  if (body.state === 'active' && (step.state === 'done' || step.state === 'leftOut')) {
    const again = reopenStep(state, { cause: step.cause, key: step.key, note: body.note ?? step.note, actor })
    return again.ok ? { ...again, state: 'active' } : again
  }
  return decide(state, { cause: step.cause, key: step.key, note: body.note ?? step.note, actor })
}

const fieldOf: Readonly<Record<string, string>> = { noteMissing: 'note', reasonMissing: 'note', proofMissing: 'state' }

/** Who agreed to bring back the desktop architect: only an expert can, for themselves. */
function approval(
  { context, key }: OpenCase,
  step: Pick<StepRow, 'key'>,
  approved: boolean | undefined,
): string | null | undefined {
  if (approved === undefined) return undefined
  if (step.key !== 'involveGmFta')
    throw wrong('approved', 'notAsked', {
      de: 'Dieser Schritt braucht keine Zustimmung. Zugestimmt wird nur der Einbeziehung der Desktop-Architektur.',
      en: 'This step needs no approval. Only involving the desktop architect is approved.',
    })
  if (!mayApproveStep(context.actor, key))
    throw wrong('approved', 'expertOnly', {
      de: 'Zustimmen kann nur ein Apps-Experte (SME), der diesem Engagement zugewiesen ist.',
      en: 'Only an Apps expert (SME) who is assigned to this engagement can agree.',
    })
  return approved ? context.actor.personId : null
}

/** Who and when the event itself tells. */
const told = ({ doneAt: _at, doneBy: _by, state, ...values }: Record<string, unknown>) => ({
  ...values,
  ...(state !== undefined && { stepState: state }),
})
