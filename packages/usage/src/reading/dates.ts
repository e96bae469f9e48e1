import { addDays, type IsoDate, isoDate } from '@lotse/calendar'
import type { DateFormat } from './types.ts'

/**
 * Dates of a report as day numbers (days since 2000-01-01), read without making a string per field: a report of 300,000
 * users holds 900,000 dates. Source of the formats: usage.md §8 and §9.3.
 */

const EPOCH = isoDate('2000-01-01')

/** What {@link parseDay} gives for text that is no existing day in the format of the file. */
export const NOT_A_DAY = -1

/** The format one value is written in, null where it is written in none. Slashes are named, not trusted: see SPEC US12. */
export function dateFormatOf(value: string): DateFormat | null {
  if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value)) return 'YYYY-MM-DD'
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(value)) return 'DD.MM.YYYY'
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value)) return 'M/D/YYYY'
  return null
}

/**
 * The day written in `text` from `start` to before `end`, or {@link NOT_A_DAY}. A time after an ISO day ("T00:00:00Z") is
 * cut, never converted: a report's day is a day, not an instant (usage.md §2).
 */
export function parseDay(text: string, start: number, end: number, format: DateFormat): number {
  if (format === 'YYYY-MM-DD') return parseIso(text, start, end)
  const separator = format === 'DD.MM.YYYY' ? DOT : SLASH
  const first = indexOfCode(text, separator, start, end)
  const second = first < 0 ? -1 : indexOfCode(text, separator, first + 1, end)
  if (second < 0 || end - second !== 5) return NOT_A_DAY
  const one = number(text, start, first, 2)
  const two = number(text, first + 1, second, 2)
  const year = number(text, second + 1, end, 4)
  return format === 'DD.MM.YYYY' ? dayNumber(year, two, one) : dayNumber(year, one, two)
}

/** The calendar day of a day number. */
export function toIsoDate(day: number): IsoDate {
  return addDays(EPOCH, day)
}

const DOT = 46
const SLASH = 47
const MINUS = 45
const LETTER_T = 84

function parseIso(text: string, start: number, end: number): number {
  if (end - start < 10 || (end - start > 10 && text.charCodeAt(start + 10) !== LETTER_T)) return NOT_A_DAY
  if (text.charCodeAt(start + 4) !== MINUS || text.charCodeAt(start + 7) !== MINUS) return NOT_A_DAY
  return dayNumber(
    number(text, start, start + 4, 4),
    number(text, start + 5, start + 7, 2),
    number(text, start + 8, start + 10, 2),
  )
}

/** The number written in one to `most` digits, or -1. */
function number(text: string, start: number, end: number, most: number): number {
  if (end <= start || end - start > most) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function indexOfCode(text: string, code: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === code) return at
  return -1
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function dayNumber(year: number, month: number, day: number): number {
  if (year < 2000 || month < 1 || month > 12 || day < 1)
    return year >= 0 && year < 2000 ? ancient(year, month, day) : -1
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (day > (DAYS_IN_MONTH[month - 1] ?? 0) + (leap && month === 2 ? 1 : 0)) return NOT_A_DAY
  const years = year - 2000
  const leapDays = years === 0 ? 0 : 1 + Math.floor((years - 1) / 4) - Math.floor((years - 1) / 100)
  return years * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (leap && month > 2 ? 1 : 0) + day - 1
}

/** Days before 2000 exist but are all too early: day 0 says so, while a day that never existed stays no day. */
function ancient(year: number, month: number, day: number): number {
  const exists = month >= 1 && month <= 12 && day >= 1 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
  return year >= 1000 && exists ? 0 : NOT_A_DAY
}

/** Dates before this day are mistakes: the product did not exist. Source: usage.md §9.3. */
export const EARLIEST_DAY = dayNumber(2010, 1, 1)
