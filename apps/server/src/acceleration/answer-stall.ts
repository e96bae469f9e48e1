import type { IsoDate } from '@lotse/calendar'
import { monthOf } from '@lotse/calendar'
import type { AccelerationView } from '@lotse/contract'
import { answerAlert } from '@lotse/playbook'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { accelerate, type EngagementPlace, faster } from './case-at-work.ts'
import { findAnswer, writeAnswer } from './store.ts'

interface Request {
  readonly params: EngagementPlace
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly answer: 'postponed' | 'dismissed'
    readonly until: IsoDate | null
    readonly reason: string
  }
}

/**
 * Postpones a stall until a day, or dismisses it, with a reason. Problems: `not-found`, `rule-refused`, `changed-meanwhile`
 * where somebody answered it otherwise.
 */
export async function answerStall(
  context: ActingContext,
  { params, headers, body: { answer, until, reason } }: Request,
): Promise<AccelerationView> {
  return accelerate(context, params, async (here) => {
    const { change, key, known } = here
    if (((await findAnswer(change.tx, key))?.version ?? 0) !== expectedVersion(headers)) throw await faster(here)
    const actor = { roles: rolesIn(context.actor, key.engagementId) }
    const decision = answerAlert(known.facts, { answer, until, reason, actor, today: change.today })
    if (!decision.ok) throw refusalProblem(decision, decision.refused === 'dayOutOfReach' ? 'until' : null)
    await writeAnswer(change.tx, {
      ...key,
      answer: decision.answer,
      until: decision.until,
      reason: decision.reason,
      month: known.facts.usage.verdict?.month ?? monthOf(change.today),
      answeredAt: change.now,
      answeredBy: context.actor.personId,
    })
    await change.record({
      event: 'acceleration.answered',
      engagementId: key.engagementId,
      subject: decision.answer,
      after: { answer: decision.answer, ...(decision.until !== null && { until: decision.until }) },
      reason: decision.reason,
    })
  })
}
