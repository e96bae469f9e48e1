import { addMonths, type Month } from '@lotse/calendar'
import type { Numerator } from '../settings.ts'
import { half, minus, plus, type Ratio, ratio, times } from './ratio.ts'
import type { GrowthBase, UsageMonth } from './types.ts'

/** Growth over three months and what it was measured against. */
export interface Growth {
  /** Percentage points, exact. */
  readonly points: Ratio
  /** The earlier rate in per cent, exact. */
  readonly from: Ratio
  readonly base: GrowthBase
}

/** The rate of a month in per cent, exact. */
export function rateOf(month: UsageMonth, numerator: Numerator): Ratio {
  return times(ratio(month.active[numerator], month.entitled), 100)
}

/**
 * MAU(m) − MAU(m−3) in percentage points. Where m−3 is missing: against the mean of m−4 and m−2 if both exist, and the
 * base says so; otherwise null. Never against the next older month (usage.md §11).
 */
export function growthOf(
  month: UsageMonth,
  numerator: Numerator,
  known: ReadonlyMap<Month, UsageMonth>,
): Growth | null {
  const base = baseOf(month, numerator, known)
  if (base === null) return null
  const rates = base.used.map(({ active, entitled }) => times(ratio(active, entitled), 100))
  const [first, second] = rates
  if (first === undefined) return null
  const from = second === undefined ? first : half(plus(first, second))
  return { points: minus(rateOf(month, numerator), from), from, base }
}

function baseOf(month: UsageMonth, numerator: Numerator, known: ReadonlyMap<Month, UsageMonth>): GrowthBase | null {
  const used = (usage: UsageMonth): GrowthBase['used'][number] => ({
    month: usage.month,
    active: usage.active[numerator],
    entitled: usage.entitled,
  })
  const wanted = addMonths(month.month, -3)
  const exact = known.get(wanted)
  if (exact !== undefined) return { kind: 'month', month: wanted, used: [used(exact)] }
  const older = known.get(addMonths(month.month, -4))
  const newer = known.get(addMonths(month.month, -2))
  if (older === undefined || newer === undefined) return null
  return { kind: 'mean-of-neighbours', month: wanted, used: [used(older), used(newer)] }
}
