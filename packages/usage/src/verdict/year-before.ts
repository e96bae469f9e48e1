import { addMonths, type Month } from '@lotse/calendar'
import { type Figure, rateOf } from '../months/figure.ts'
import { minus, toNumber } from '../months/ratio.ts'
import type { DataBreak } from './types.ts'

/** The same month a year earlier: the plainest view of what holidays do (usage.md §11). */
export interface YearBefore {
  readonly month: Month
  /** Per cent, unrounded. */
  readonly rate: number
  /** Percentage points since then, unrounded. */
  readonly change: number
}

/** The year before a month; null where it is not known or lies beyond a break in the data. */
export function yearBefore(
  { month, active, entitled }: Figure,
  figures: readonly Figure[],
  breaks: readonly DataBreak[] = [],
): YearBefore | null {
  const wanted = addMonths(month, -12)
  const found = figures.find((figure) => figure.month === wanted)
  if (found === undefined || breaks.some((one) => one.month > wanted && one.month <= month)) return null
  const change = minus(rateOf({ active, entitled }), rateOf(found))
  return { month: wanted, rate: toNumber(rateOf(found)), change: toNumber(change) }
}
