import { addMonths, type Month } from '@lotse/calendar'
import type { Numerator, UsageSettings } from '../settings.ts'
import { rateOf } from './figure.ts'
import { figureOf } from './figure-of.ts'
import { type Growth, growthOf } from './growth.ts'
import { usersMissing } from './people.ts'
import { ceil, decimal, dividedBy, isLess, minus, plus, type Ratio, times } from './ratio.ts'
import type { RawVerdict, SeriesPoint, UsageSeries, UsageVerdict, VerdictState } from './types.ts'

/** The verdict on the newest closed month; null while there is none. */
export function verdictOf(series: UsageSeries, numerator: Numerator = series.settings.numerator): UsageVerdict | null {
  const points = series.points[numerator]
  const point = points.at(-1)
  return point === undefined ? null : verdictAt(point, points, numerator, series.settings)
}

function verdictAt(
  point: SeriesPoint,
  points: readonly SeriesPoint[],
  numerator: Numerator,
  settings: UsageSettings,
): UsageVerdict {
  const alike = points.filter(({ usage }) => usage.denominator === point.usage.denominator)
  const known = new Map(alike.map(({ month, usage }) => [month, figureOf(usage, numerator)]))
  const rate = rateOf(point)
  const growth = growthOf(point, known)
  return {
    raw: point.raw,
    state: stateOf(point.raw, rate, growth, settings),
    month: point.month,
    numerator,
    active: point.active,
    entitled: point.entitled,
    rate: point.rate,
    growth3pp: point.growth3pp,
    base: point.base,
    usersMissingToTarget: usersMissing(point, settings),
    monthsToTargetAtThisPace: monthsToTarget(rate, growth, settings),
    lowConfidence: point.entitled < settings.smallTenant,
    firstVerdictMonth: growth === null ? firstVerdictMonth(points) : null,
    settings,
    usage: point.usage,
  }
}

/**
 * The plain verdict with two refinements that need no memory (usage.md §11 and §12): a customer who reaches the goal with
 * one more quarter like the last is near it, and one who loses points is not merely standing still.
 */
function stateOf(raw: RawVerdict, rate: Ratio, growth: Growth | null, settings: UsageSettings): VerdictState {
  if (raw !== 'stalled' || growth === null) return raw
  if (!isLess(plus(rate, growth.points), decimal(settings.targetRate))) return 'near-goal'
  return isLess(decimal(-settings.declinePoints), growth.points) ? 'stalled' : 'declining'
}

/** Whole months to the goal if every three months bring what the last three brought. */
function monthsToTarget(rate: Ratio, growth: Growth | null, settings: UsageSettings): number | null {
  const gap = minus(decimal(settings.targetRate), rate)
  if (gap.over <= 0n) return 0
  if (growth === null || growth.points.over <= 0n) return null
  return ceil(times(dividedBy(gap, growth.points), 3))
}

/** Three months after the newest month that can serve as a base for an unbroken quarter: the first with growth. */
function firstVerdictMonth(points: readonly SeriesPoint[]): Month | null {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const bases = new Set(points.map(({ month }) => addMonths(month, 3)))
  let month = addMonths(last.month, 1)
  while (!bases.has(month)) month = addMonths(month, 1)
  return month
}
