import type { Month } from '@lotse/calendar'
import type { Numerator } from '../settings.ts'
import { type Ratio, ratio, times } from './ratio.ts'
import type { UsageMonth } from './types.ts'

/** One month under one definition: what growth and verdicts are made of, whatever was counted. */
export interface Figure {
  readonly month: Month
  readonly active: number
  /** What the active are divided by; never zero. */
  readonly entitled: number
}

/** A month's figure by one numerator. */
export const figureOf = (usage: UsageMonth, numerator: Numerator): Figure => ({
  month: usage.month,
  active: usage.active[numerator],
  entitled: usage.entitled,
})

/** The rate in per cent, exact. Throws a RangeError where nobody is entitled. */
export const rateOf = ({ active, entitled }: Pick<Figure, 'active' | 'entitled'>): Ratio =>
  times(ratio(active, entitled), 100)
