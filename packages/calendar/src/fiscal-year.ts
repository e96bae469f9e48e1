import { addDays, addMonths, type IsoDate, type Month, monthOf } from './calendar.ts'

/**
 * Fiscal years that begin in any month. A fiscal year bears the number of the calendar year it ends in: with a start in
 * July, FY20 is July 2019 to June 2020 (glossary, "GJ"); with a start in January it is the calendar year itself.
 */

/** A stretch of days, both ends included. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate }

/** A quarter of a fiscal year, 1 to 4. */
export type FiscalQuarter = { readonly year: number; readonly quarter: number }

/**
 * The fiscal year a day belongs to. `startMonth`: 1 (January) to 12.
 * Throws a RangeError where `startMonth` is not a month's number.
 */
export function fiscalYearOf(day: IsoDate, startMonth: number): number {
  return fiscalQuarterOf(day, startMonth).year
}

/** The fiscal quarter a day belongs to. Throws a RangeError where `startMonth` is not a month's number. */
export function fiscalQuarterOf(day: IsoDate, startMonth: number): FiscalQuarter {
  requireMonthNumber(startMonth)
  // Seen from a year that starts in January, every month is this many months later.
  const shifted = addMonths(monthOf(day), startMonth === 1 ? 0 : 13 - startMonth)
  return { year: Number(shifted.slice(0, 4)), quarter: Math.ceil(Number(shifted.slice(5, 7)) / 3) }
}

/** First and last day of a fiscal year. Throws a RangeError where `startMonth` is not a month's number. */
export function fiscalYear(year: number, startMonth: number): Period {
  requireMonthNumber(startMonth)
  const first = firstMonth(year, startMonth)
  return { from: firstDay(first), to: addDays(firstDay(addMonths(first, 12)), -1) }
}

/** First and last day of a fiscal quarter. Throws a RangeError where `startMonth` is not a month's number. */
export function fiscalQuarter({ year, quarter }: FiscalQuarter, startMonth: number): Period {
  requireMonthNumber(startMonth)
  const first = addMonths(firstMonth(year, startMonth), (quarter - 1) * 3)
  return { from: firstDay(first), to: addDays(firstDay(addMonths(first, 3)), -1) }
}

const firstMonth = (year: number, startMonth: number): Month =>
  `${String(startMonth === 1 ? year : year - 1).padStart(4, '0')}-${String(startMonth).padStart(2, '0')}` as Month

const firstDay = (of: Month): IsoDate => `${of}-01` as IsoDate

function requireMonthNumber(startMonth: number): void {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12)
    throw new RangeError(`${startMonth} is not the number of a month; expected 1 to 12`)
}
