import type { Localised, UsageForecastView } from '@lotse/contract'
import { describeForecast, type Forecast, type ForecastRecord, type UsageSettings } from '@lotse/usage'

/** What leaves the server about a forecast, with its sentences, listed field by field. */
export function presentForecast(forecast: Forecast, settings: UsageSettings): UsageForecastView {
  const { quantiles, probability, needed, record } = forecast
  return {
    outlook: forecast.outlook,
    method: forecast.method,
    months: forecast.months,
    from: forecast.from,
    until: forecast.until,
    gap: { points: forecast.gap.points, people: forecast.gap.people },
    quantiles: { p10: quantiles.p10, p50: quantiles.p50, p90: quantiles.p90 },
    // With a few months only the span is told: finer numbers would pretend to know more (usage.md §13).
    probability:
      probability && forecast.outlook !== 'very-uncertain'
        ? { within3: probability[3], within6: probability[6], within12: probability[12] }
        : null,
    needed: needed && { by: needed.by, months: needed.months, people: needed.people, points: needed.points },
    band: forecast.band.map(({ month, p10, p50, p90 }) => ({ month, p10, p50, p90 })),
    record: record && presentRecord(record),
    words: inWords(forecast, settings),
  }
}

function presentRecord({ own, errors, ...record }: ForecastRecord): UsageForecastView['record'] {
  return {
    mase: record.mase,
    maseNoChange: record.maseNoChange,
    replaced: record.replaced,
    own: own && {
      forecasts: own.forecasts,
      held: own.coverage.held,
      of: own.coverage.of,
      error: { forecast: own.error.forecast, noChange: own.error.noChange, drift: own.error.drift },
    },
    errors: { tenants: errors.tenants, generated: errors.generated },
    widening: record.widening,
  }
}

function inWords(forecast: Forecast, settings: UsageSettings): UsageForecastView['words'] {
  const [de, en] = [describeForecast(forecast, settings, 'de'), describeForecast(forecast, settings, 'en')]
  const maybe = (german: string | null, english: string | null): Localised | null =>
    german === null || english === null ? null : { de: german, en: english }
  return {
    outlook: { de: de.outlook, en: en.outlook },
    probability: maybe(de.probability, en.probability),
    needed: maybe(de.needed, en.needed),
    method: maybe(de.method, en.method),
    score: maybe(de.score, en.score),
  }
}
