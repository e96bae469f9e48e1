import { MASE_MONTHS } from './pool.ts'
import type { ScoredForecast, ScoredMonth } from './score-trials.ts'
import { mean, quantile } from './statistics.ts'
import type { ReachMonths } from './trials.ts'

/** A score of the forecast beside those of the two baselines; lower is better. */
export interface Compared {
  readonly forecast: number
  readonly noChange: number
  readonly drift: number
}

/** How good the forecasts were that would have been shown (usage.md §13). */
export interface ForecastScore {
  /** Forecasts that could be compared with a month that came. */
  readonly forecasts: number
  /** Of these, how many showed no change because the method had lost to it. */
  readonly fellBack: number
  /** Mean absolute error 1 to 3 months ahead over the usual change of one month. */
  readonly mase: Compared
  /** Mean absolute error 1 to 3 months ahead, in points. */
  readonly error: Compared
  /** Mean pinball loss at 10, 50 and 90 %, 1 to 6 months ahead, in points. */
  readonly pinball: Compared
  /** Mean interval score of the 80 % band, in points: its width and ten times what it was missed by. */
  readonly interval: Compared
  /** How often the 80 % band held what came, 1 to 6 months ahead. */
  readonly coverage: { readonly held: number; readonly of: number }
  /** Mean squared error of the probability to reach the goal within so many months; null where nothing is known yet. */
  readonly brier: Readonly<Record<ReachMonths, (Compared & { readonly of: number }) | null>>
  readonly date: DateScore
}

/** How far the middle date was off, where the goal was reached within 24 months. */
export interface DateScore {
  /** Median absolute error in months; null where no date was forecast. */
  readonly medianError: number | null
  readonly of: number
  /** Reached although no date was forecast: misses that no error in months can tell. */
  readonly withoutDate: number
}

/** The score of these forecasts; null where none can be compared with what came. */
export function scoreOf(scored: readonly ScoredForecast[]): ForecastScore | null {
  const seen = scored.filter(({ ahead }) => ahead.length > 0)
  if (seen.length === 0) return null
  const near = seen.flatMap(({ ahead, step }) =>
    ahead.filter(({ months }) => months <= MASE_MONTHS).map((month) => ({ month, step })),
  )
  const all = seen.flatMap(({ ahead }) => ahead)
  return {
    forecasts: seen.length,
    fellBack: seen.filter(({ shown }) => shown === 'no-change').length,
    mase: compared(near, ({ month, step }, says) => Math.abs(month.came - says(month).p50) / step),
    error: compared(near, ({ month }, says) => Math.abs(month.came - says(month).p50)),
    pinball: compared(all, (month, says) => pinball(month.came, says(month))),
    interval: compared(all, (month, says) => intervalScore(month.came, says(month))),
    coverage: { held: all.filter(isHeld).length, of: all.length },
    brier: { 3: brier(scored, 3), 6: brier(scored, 6), 12: brier(scored, 12) },
    date: dateScore(scored),
  }
}

export const isHeld = ({ came, p10, p90 }: ScoredMonth): boolean => p10 <= came && came <= p90

type Says = Pick<ScoredMonth, 'p10' | 'p50' | 'p90'>

/** Means over the items; a baseline says one number, which stands for all its quantiles. */
function compared<Item>(
  items: readonly Item[],
  loss: (item: Item, says: (month: ScoredMonth) => Says) => number,
): Compared {
  const point = (value: number): Says => ({ p10: value, p50: value, p90: value })
  const meanOf = (says: (month: ScoredMonth) => Says): number => mean(items.map((item) => loss(item, says)))
  return {
    forecast: meanOf((month) => month),
    noChange: meanOf(({ noChange }) => point(noChange)),
    drift: meanOf(({ drift }) => point(drift)),
  }
}

/** Mean pinball loss of three quantiles (Gneiting & Raftery). */
export function pinball(came: number, { p10, p50, p90 }: Says): number {
  const loss = (quantileValue: number, share: number): number =>
    came >= quantileValue ? share * (came - quantileValue) : (1 - share) * (quantileValue - came)
  return (loss(p10, 0.1) + loss(p50, 0.5) + loss(p90, 0.9)) / 3
}

/** Width of the 80 % band, and what it was missed by times 2/0.2 (Winkler). */
export function intervalScore(came: number, { p10, p90 }: Says): number {
  return p90 - p10 + 10 * (Math.max(0, p10 - came) + Math.max(0, came - p90))
}

function brier(scored: readonly ScoredForecast[], within: ReachMonths): (Compared & { readonly of: number }) | null {
  const known = scored.flatMap(({ reach }) => reach.filter(({ months }) => months === within))
  if (known.length === 0) return null
  const loss = (says: (one: (typeof known)[number]) => number): number =>
    mean(known.map((one) => (says(one) - Number(one.came)) ** 2))
  return {
    forecast: loss(({ probability }) => probability),
    // Below the goal now, so below it for ever.
    noChange: loss(() => 0),
    drift: loss(({ drift }) => Number(drift)),
    of: known.length,
  }
}

function dateScore(scored: readonly ScoredForecast[]): DateScore {
  const reached = scored.flatMap(({ reachedAfter, expectedAfter }) =>
    reachedAfter === null ? [] : [{ reachedAfter, expectedAfter }],
  )
  const errors = reached.flatMap(({ reachedAfter, expectedAfter }) =>
    expectedAfter === null ? [] : [Math.abs(expectedAfter - reachedAfter)],
  )
  return {
    medianError: errors.length === 0 ? null : quantile(errors, 0.5),
    of: errors.length,
    withoutDate: reached.length - errors.length,
  }
}
