import type { IsoDate } from '@lotse/calendar'
import {
  type ConfirmedSeries,
  confirmedOf,
  type Evidence,
  NUMERATORS,
  type Numerator,
  seriesOf,
  type UsageSeries,
} from '@lotse/usage'
import { monthsFrom } from '../usage/look-up.ts'
import type { Known } from './known.ts'

/** The closed months of a tenant by the settings in force, oldest first. */
export function seriesFrom({ current, settings, licences }: Known, today: IsoDate): UsageSeries {
  return seriesOf(monthsFrom(current, settings, licences), settings, today)
}

/** What counts beside the months for verdicts by one numerator: words are given for the figure that people saw. */
export function evidenceFor(known: Known, numerator: Numerator): Evidence {
  const { country, cohorts, confirmations } = known
  return {
    country,
    cohorts,
    // Breaks that the months show are found in them; nobody declares others.
    breaks: [],
    confirmations: confirmations.filter((one) => one.numerator === numerator),
  }
}

/** The confirmed course by one numerator. */
export function confirmedFrom(known: Known, series: UsageSeries, numerator: Numerator): ConfirmedSeries {
  return confirmedOf(series, numerator, evidenceFor(known, numerator))
}

/** The confirmed courses by all numerators. */
export function everyCourse(known: Known, series: UsageSeries): Readonly<Record<Numerator, ConfirmedSeries>> {
  const courses = NUMERATORS.map((numerator) => [numerator, confirmedFrom(known, series, numerator)])
  return Object.fromEntries(courses) as Record<Numerator, ConfirmedSeries>
}
