import type { Month } from '@lotse/calendar'
import { usersMissing } from '../months/people.ts'
import type { RawVerdict, UsageSeries } from '../months/types.ts'
import { NUMERATORS, type Numerator } from '../settings.ts'
import { confirmedOf } from './confirm.ts'
import { type ConfirmedPoint, type ConfirmedState, type Evidence, NO_EVIDENCE } from './types.ts'

/** One closed month as scripts get it. `rate` in per cent and `growth3pp` in percentage points, both unrounded. */
export interface SeriesEntry {
  readonly month: Month
  readonly active: number
  readonly entitled: number
  readonly rate: number
  readonly growth3pp: number | null
  /** By the plain rule, without memory. */
  readonly raw: RawVerdict
  /** Confirmed by more than one month. */
  readonly state: ConfirmedState
  readonly lowConfidence: boolean
}

/** The newest closed month as scripts get it. */
export interface LatestEntry {
  readonly month: Month
  readonly rate: number
  readonly raw: RawVerdict
  readonly state: ConfirmedState
  /** People missing to the goal of the settings, 70 % by default. */
  readonly usersMissingTo70: number
}

/** The stable contract of `series` and `latest`; `latest` is null where no month is closed. */
export interface SeriesAndLatest {
  readonly series: Readonly<Record<Numerator, readonly SeriesEntry[]>>
  readonly latest: Readonly<Record<Numerator, LatestEntry | null>>
}

/** A tenant's months with raw and confirmed verdict for each numerator, in the shape that scripts rely on. */
export function seriesAndLatest(series: UsageSeries, evidence: Evidence = NO_EVIDENCE): SeriesAndLatest {
  const confirmed = perNumerator((numerator) => confirmedOf(series, numerator, evidence).points)
  return {
    series: perNumerator((numerator) => confirmed[numerator].map(seriesEntry)),
    latest: perNumerator((numerator) => {
      const newest = confirmed[numerator].at(-1)
      if (newest === undefined) return null
      const { month, rate, raw, state } = newest
      return { month, rate, raw, state, usersMissingTo70: usersMissing(newest, series.settings) }
    }),
  }
}

function seriesEntry(point: ConfirmedPoint): SeriesEntry {
  const { month, active, entitled, rate, growth3pp, raw, state, lowConfidence } = point
  return { month, active, entitled, rate, growth3pp, raw, state, lowConfidence }
}

const perNumerator = <Value>(of: (numerator: Numerator) => Value): Record<Numerator, Value> =>
  Object.fromEntries(NUMERATORS.map((numerator) => [numerator, of(numerator)])) as Record<Numerator, Value>
