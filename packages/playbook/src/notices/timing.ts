import { addDays, type IsoDate, momentOf, type WallTime, wallTimeAt, weekdayOf } from '@lotse/calendar'
import type { NoticeMode } from './kinds.ts'

/** When a person wants to hear from outside Lotse. Times are `HH:MM` on the clocks of their own time zone. */
export interface NoticeTimes {
  readonly timeZone: string
  readonly digestAt: string
  readonly digestDays: 'workdays' | 'daily'
  /** Nothing leaves from `from` until `until`, over midnight where `until` is the earlier one; null: no quiet hours. */
  readonly quiet: { readonly from: string; readonly until: string } | null
  /** Nothing leaves on Saturday and Sunday. */
  readonly quietWeekends: boolean
}

/** As long as a person says nothing else. */
export const usualTimes: NoticeTimes = {
  timeZone: 'Europe/Berlin',
  digestAt: '08:00',
  digestDays: 'workdays',
  quiet: { from: '19:00', until: '07:00' },
  quietWeekends: true,
}

const MINUTE = 60_000
const SEARCHED_DAYS = 8

/**
 * When a notice told at `told` leaves Lotse on one channel: at once or with the next digest, and in both cases not in the
 * person's quiet times (PB116). Null: it does not leave.
 */
export function leavesAt(mode: NoticeMode, told: Date, times: NoticeTimes): Date | null {
  if (mode === 'off') return null
  return afterQuiet(mode === 'digest' ? nextDigest(told, times) : told, times)
}

/** The first moment from `moment` on that is not quiet for the person. */
export function afterQuiet(moment: Date, times: NoticeTimes): Date {
  let at = moment
  for (let end = quietUntil(at, times); end !== null; end = quietUntil(at, times))
    // Where summer time ends an hour exists twice, and the end of the quiet may lie in the first one.
    at = new Date(Math.max(end.getTime(), at.getTime() + MINUTE))
  return at
}

/** When the quiet that holds at a moment ends at the earliest; null where none holds. */
function quietUntil(moment: Date, { timeZone, quiet, quietWeekends }: NoticeTimes): Date | null {
  const wall = wallTimeAt(moment, timeZone)
  if (quietWeekends && isWeekend(wall.on)) return momentOf({ on: addDays(wall.on, 1), at: '00:00' }, timeZone)
  if (quiet === null) return null
  const end = endOfQuiet(wall, quiet)
  return end === null ? null : momentOf(end, timeZone)
}

function endOfQuiet({ on, at }: WallTime, { from, until }: NonNullable<NoticeTimes['quiet']>): WallTime | null {
  if (from < until) return at >= from && at < until ? { on, at: until } : null
  if (from === until) return null
  if (at < until) return { on, at: until }
  return at >= from ? { on: addDays(on, 1), at: until } : null
}

function nextDigest(from: Date, times: NoticeTimes): Date {
  const { timeZone, digestAt } = times
  const today = wallTimeAt(from, timeZone).on
  for (let days = 0; days < SEARCHED_DAYS; days += 1) {
    const on = addDays(today, days)
    if (!isDigestDay(on, times)) continue
    const moment = momentOf({ on, at: digestAt }, timeZone)
    if (moment >= from) return onDigestDay(moment, times)
  }
  return from
}

/** The quiet may end on a day on which no digest is wanted: then it comes at the beginning of the next one that is. */
function onDigestDay(moment: Date, times: NoticeTimes): Date {
  let at = afterQuiet(moment, times)
  for (let days = 0; days < SEARCHED_DAYS; days += 1) {
    const { on } = wallTimeAt(at, times.timeZone)
    if (isDigestDay(on, times)) return at
    at = afterQuiet(momentOf({ on: addDays(on, 1), at: '00:00' }, times.timeZone), times)
  }
  return at
}

const isDigestDay = (on: IsoDate, { digestDays, quietWeekends }: NoticeTimes): boolean =>
  !isWeekend(on) || (digestDays === 'daily' && !quietWeekends)

const isWeekend = (on: IsoDate): boolean => weekdayOf(on) > 5
