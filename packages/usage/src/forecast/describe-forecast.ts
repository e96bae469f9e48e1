import { formatCount, formatMonth } from '../formatting.ts'
import type { Texts } from '../messages/texts.ts'
import type { Language } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import {
  FORECAST_COUNTED,
  METHOD_SENTENCES,
  METHOD_WORDS,
  NEEDED_SENTENCES,
  OUTLOOK_SENTENCES,
  PROBABILITY_SENTENCE,
  SCORE_SENTENCES,
  SPAN_WORDS,
} from './sentences.ts'
import type { Forecast, ForecastRecord, NeededPace } from './types.ts'

export type ForecastSettings = Pick<UsageSettings, 'targetRate' | 'forecastHorizon'>

/** What a person reads of a forecast: one sentence each, null where there is nothing to say. */
export interface ForecastWords {
  readonly outlook: string
  readonly probability: string | null
  readonly needed: string | null
  readonly method: string | null
  readonly score: string | null
}

/** The forecast in sentences. With four to seven months only the span is told, no probabilities (usage.md §13). */
export function describeForecast(forecast: Forecast, settings: ForecastSettings, language: Language): ForecastWords {
  return {
    outlook: outlookSentence(forecast, settings, language),
    probability: probabilitySentence(forecast, language),
    needed: forecast.needed === null ? null : neededSentence(forecast.needed, forecast, settings, language),
    method: methodSentence(forecast, language),
    score: forecast.record === null ? null : scoreSentence(forecast.record, language),
  }
}

function outlookSentence(forecast: Forecast, settings: ForecastSettings, language: Language): string {
  return fill(OUTLOOK_SENTENCES[forecast.outlook], language, {
    history: counted('history', forecast.months, language),
    points: decimal(forecast.gap.points, language),
    people: counted('people', forecast.gap.people, language),
    target: percent(settings.targetRate, language),
    until: formatMonth(forecast.until, language),
    span: spanOf(forecast, settings, language),
    middle: forecast.quantiles.p50 === null ? '' : formatMonth(forecast.quantiles.p50, language),
    horizon: String(settings.forecastHorizon),
  })
}

function spanOf({ quantiles }: Forecast, { forecastHorizon }: ForecastSettings, language: Language): string {
  if (quantiles.p10 === null) return ''
  const first = formatMonth(quantiles.p10, language)
  const horizon = String(forecastHorizon)
  if (quantiles.p90 === null) return fill(SPAN_WORDS.open, language, { first, horizon })
  const last = formatMonth(quantiles.p90, language)
  // Everything in one month: "between June and June" would be odd.
  return first === last ? monthIn(first, language) : fill(SPAN_WORDS.both, language, { first, last })
}

function probabilitySentence({ probability, outlook }: Forecast, language: Language): string | null {
  if (probability === null || outlook === 'very-uncertain') return null
  return fill(PROBABILITY_SENTENCE, language, {
    within3: chance(probability[3], language),
    within6: chance(probability[6], language),
    within12: chance(probability[12], language),
  })
}

function neededSentence(
  { by, people, points }: NeededPace,
  { gap }: Forecast,
  settings: ForecastSettings,
  language: Language,
): string {
  const values = { by: formatMonth(by, language), target: percent(settings.targetRate, language) }
  if (people === null || points === null)
    return fill(NEEDED_SENTENCES.passed, language, { ...values, people: counted('missing', gap.people, language) })
  return fill(NEEDED_SENTENCES.ahead, language, {
    ...values,
    people: counted('people', people, language),
    points: decimal(points, language),
  })
}

function methodSentence({ method, months, from, record }: Forecast, language: Language): string | null {
  if (method === null) return null
  const replaced = record?.replaced ?? null
  return fill(replaced === null ? METHOD_SENTENCES.kept : METHOD_SENTENCES.replaced, language, {
    method: METHOD_WORDS[method][language],
    replaced: replaced === null ? '' : METHOD_WORDS[replaced][language],
    history: counted('history', months, language),
    from: formatMonth(from, language),
  })
}

function scoreSentence({ own, mase, maseNoChange }: ForecastRecord, language: Language): string {
  if (own === null)
    return fill(SCORE_SENTENCES.pooled, language, {
      mase: decimal(mase, language),
      maseNoChange: decimal(maseNoChange, language),
    })
  return fill(SCORE_SENTENCES.own, language, {
    forecasts: counted('forecasts', own.forecasts, language),
    held: formatCount(own.coverage.held, language),
    of: formatCount(own.coverage.of, language),
    error: decimal(own.error.forecast, language),
    noChange: decimal(own.error.noChange, language),
    drift: decimal(own.error.drift, language),
  })
}

function counted(what: keyof typeof FORECAST_COUNTED, count: number, language: Language): string {
  const words = count === 1 ? FORECAST_COUNTED[what].one : FORECAST_COUNTED[what].other
  return fill(words, language, { count: formatCount(count, language) })
}

const fill = (words: Texts[string], language: Language, values: Readonly<Record<string, string>>): string =>
  words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

const monthIn = (month: string, language: Language): string => (language === 'de' ? `im ${month}` : `in ${month}`)

const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

const percent = (value: number, language: Language): string => `${new Intl.NumberFormat(language).format(value)} %`

/** Drawn from a few thousand courses: no decimals, and never a certainty. */
function chance(share: number, language: Language): string {
  if (share < 0.01) return language === 'de' ? 'unter 1 %' : 'under 1 %'
  if (share > 0.99) return language === 'de' ? 'über 99 %' : 'over 99 %'
  return `${Math.round(share * 100)} %`
}
