import { addDays, addMonths, type IsoDate, lastDayOf, type Month, monthOf } from '@lotse/calendar'
import type { SampleMonth } from './sample-month.ts'

/** A month is closed eight days after its last day (usage.md §15), so on the 8th of the next. */
const DAYS_UNTIL_NEXT_MONTHS_EIGHTH = 7
/** Days after the month's end on which its report is imported: the month is closed then. */
export const IMPORTED_AFTER_DAYS = 8

/** The newest month that is closed on `asOf`: the one before, or in the first week of a month the one before that. */
export function lastClosedMonth(asOf: IsoDate): Month {
  return addMonths(monthOf(addDays(asOf, -DAYS_UNTIL_NEXT_MONTHS_EIGHTH)), -1)
}

/** The day on which the report of the newest closed month is imported and judged. */
export const judgedOn = (asOf: IsoDate): IsoDate => addDays(lastDayOf(lastClosedMonth(asOf)), IMPORTED_AFTER_DAYS)

/** Who counts as active beyond the core apps on a desktop, as shares of those who are not. */
const TEAMS_ONLY_SHARE = 0.22
const ELSEWHERE_SHARE = 0.35

/**
 * Months that end with the newest closed one, from counts of people active in core apps on a desktop, oldest first.
 * Of the others some use only Teams there, and of the rest some only the web or a phone: whole people, never more than
 * are entitled. `entitled` is one number, or one for each month.
 */
export function monthsUntil(
  asOf: IsoDate,
  entitled: number | readonly number[],
  desktopCore: readonly number[],
): readonly SampleMonth[] {
  const last = lastClosedMonth(asOf)
  return desktopCore.map((core, index) => {
    const total = typeof entitled === 'number' ? entitled : entitled[index]
    if (total === undefined) throw new RangeError(`no number of entitled users for month ${index + 1}`)
    const desktop = core + Math.floor((total - core) * TEAMS_ONLY_SHARE)
    const any = desktop + Math.floor((total - desktop) * ELSEWHERE_SHARE)
    return { month: addMonths(last, index + 1 - desktopCore.length), entitled: total, desktopCore: core, desktop, any }
  })
}
