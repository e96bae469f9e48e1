import { addDays, type IsoDate } from './calendar.ts'

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** Monday to Friday. Public holidays differ by place and are not known here. */
export const isWorkingDay = (day: IsoDate): boolean => weekdayOf(day) <= 5

/** `day` itself where it is a working day, else the Monday after it. */
export function workingDayFrom(day: IsoDate): IsoDate {
  return isWorkingDay(day) ? day : addDays(day, 8 - weekdayOf(day))
}
