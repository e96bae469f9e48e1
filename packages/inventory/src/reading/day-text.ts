import { type IsoDate, isIsoDate } from '@lotse/calendar'

/**
 * Days as inventories write them, with or without a time behind them. One format per file, told by its first date; slashes
 * are read only where a person has said which part comes first. Source: usage.md §8.
 */
export type DayFormat = 'YYYY-MM-DD' | 'DD.MM.YYYY' | 'M/D/YYYY' | 'D/M/YYYY'

/** What a person says about dates with slashes. */
export type SlashOrder = 'monthFirst' | 'dayFirst'

/** The format a date is written in; `slashes` where its parts cannot be told apart, null where it is no date. */
export function dayFormatOf(text: string, slashes: SlashOrder | null): DayFormat | 'slashes' | null {
  if (/^\d{4}-\d{1,2}-\d{1,2}(?!\d)/.test(text)) return 'YYYY-MM-DD'
  if (/^\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/.test(text)) return 'DD.MM.YYYY'
  if (!/^\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/.test(text)) return null
  if (slashes === null) return 'slashes'
  return slashes === 'monthFirst' ? 'M/D/YYYY' : 'D/M/YYYY'
}

/** The day a text says in the format of its file; null where it is no existing day in that format. A time is cut off. */
export function readDay(text: string, format: DayFormat): IsoDate | null {
  const separator = format === 'YYYY-MM-DD' ? '-' : format === 'DD.MM.YYYY' ? '.' : '/'
  const day = text.split(/[T ,]/, 1)[0] ?? ''
  const parts = day.split(separator)
  const [one = '', two = '', three = ''] = parts
  if (parts.length !== 3) return null
  if (format === 'YYYY-MM-DD') return existing(one, two, three)
  return format === 'M/D/YYYY' ? existing(three, one, two) : existing(three, two, one)
}

function existing(year: string, month: string, day: string): IsoDate | null {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}
