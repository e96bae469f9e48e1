import { addDays, addMonths, type IsoDate, lastDayOf } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import { de, en } from '../text/formats.ts'
import type { UsageFacts, UsageVerdict } from './facts.ts'

/** Whether the newest closed month is at the goal, unrounded: 69.99 % is not, 70 % is (usage.md §10). */
export function isAtTarget({ active, entitled, target }: UsageVerdict): boolean {
  return entitled > 0 && 100 * active >= target * entitled
}

/** Stable: at the goal in two closed months in a row (usage.md §12). An unknown history is not stable. */
export function isStable(usage: UsageFacts): boolean {
  return usage.verdict !== null && isAtTarget(usage.verdict) && (usage.monthsAtTarget ?? 0) >= 2
}

/**
 * Whether the stall rule calls for a discussion: a confirmed stall below 70 % whose growth over three months is below 3
 * points, both strict; near the goal it does not (engagement.md §12, invariant 16). A stall that is not over yet and grows
 * by 3 points or more is watched.
 */
export function isStalled(verdict: UsageVerdict): boolean {
  if (verdict.state !== 'stalled' && verdict.state !== 'declining') return false
  return !isAtTarget(verdict) && verdict.growth3pp !== null && verdict.growth3pp < verdict.threshold
}

/** Days after its last day on which a month is closed (usage.md §15). */
const CLOSED_AFTER_DAYS = 8

/** The day on which the month after the verdict's is closed, and can be judged. */
export function nextClosingDay(verdict: UsageVerdict): IsoDate {
  return addDays(lastDayOf(addMonths(verdict.month, 1)), CLOSED_AFTER_DAYS)
}

/** The figure as a sentence: month, rate, people, growth and what is missing. */
export function figureSentence(verdict: UsageVerdict): Localised {
  const growth = verdict.growth3pp
  const missing = verdict.usersMissingToTarget
  const { target, threshold } = verdict
  return {
    de: [
      `${de.month(verdict.month)}: ${de.percent(verdict.rate, target)} (${de.count(verdict.active)} von ${de.count(verdict.entitled)})`,
      growth === null ? 'Zuwachs noch nicht berechenbar' : `${de.points(growth, threshold)} Punkte in drei Monaten`,
      ...(missing > 0
        ? [`bis ${de.number(target)} % fehlen ${de.count(missing)} ${missing === 1 ? 'Person' : 'Personen'}`]
        : []),
    ].join(', '),
    en: [
      `${en.month(verdict.month)}: ${en.percent(verdict.rate, target)} (${en.count(verdict.active)} of ${en.count(verdict.entitled)})`,
      growth === null ? 'growth cannot be computed yet' : `${en.points(growth, threshold)} points in three months`,
      ...(missing > 0
        ? [`${en.count(missing)} more ${missing === 1 ? 'person' : 'people'} to ${en.number(target)} %`]
        : []),
    ].join(', '),
  }
}
