import { type Month, month } from '@lotse/calendar'
import type { UsageSettings } from '../settings.ts'
import { isQuiet } from '../verdict/quiet.ts'
import type { ConfirmedSeries } from '../verdict/types.ts'
import { type ForecastOptions, forecastOf } from './forecast-of.ts'
import { restartsOf } from './restarts.ts'
import type { Forecast } from './types.ts'

export interface SeriesForecastOptions extends Pick<ForecastOptions, 'pool' | 'plannedMonth' | 'seed' | 'paths'> {
  /** Two capital letters; null where the customer's country is not known. */
  readonly country: string | null
}

/**
 * The forecast after the newest month of a confirmed series, with its settings: history begins anew at its steps and breaks,
 * and the quiet months are those of the country. Null where there is no closed month.
 */
export function forecastOfSeries(series: ConfirmedSeries, options: SeriesForecastOptions): Forecast | null {
  const { settings, points } = series
  return forecastOf(points, {
    ...options,
    settings,
    quietMonths: quietMonthsOf(options.country, settings),
    restarts: restartsOf(points),
  })
}

/** Months of the year, 1 to 12. */
export function quietMonthsOf(country: string | null, settings: UsageSettings): number[] {
  // Any year will do: a month is quiet in all of them.
  const year: Month[] = Array.from({ length: 12 }, (_, index) => month(`2026-${String(index + 1).padStart(2, '0')}`))
  return year.flatMap((one, index) => (isQuiet(one, country, settings) ? [index + 1] : []))
}
