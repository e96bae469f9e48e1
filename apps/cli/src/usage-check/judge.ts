import type { IsoDate } from '@lotse/calendar'
import {
  APP_USER_DETAIL,
  type AppUserDetailReading,
  type ConfirmedSeries,
  confirmedOf,
  DEFAULT_USAGE_SETTINGS,
  type Evidence,
  type Forecast,
  forecastOf,
  monthsOf,
  NO_EVIDENCE,
  type Numerator,
  REFERENCE_POOL,
  type ReportReading,
  restartsOf,
  seriesOf,
  type UsageMonth,
  type UsageSeries,
  type UsageSettings,
} from '@lotse/usage'
import { cohortsIn } from './cohorts-in.ts'

/** Everything the files say about active use: the months, their confirmed states and what may come. */
export interface Judged {
  readonly series: UsageSeries
  readonly evidence: Evidence
  readonly confirmed: Readonly<Record<Numerator, ConfirmedSeries>>
  readonly forecasts: Readonly<Record<Numerator, Forecast | null>>
}

/** The settings of the house, divided by what files alone can offer: the rows of each report. */
export const CHECK_SETTINGS: UsageSettings = { ...DEFAULT_USAGE_SETTINGS, denominator: 'reportRows' }

/** Judges the app user details among the readings, as of a day. */
export function judge(readings: readonly ReportReading[], asOf: IsoDate): Judged {
  const details = readings.filter(isAppUserDetail)
  const series = seriesOf(monthsOf(details, CHECK_SETTINGS), CHECK_SETTINGS, asOf)
  const months = series.points.desktopCore.map(({ usage }) => usage)
  const evidence = { ...NO_EVIDENCE, cohorts: cohortsIn(months, (month) => readingOf(month, details), CHECK_SETTINGS) }
  const confirmed = perNumerator((numerator) => confirmedOf(series, numerator, evidence))
  return {
    series,
    evidence,
    confirmed,
    forecasts: perNumerator((numerator) => forecast(confirmed[numerator], numerator)),
  }
}

/** The one report whose figures make months. */
const isAppUserDetail = (reading: ReportReading): reading is AppUserDetailReading => reading.report === APP_USER_DETAIL

function readingOf({ provenance }: UsageMonth, details: readonly AppUserDetailReading[]): AppUserDetailReading | null {
  const { source, refreshDate } = provenance
  return details.find((one) => one.source.file === source.file && one.refreshDate === refreshDate) ?? null
}

/** Without other tenants at hand the errors of generated histories make the band; the forecast says so. */
function forecast({ points }: ConfirmedSeries, numerator: Numerator): Forecast | null {
  return forecastOf(points, {
    settings: CHECK_SETTINGS,
    quietMonths: CHECK_SETTINGS.quietMonths,
    restarts: restartsOf(points),
    pool: REFERENCE_POOL,
    plannedMonth: null,
    seed: numerator,
  })
}

function perNumerator<Value>(of: (numerator: Numerator) => Value): Record<Numerator, Value> {
  return { desktopCore: of('desktopCore'), desktop: of('desktop'), any: of('any') }
}
