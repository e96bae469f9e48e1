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

/** The day that many working days later: one after a Friday is the Monday. */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
  let last = day
  for (let left = count; left > 0; left -= 1) last = workingDayFrom(addDays(last, 1))
  return last
}
