/**
 * Calendar days and months as plain text: no clock, no time zone.
 *
 * A report says "2026-10-31" and means a day, not an instant. Turning it into a `Date` would attach a time zone and,
 * east or west of Greenwich, sooner or later move it by a day. So days and months stay text, and all arithmetic is done
 * on UTC midnights that never leave this file.
 */

/** A calendar day, `YYYY-MM-DD`. Text order is time order. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }

/** A calendar month, `YYYY-MM`. Text order is time order. */
export type Month = string & { readonly __brand: 'Month' }

const DAY = 86_400_000

/** Whether `text` is a day that exists: `2026-02-28` is one, `2026-02-30` and `2026-2-3` are not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day written in `text`. Throws a RangeError where `text` is not an existing day in the form YYYY-MM-DD. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is not a calendar day; expected YYYY-MM-DD`)
  return text
}

/** Whether `text` is a month in the form YYYY-MM. */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The month written in `text`. Throws a RangeError where `text` is not in the form YYYY-MM. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`"${text}" is not a month; expected YYYY-MM`)
  return text
}

/** The month a day belongs to. */
export function monthOf(day: IsoDate): Month {
  return day.slice(0, 7) as Month
}

/** The day `count` days after `day`; before it where `count` is negative. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return toDay(toTime(day) + count * DAY)
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (toTime(to) - toTime(from)) / DAY
}

/** The month `count` months after `start`; before it where `count` is negative. */
export function addMonths(start: Month, count: number): Month {
  const index = indexOf(start) + count
  const year = Math.floor(index / 12)
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}` as Month
}

/** Whole months from `from` to `to`; negative where `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from)
}

/** The last day of a month. */
export function lastDayOf(of: Month): IsoDate {
  return addDays(`${addMonths(of, 1)}-01` as IsoDate, -1)
}

/** Order of two days for `sort`: earlier first. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const toTime = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (time: number): IsoDate => new Date(time).toISOString().slice(0, 10) as IsoDate
const indexOf = (of: Month): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1
