import { addDays, type IsoDate, isWorkingDay, workingDayFrom } from '@lotse/calendar'

/**
 * Days counted from the one on which the sample is loaded. What was, was on a working day at the latest then; what is to
 * come is on a working day from then on.
 */
export function workdaysFrom(asOf: IsoDate): (offset: number) => IsoDate {
  return (offset) => (offset > 0 ? workingDayFrom(addDays(asOf, offset)) : lastWorkingDay(addDays(asOf, offset)))
}

/** The working day so many days after another. */
export const after = (day: IsoDate, days: number): IsoDate => workingDayFrom(addDays(day, days))

function lastWorkingDay(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1))
}
