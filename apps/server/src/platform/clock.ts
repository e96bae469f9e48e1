import { type IsoDate, isoDate } from '@lotse/calendar'

/** Time comes in from outside, so that tests can play eighteen months in a second. */
export interface Clock {
  now(): Date
  /** The calendar day at the organisation's place (the server's time zone). */
  today(): IsoDate
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
}

/** A clock that stands still at `instant` (ISO text with zone). */
export function fixedClock(instant: string): Clock {
  const now = new Date(instant)
  return { now: () => new Date(now), today: () => dayOf(now) }
}

/** The calendar day of a moment at the organisation's place: the server's time zone. */
export function dayOf(now: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, '0')
  return isoDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}
