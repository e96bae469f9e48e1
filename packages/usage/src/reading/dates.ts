import { addDays, daysBetween, type IsoDate, isIsoDate, isoDate } from '@lotse/calendar'
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
  const [day = ''] = value.split(/[T ]/, 1)
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'YYYY-MM-DD'
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(day)) return 'DD.MM.YYYY'
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(day)) return 'M/D/YYYY'
  return null
}

/**
 * The day written in `codes` from `start` to before `end`, or {@link NOT_A_DAY}. A time after it ("T00:00:00Z", or " 00:00" as
 * spreadsheets write it) is cut, never converted: a report's day is a day, not an instant (usage.md §2).
 */
export function parseDay(codes: Uint8Array, start: number, end: number, format: DateFormat): number {
  if (format === 'YYYY-MM-DD') return parseIso(codes, start, end)
  const separator = format === 'DD.MM.YYYY' ? DOT : SLASH
  const first = indexOfCode(codes, separator, start, end)
  const second = first < 0 ? -1 : indexOfCode(codes, separator, first + 1, end)
  if (second < 0 || end - second < 5 || (end - second > 5 && codes[second + 5] !== BLANK)) return NOT_A_DAY
  const one = number(codes, start, first, 2)
  const two = number(codes, first + 1, second, 2)
  const year = number(codes, second + 1, second + 5, 4)
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
const BLANK = 32

function parseIso(codes: Uint8Array, start: number, end: number): number {
  const after = end - start > 10 ? codes[start + 10] : LETTER_T
  if (end - start < 10 || (after !== LETTER_T && after !== BLANK)) return NOT_A_DAY
  if (codes[start + 4] !== MINUS || codes[start + 7] !== MINUS) return NOT_A_DAY
  return dayNumber(
    number(codes, start, start + 4, 4),
    number(codes, start + 5, start + 7, 2),
    number(codes, start + 8, start + 10, 2),
  )
}

/** The number written in one to `most` digits, or -1. */
function number(codes: Uint8Array, start: number, end: number, most: number): number {
  if (end <= start || end - start > most) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (codes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function indexOfCode(codes: Uint8Array, code: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (codes[at] === code) return at
  return -1
}

const YEARS = 100

/** The day number on which each month from 2000 on begins, and the one after the last. */
const MONTH_STARTS = Int32Array.from({ length: YEARS * 12 + 1 }, (_, index) =>
  daysBetween(EPOCH, isoDate(`${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`)),
)

function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return NOT_A_DAY
  if (year < 2000 || year >= 2000 + YEARS) return farDay(year, month, day)
  const index = (year - 2000) * 12 + month - 1
  const start = MONTH_STARTS[index] ?? 0
  return start + day > (MONTH_STARTS[index + 1] ?? 0) ? NOT_A_DAY : start + day - 1
}

/** Days outside the table exist too; all before it are too early alike, and day 0 says so. */
function farDay(year: number, month: number, day: number): number {
  if (year < 1000) return NOT_A_DAY
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? Math.max(0, daysBetween(EPOCH, text)) : NOT_A_DAY
}

/** Dates before this day are mistakes: the product did not exist. Source: usage.md §9.3. */
export const EARLIEST_DAY = dayNumber(2010, 1, 1)
