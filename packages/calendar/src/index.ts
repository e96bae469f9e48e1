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
