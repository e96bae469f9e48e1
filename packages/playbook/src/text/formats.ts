import type { IsoDate, Month } from '@lotse/calendar'
import type { Locale } from '../localised.ts'

/** How one language writes days, months, counts and percentages. */
export type Formats = {
  readonly date: (day: IsoDate) => string
  readonly month: (month: Month) => string
  readonly count: (value: number) => string
  /** A setting such as a goal, with a decimal only where it has one: `70`, `67.5`. */
  readonly number: (value: number) => string
  /** A rate in percent with one decimal, with its sign: `53.7 %`. Never rounded up to the goal, 70 unless named. */
  readonly percent: (value: number, goal?: number) => string
  /** Growth in points with one decimal and its sign: `+1.3`. Never rounded up to the stall threshold, 3 unless named. */
  readonly points: (value: number, threshold?: number) => string
}

function formatsOf(locale: Locale): Formats {
  const tag = locale === 'de' ? 'de-DE' : 'en-GB'
  const counts = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }))
  const numbers = once(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }))
  const decimals = once(() => new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))
  const months = once(() => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }))
  const days = once(
    () =>
      new Intl.DateTimeFormat(
        tag,
        locale === 'de'
          ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
          : { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
      ),
  )
  return {
    date: (day) => days().format(new Date(`${day}T00:00:00Z`)),
    month: (month) => months().format(new Date(`${month}-01T00:00:00Z`)),
    count: (value) => counts().format(value),
    number: (value) => numbers().format(value),
    percent: (value, goal = 70) => `${decimals().format(belowStaysBelow(value, goal))} %`,
    points: (value, threshold = 3) => {
      const shown = belowStaysBelow(value, threshold)
      return `${shown < 0 ? '−' : '+'}${decimals().format(Math.abs(shown))}`
    },
  }
}

/** Makes it when it is first asked for: eight formatters cost a fifth of a second, at every start of every program. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** One decimal; but 69.996 must not be printed as the 70 it has not reached (usage.md §10). */
function belowStaysBelow(value: number, threshold: number): number {
  const rounded = Math.round(value * 10) / 10
  return value < threshold && rounded >= threshold ? threshold - 0.1 : rounded
}

export const de: Formats = formatsOf('de')
export const en: Formats = formatsOf('en')

/** Both, by the language of the reader. */
export const textFormats: Readonly<Record<Locale, Formats>> = { de, en }

/** Yes and no, as people read them. */
export const answerWords = { yes: { de: 'Ja', en: 'yes' }, no: { de: 'Nein', en: 'no' } } as const
