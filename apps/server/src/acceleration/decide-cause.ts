import type { AccelerationView, Cause } from '@lotse/contract'
import { decideCause as decide } from '@lotse/playbook'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { beginSteps } from './begin-steps.ts'
import { accelerateCase, type CasePlace, faster, type OpenCase } from './case-at-work.ts'
import { replaceCauses, updateCase } from './store.ts'
import { tellDecided } from './tell.ts'
import { writeLine } from './write-line.ts'

interface Request {
  readonly params: CasePlace
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly primary: Cause; readonly causes: readonly Cause[]; readonly reason: string }
}

/**
 * Decides which causes a case has and which one leads, with the reason; the plans of new ones begin. Problems: `not-found`,
 * `rule-refused`, `changed-meanwhile`.
 */
export async function decideCause(
  context: ActingContext,
  { params, headers, body }: Request,
): Promise<AccelerationView> {
  return accelerateCase(context, params, async (here) => {
    await decideCauseIn(here, body, expectedVersion(headers))
  })
}

/**
 * The same within another act on the case, on top of `version` of it.
 * @returns the case as it is then, with what decisions on it ask for
 */
export async function decideCauseIn(here: OpenCase, wanted: Request['body'], version: number): Promise<OpenCase> {
  const { change, context, key, row, state } = here
  const decision = decide(state, { ...wanted, actor: { roles: rolesIn(context.actor, key.engagementId) } })
  if (!decision.ok) throw refusalProblem(decision)
  const saved = await updateCase(change.tx, row, version, {
    primaryCause: decision.primary,
    causeReason: decision.reason,
    causeDecidedAt: change.now,
    causeDecidedBy: context.actor.personId,
  })
  if (saved === null) throw await faster(here)
  await replaceCauses(change.tx, row, decision.causes)
  await beginSteps(here, row.id, decision.causes)
  await change.record({
    event: 'acceleration.causeDecided',
    engagementId: key.engagementId,
    subject: row.id,
    before: { primaryCause: row.primaryCause, causes: state.causes },
    after: { primaryCause: decision.primary, causes: decision.causes },
    reason: decision.reason,
  })
  await writeLine(here, decision.line)
  await tellDecided(here, row.id, saved.version, decision.primary, decision.reason)
  return { ...here, row: saved, state: { ...state, causes: decision.causes, primaryCause: decision.primary } }
}
