import type { IsoDate } from '@lotse/calendar'
import {
  type Cohort,
  type ConfirmedSeries,
  confirmedOf,
  type Evidence,
  NUMERATORS,
  type Numerator,
  seriesOf,
  type UsageSeries,
} from '@lotse/usage'
import { monthsFrom } from '../usage/look-up.ts'
import { cohortsBy } from '../usage-people/look-up.ts'
import type { Known } from './known.ts'

/** The closed months of a tenant by the settings in force, oldest first. */
export function seriesFrom({ current, settings, licences }: Known, today: IsoDate): UsageSeries {
  return seriesOf(monthsFrom(current, settings, licences, today), settings, today)
}

/** What counts beside the months for verdicts by one numerator: words are given for the figure that people saw. */
export function evidenceFor(known: Known, series: UsageSeries, numerator: Numerator): Evidence {
  return evidenceWith(known, cohortsIn(known, series), numerator)
}

/** The people that two months of the series have in common, of the kind that these months are divided by. */
function cohortsIn({ counted, settings }: Known, { points }: UsageSeries): readonly Cohort[] {
  const denominators = new Map(points.desktopCore.map(({ month, usage }) => [month, usage.denominator]))
  return cohortsBy(counted, denominators, settings)
}

function evidenceWith(known: Known, cohorts: readonly Cohort[], numerator: Numerator): Evidence {
  const { country, confirmations } = known
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
  return confirmedOf(series, numerator, evidenceFor(known, series, numerator))
}

/** The confirmed courses by all numerators. */
export function everyCourse(known: Known, series: UsageSeries): Readonly<Record<Numerator, ConfirmedSeries>> {
  const cohorts = cohortsIn(known, series)
  const courses = NUMERATORS.map((numerator) => [
    numerator,
    confirmedOf(series, numerator, evidenceWith(known, cohorts, numerator)),
  ])
  return Object.fromEntries(courses) as Record<Numerator, ConfirmedSeries>
}
