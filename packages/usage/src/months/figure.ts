import type { Month } from '@lotse/calendar'
import { type Ratio, ratio, times } from './ratio.ts'

/** One month under one definition: what growth and verdicts are made of, whatever was counted. */
export interface Figure {
  readonly month: Month
  readonly active: number
  /** What the active are divided by; never zero. */
  readonly entitled: number
}

/** The rate in per cent, exact. Throws a RangeError where nobody is entitled. */
export const rateOf = ({ active, entitled }: Pick<Figure, 'active' | 'entitled'>): Ratio =>
  times(ratio(active, entitled), 100)
