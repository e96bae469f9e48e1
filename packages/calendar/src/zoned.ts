import { addDays, type IsoDate, isoDate } from './calendar.ts'

/**
 * What clocks on the wall say in a time zone. Zones are IANA names, such as `Europe/Berlin`; their rules come from the
 * JavaScript engine, so nothing here reads a clock.
 */

/** A day and a time of day as somebody writes them into a calendar: no zone, no moment. */
export interface WallTime {
  readonly on: IsoDate
  /** `HH:MM`, 00:00 to 23:59. */
  readonly at: string
}

/** Whether the engine knows `name` as a time zone. Offsets such as `+02:00` are none: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** What the clocks in `timeZone` say at a moment. Throws a RangeError for a zone that the engine does not know. */
export function wallTimeAt(moment: Date, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts
  return { on: isoDate(`${year.padStart(4, '0')}-${month}-${day}`), at: `${hour}:${minute}` }
}

/**
 * The moment at which the clocks in `timeZone` say `time`. Where summer time begins, an hour does not exist: a time in it
 * means the hour after (02:30 becomes 03:30). Where it ends, an hour exists twice: the first one is meant.
 */
export function momentOf({ on, at }: WallTime, timeZone: string): Date {
  const wanted = Date.parse(`${on}T${at}:00Z`)
  // The offset before and after any change of clocks near that day; the larger one gives the earlier moment.
  const offsets = [addDays(on, -1), addDays(on, 1)].map((day) => offsetAt(Date.parse(`${day}T${at}:00Z`), timeZone))
  const candidates = [...new Set(offsets)].map((offset) => wanted - offset).sort((a, b) => a - b)
  const exact = candidates.find((time) => time + offsetAt(time, timeZone) === wanted)
  return new Date(exact ?? Math.max(...candidates))
}

/** How many milliseconds the clocks in a zone are ahead of UTC at a moment. */
function offsetAt(time: number, timeZone: string): number {
  const { on, at } = wallTimeAt(new Date(time), timeZone)
  return Date.parse(`${on}T${at}:00Z`) - Math.floor(time / 60_000) * 60_000
}
