import { addDays, addMonths, type IsoDate, isoDate, type Month, monthOf } from '@lotse/calendar'

/** The second Tuesday of a month: the day on which updates come and support ends. */
export function patchTuesday(of: Month): IsoDate {
  const first = isoDate(`${of}-01`)
  // 1 January 1970 was a Thursday; days of the week go round every seven.
  const weekday = (((Date.parse(`${first}T00:00:00Z`) / 86_400_000 + 4) % 7) + 7) % 7
  return addDays(first, ((TUESDAY - weekday + 7) % 7) + 7)
}

const TUESDAY = 2

/** The second Tuesday `months` months after the month of `day`. */
export function patchTuesdayAfter(day: IsoDate, months: number): IsoDate {
  return patchTuesday(addMonths(monthOf(day), months))
}
