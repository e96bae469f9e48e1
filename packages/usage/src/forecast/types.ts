import type { Month } from '@lotse/calendar'
import type { ForecastMethod } from './method.ts'
import type { ForecastScore } from './score.ts'

/**
 * When 70 % is reached if nothing changes: a distribution, never one date (usage.md §13). Rates are in per cent,
 * probabilities from 0 to 1. What the history does not carry is null.
 */
export interface Forecast {
  /** What can be said at all; see {@link Outlook}. */
  readonly outlook: Outlook
  /** How the line was drawn; null where the history is too short for any. */
  readonly method: ForecastMethod | null
  /** Closed months that the forecast rests on: since the last re-baselining, at most 24. */
  readonly months: number
  /** The first and the newest of them. */
  readonly from: Month
  readonly until: Month
  /** What is missing to the goal in the newest month, in points of the rate and in people; 0 where it is reached. */
  readonly gap: { readonly points: number; readonly people: number }
  /** Months by which 10, 50 and 90 % of the courses have reached the goal; null beyond the horizon and where no date is given. */
  readonly quantiles: { readonly p10: Month | null; readonly p50: Month | null; readonly p90: Month | null }
  /** Probability to reach the goal within 3, 6 and 12 months; null without a forecast and where it is reached. */
  readonly probability: Readonly<Record<3 | 6 | 12, number>> | null
  /** What it takes to reach the goal by the planned month; needs no model. Null without a plan and where it is reached. */
  readonly needed: NeededPace | null
  /** The next twelve months for a chart: the 80 % band and its middle. Empty without a forecast. */
  readonly band: readonly BandMonth[]
  readonly record: ForecastRecord | null
}

/**
 * - `too-early`: fewer than four closed months; the gap is all there is to say.
 * - `reached`: the newest month is at the goal; a band, and no date.
 * - `very-uncertain`: four to seven months; a span of months is what may be shown, nothing finer.
 * - `dated`: months for 10, 50 and 90 %.
 * - `not-in-sight`: half of the courses do not reach the goal within the horizon; no date.
 */
export type Outlook = 'too-early' | 'reached' | 'very-uncertain' | 'dated' | 'not-in-sight'

export interface BandMonth {
  readonly month: Month
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

export interface NeededPace {
  readonly by: Month
  /** Months left from the newest closed month; 0 or less: the date has passed. */
  readonly months: number
  /** Additional active people a month, rounded up, and points a month; null where the date has passed. */
  readonly people: number | null
  readonly points: number | null
}

/** Why a forecast may be believed, or not. */
export interface ForecastRecord {
  /** Mean error 1 to 3 months ahead over the usual change of one month: the method's and that of no change. */
  readonly mase: number
  readonly maseNoChange: number
  /** The method that lost to no change, which is shown in its place; else null. */
  readonly replaced: ForecastMethod | null
  /** Earlier forecasts of this customer against what came; null where nothing can be compared yet. */
  readonly own: ForecastScore | null
  /** Earlier forecasts of other tenants that the width of the band is taken from, and those of generated histories. */
  readonly errors: { readonly tenants: number; readonly generated: number }
  /** How many times the band was widened, at least 1, until it held 80 %. */
  readonly widening: number
}
