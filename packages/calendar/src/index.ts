export type { IsoDate, Month } from './calendar.ts'
export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  isIsoDate,
  isMonth,
  isoDate,
  lastDayOf,
  month,
  monthOf,
  monthsBetween,
} from './calendar.ts'
export type { FiscalQuarter, Period } from './fiscal-year.ts'
export { fiscalQuarter, fiscalQuarterOf, fiscalYear, fiscalYearOf } from './fiscal-year.ts'
export { addWorkingDays, isWorkingDay, weekdayOf, workingDayFrom } from './working-days.ts'
export type { WallTime } from './zoned.ts'
export { isTimeZone, momentOf, wallTimeAt } from './zoned.ts'
