import { addMonths, daysBetween, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { Numerator, UsageSettings } from '../settings.ts'
import { type Growth, growthOf, rateOf } from './growth.ts'
import { decimal, dividedBy, isLess, type Ratio, times, toNumber } from './ratio.ts'
import type { RawVerdict, SeriesPoint, UsageMonth, UsageSeries } from './types.ts'

/** Whether a month may be judged on `asOf`: it has ended `closeMonthAfterDays` days ago or more (usage.md §11). */
export function isClosed(month: Month, asOf: IsoDate, settings: UsageSettings): boolean {
  return daysBetween(lastDayOf(month), asOf) >= settings.closeMonthAfterDays
}

/** The closed months with growth and plain verdict for each numerator; months still running are kept apart. */
export function seriesOf(months: readonly UsageMonth[], settings: UsageSettings, asOf: IsoDate): UsageSeries {
  const sorted = months.toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const closed = sorted.filter(({ month }) => isClosed(month, asOf, settings))
  const known = new Map(closed.map((month) => [month.month, month]))
  const points = (numerator: Numerator): SeriesPoint[] =>
    closed.map((month) => pointOf(month, numerator, known, settings))
  return {
    settings,
    asOf,
    points: { desktopCore: points('desktopCore'), desktop: points('desktop'), any: points('any') },
    missing: missingBetween(closed.map(({ month }) => month)),
    running: sorted.filter(({ month }) => !known.has(month)),
  }
}

/**
 * The plain verdict (usage.md §12): at the goal stable; under it stalled where growth is below the threshold, growing
 * where it is not; without growth there is too little history to say. All comparisons are strict and exact.
 */
function rawVerdict(rate: Ratio, growth: Growth | null, settings: UsageSettings): RawVerdict {
  if (!isLess(rate, decimal(settings.targetRate))) return 'stable'
  if (growth === null) return 'insufficient-history'
  return isLess(growthMeasure(growth, settings), decimal(settings.growthThreshold)) ? 'stalled' : 'growing'
}

/** Growth in what the threshold is measured in. From nothing, any relative growth is beyond every threshold. */
function growthMeasure(growth: Growth, settings: UsageSettings): Ratio {
  if (settings.growthMode === 'points') return growth.points
  if (growth.from.over > 0n) return times(dividedBy(growth.points, growth.from), 100)
  return growth.points.over > 0n ? decimal(settings.growthThreshold) : growth.points
}

function pointOf(
  usage: UsageMonth,
  numerator: Numerator,
  known: ReadonlyMap<Month, UsageMonth>,
  settings: UsageSettings,
): SeriesPoint {
  const rate = rateOf(usage, numerator)
  const growth = growthOf(usage, numerator, known)
  return {
    month: usage.month,
    active: usage.active[numerator],
    entitled: usage.entitled,
    rate: toNumber(rate),
    growth3pp: growth === null ? null : toNumber(growth.points),
    base: growth?.base ?? null,
    raw: rawVerdict(rate, growth, settings),
    usage,
  }
}

function missingBetween(months: readonly Month[]): Month[] {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return []
  const missing: Month[] = []
  for (let month = first; month < last; month = addMonths(month, 1)) if (!months.includes(month)) missing.push(month)
  return missing
}
