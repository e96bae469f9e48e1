import { addMonths, type Month } from '@lotse/calendar'
import { type Figure, rateOf } from './figure.ts'
import { half, minus, plus, type Ratio } from './ratio.ts'
import type { GrowthBase } from './types.ts'

/** Growth over three months and what it was measured against. */
export interface Growth {
  /** Percentage points, exact. */
  readonly points: Ratio
  /** The earlier rate in per cent, exact. */
  readonly from: Ratio
  readonly base: GrowthBase
}

/**
 * MAU(m) − MAU(m−3) in percentage points, by the plain rule. Where m−3 is missing: against the mean of m−4 and m−2 if both
 * exist, and the base says so; otherwise null. Never against the next older month (usage.md §11).
 */
export function growthOf(figure: Figure, known: ReadonlyMap<Month, Figure>): Growth | null {
  const base = baseOf(figure.month, known)
  if (base === null) return null
  const [first, second] = base.used.map(rateOf)
  if (first === undefined) return null
  const from = second === undefined ? first : half(plus(first, second))
  return { points: minus(rateOf(figure), from), from, base }
}

function baseOf(month: Month, known: ReadonlyMap<Month, Figure>): GrowthBase | null {
  const used = ({ month: at, active, entitled }: Figure): Figure => ({ month: at, active, entitled })
  const wanted = addMonths(month, -3)
  const exact = known.get(wanted)
  if (exact !== undefined) return { kind: 'month', month: wanted, used: [used(exact)] }
  const older = known.get(addMonths(month, -4))
  const newer = known.get(addMonths(month, -2))
  if (older === undefined || newer === undefined) return null
  return { kind: 'mean-of-neighbours', month: wanted, used: [used(older), used(newer)] }
}
