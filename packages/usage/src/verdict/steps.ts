import { type Month, monthsBetween } from '@lotse/calendar'
import type { Figure } from '../months/figure.ts'
import { decimal, isLess, ratio, times } from '../months/ratio.ts'
import type { UsageSettings } from '../settings.ts'
import type { EntitlementStep } from './types.ts'

/** A pair of months whose common people are known well enough to stand for both. */
export type Bridged = (month: Month, base: Month) => boolean

/**
 * The months in which many entitled users came or went: |E(m) − E(m−1)| over 10 % of E(m−1) and at least 20 users (usage.md
 * §11). Where m−1 is missing, against the last month that is known: a purchase does not vanish in a gap.
 */
export function stepsOf(figures: readonly Figure[], bridged: Bridged, settings: UsageSettings): EntitlementStep[] {
  return figures.flatMap((figure, at) => {
    const before = figures[at - 1]
    if (before === undefined || !isStep(figure.entitled - before.entitled, before.entitled, settings)) return []
    return [
      {
        month: figure.month,
        before: before.month,
        entitledBefore: before.entitled,
        entitled: figure.entitled,
        covered: isCovered(figures, at, bridged),
      },
    ]
  })
}

/** Whether `people` who came or went, of `entitled` before, are a step: more than 10 % and at least 20 of them. */
export function isStep(people: number, entitled: number, settings: UsageSettings): boolean {
  const moved = Math.abs(people)
  if (moved < settings.rebaselineStepUsers) return false
  return isLess(decimal(settings.rebaselineStepPercent), times(ratio(moved, entitled), 100))
}

/** Somebody entitled on either side is known to be the same person. */
function isCovered(figures: readonly Figure[], at: number, bridged: Bridged): boolean {
  const month = figures[at]?.month
  return month !== undefined && figures.slice(0, at).some((earlier) => bridged(month, earlier.month))
}

/** Whether a step that nobody can be followed across keeps this month from being judged. */
export function isRebaselining(month: Month, steps: readonly EntitlementStep[], settings: UsageSettings): boolean {
  return steps.some((step) => {
    const since = monthsBetween(step.month, month)
    return !step.covered && since >= 0 && since < settings.rebaselineMonths
  })
}
