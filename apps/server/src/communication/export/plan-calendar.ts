import { addDays, type IsoDate } from '@lotse/calendar'
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'

/** Something of the plan that lasts whole days. */
export interface PlanDay {
  /** Never changes for the same thing, so that a calendar replaces what it has. */
  readonly id: string
  readonly from: IsoDate
  /** The last day, included. */
  readonly to: IsoDate
  readonly title: string
  readonly description: string
}

/**
 * Days of the plan as an iCalendar file (RFC 5545): whole days that make nobody busy. At which hour people meet is theirs to
 * say. `stamp` is the moment of the file.
 */
export function planCalendar(name: string, days: readonly PlanDay[], stamp: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Lotse', product: 'Lotse', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { id, from, to, title, description } of days)
    calendar.createEvent({
      id: `${id}@lotse`,
      allDay: true,
      start: midnight(from),
      // The end of whole days is the day after (RFC 5545 §3.6.1).
      end: midnight(addDays(to, 1)),
      stamp,
      summary: title,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}

const midnight = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`)
