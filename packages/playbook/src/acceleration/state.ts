import { addMonths, type IsoDate, type Month, monthsBetween } from '@lotse/calendar'
import { isActive, isBlocked, taskFact } from '../evaluate/context.ts'
import type { Facts, UsageVerdict } from '../evaluate/facts.ts'
import { isAtTarget, isStalled } from '../evaluate/usage-state.ts'
import type { AccelerationState, CaseTrigger } from './case-words.ts'
import type { AccelerationFacts, AlertAnswer } from './facts.ts'

/** The part of the facts by which acceleration is judged. */
export type AccelerationInput = Pick<
  Facts,
  'engagement' | 'tasks' | 'entitlementRecords' | 'usage' | 'acceleration' | 'expertRequest'
>

/** Where a customer stands on the stall desk, and what would start a case. */
export type AccelerationStanding = {
  readonly state: AccelerationState
  readonly trigger: CaseTrigger
  /** The month in which the present stall was confirmed; null where there is none. */
  readonly stalledSince: Month | null
  /** The day a postponed stall comes back; null otherwise. */
  readonly returnsOn: IsoDate | null
}

/** Months after which a dismissed stall that never ended is asked about again. */
export const DISMISSED_MONTHS = 3

/**
 * Where the customer stands; null: nothing to accelerate. An open case comes first; then a stall with its answer; then what
 * is about to become one: a month that stalls and is not confirmed, a decline, stable use that slips, a paused deployment.
 * Never an alert at the goal or at the threshold (invariant 16), and of a customer nobody works on only a case that is still
 * open.
 */
export function accelerationStanding(facts: AccelerationInput, now: IsoDate): AccelerationStanding | null {
  const { acceleration, usage } = facts
  if (acceleration === null || (!isActive(facts) && acceleration.case === null)) return null
  const { verdict } = usage
  const stalledSince = verdict !== null && isStalled(verdict) ? stallBegan(verdict, acceleration.monthsStalled) : null
  const coming = stalledSince === null ? comingTrigger(facts) : 'stall'
  const standing = (state: AccelerationState, returnsOn: IsoDate | null = null): AccelerationStanding => ({
    state,
    trigger: coming ?? 'manual',
    stalledSince,
    returnsOn,
  })
  if (isBlocked(facts)) return isConcerned(acceleration, stalledSince) ? standing('blocked') : null
  if (acceleration.case !== null) return standing('open')
  if (stalledSince !== null && isHeldUp(facts, stalledSince)) return standing('blocked')
  if (verdict !== null && stalledSince !== null) {
    const answer = answerInForce(acceleration, verdict.month, stalledSince, now)
    return answer === null ? standing('alert') : standing(answer.answer, answer.until)
  }
  return coming === null ? null : standing('soon')
}

/** Whether what is blocked stalled, or was being accelerated when it was blocked. */
function isConcerned({ case: open, lastCase }: AccelerationFacts, stalledSince: Month | null): boolean {
  return stalledSince !== null || open !== null || lastCase?.outcome === 'blocked'
}

/** Of several records one is still blocked by the case that ended so, and it is the same stall: that is its answer. */
function isHeldUp({ acceleration, entitlementRecords }: AccelerationInput, stalledSince: Month): boolean {
  const last = acceleration?.lastCase ?? null
  if (last?.outcome !== 'blocked' || last.closedOn.slice(0, 7) < stalledSince) return false
  return entitlementRecords.some(({ l1 }) => l1 === 'blocked')
}

/** The month in which the present stall was confirmed, counted back from the verdict. */
function stallBegan({ month }: UsageVerdict, monthsStalled: number): Month {
  return addMonths(month, 1 - Math.max(1, monthsStalled))
}

/**
 * The answer, as long as it holds. A postponed stall returns on its day; a dismissed one when use has grown and stalls anew,
 * or three months later. Withdrawing a case answers the stall it was about, so there is only ever one answer: the newest.
 */
function answerInForce(
  { alert }: Pick<AccelerationFacts, 'alert'>,
  newest: Month,
  stalledSince: Month,
  now: IsoDate,
): AlertAnswer | null {
  return holds(alert, newest, stalledSince, now) ? alert : null
}

function holds(answer: AlertAnswer | null, newest: Month, stalledSince: Month, now: IsoDate): boolean {
  if (answer === null || stalledSince > answer.month) return false
  if (answer.answer === 'postponed') return answer.until !== null && answer.until > now
  return monthsBetween(answer.month, newest) < DISMISSED_MONTHS
}

/** What announces a stall, or calls for help although there is none; null: nothing does. */
function comingTrigger(facts: AccelerationInput): CaseTrigger | null {
  const { verdict } = facts.usage
  if (verdict !== null && !verdict.quiet && !isAtTarget(verdict)) {
    if (verdict.qualifier === 'slipping') return 'slipping'
    const announced = verdict.raw === 'stalled' && verdict.state !== 'near-goal' && verdict.state !== 're-baselining'
    if (announced || verdict.state === 'declining') return 'stall'
  }
  return isPaused(facts) ? 'paused' : null
}

/** The deployment waits for the customer. */
function isPaused(facts: Pick<Facts, 'tasks'>): boolean {
  const { status } = taskFact(facts, '1247')
  return status === 'paused' || status === 'deferred'
}
