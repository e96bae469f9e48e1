import { addDays, type IsoDate, workingDayFrom } from '@lotse/calendar'

/** How a meeting is proposed where a series has none yet: a week ahead, so that people can still make room. */
const FIRST_DAYS = 7

interface Rhythm {
  /** The day of the newest meeting of the series, held or planned; null where there is none. */
  readonly lastOn: IsoDate | null
  /** Days from one to the next; null where the series has no meeting in this phase. */
  readonly cadenceDays: number | null
  readonly today: IsoDate
}

/**
 * The day on which the next meeting of a series is proposed (engagement.md §7): the cadence after the last one, on a
 * working day and never today or earlier. Where it is late, the next working day is proposed, not another whole cadence.
 */
export function proposedDay({ lastOn, cadenceDays, today }: Rhythm): IsoDate {
  const wanted = addDays(lastOn ?? today, lastOn === null ? FIRST_DAYS : (cadenceDays ?? FIRST_DAYS))
  return workingDayFrom(wanted > today ? wanted : addDays(today, 1))
}

/**
 * The days of a series that begins on `first`: every so many days, each moved to a working day. Days are counted from the
 * first, so that moving one does not move the following ones.
 */
export function seriesDays(first: IsoDate, everyDays: number, count: number): IsoDate[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? first : workingDayFrom(addDays(first, index * everyDays)),
  )
}
