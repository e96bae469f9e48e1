import type { IsoDate, Month } from '@lotse/calendar'
import type { Language } from './notes.ts'

/** Numbers, months and days as people of a language write them. */

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' }

/** A count with thousands separated: 1,250 or 1.250. */
export function formatCount(count: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(count)
}

/**
 * A rate in per cent with one decimal. Where rounding would show a goal that is not reached it rounds down instead:
 * 209,990 of 300,000 is not 70.0 % (usage.md §10).
 */
export function formatRate(active: number, entitled: number, target: number, language: Language): string {
  if (entitled === 0) return '–'
  const below = active * 100 < target * entitled
  return `${oneDecimal(roundedBelow((active * 100) / entitled, target, below), language)} %`
}

/** Growth in points with sign and one decimal; just under the threshold it rounds down, as a rate does. */
export function formatPoints(points: number, threshold: number, language: Language): string {
  const rounded = roundedBelow(points, threshold, points < threshold)
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±'
  return `${sign}${oneDecimal(Math.abs(rounded), language)}`
}

/** "October 2026", "Oktober 2026". */
export function formatMonth(month: Month, language: Language): string {
  return dateFormat(language, { month: 'long', year: 'numeric' }).format(midnight(`${month}-01`))
}

/** "2 Oct", "2. Okt."; with the year where asked for. */
export function formatDay(day: IsoDate, language: Language, year = false): string {
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...(year ? { year: 'numeric' } : {}) }
  return dateFormat(language, parts).format(midnight(day))
}

function roundedBelow(value: number, limit: number, below: boolean): number {
  const rounded = Math.round(value * 10) / 10
  return below && rounded >= limit ? Math.floor(value * 10) / 10 : rounded
}

const oneDecimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

const dateFormat = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
