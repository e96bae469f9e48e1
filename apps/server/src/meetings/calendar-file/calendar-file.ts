import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** A meeting as a calendar program needs it. */
export interface CalendarMeeting {
  readonly id: string
  /** Revision, RFC 5545 §3.8.7.4. */
  readonly sequence: number
  readonly startsAt: Date
  readonly endsAt: Date
  readonly changedAt: Date
  readonly createdAt: Date
  readonly title: string
  /** Plain text; may have several lines. */
  readonly description: string
  readonly location: string | null
  /** Where the meeting is opened in Lotse. */
  readonly address: string
  readonly cancelled: boolean
}

interface CalendarFile {
  readonly name: string
  readonly meetings: readonly CalendarMeeting[]
  /** `cancel` takes the meetings out of the calendar of whoever opens the file; `feed` is fetched again and again. */
  readonly purpose: 'publish' | 'cancel' | 'feed'
}

const methods = { publish: ICalCalendarMethod.PUBLISH, cancel: ICalCalendarMethod.CANCEL, feed: null }

/** How long a program that subscribed may wait before it asks again. */
const REFRESH_SECONDS = 60 * 60

/**
 * Meetings as an iCalendar file (RFC 5545). Each occurrence is an event of its own with a UID that never changes, because
 * working days follow no recurrence rule. Moments are written in UTC, so that no zone has to be described. People are
 * named in the description and not as attendees: calendar programs would write to attendees, and Lotse sends no mail.
 */
export function calendarFile({ name, meetings, purpose }: CalendarFile): string {
  const calendar = ical({
    name,
    prodId: { company: 'Lotse', product: 'Lotse', language: 'EN' },
    method: methods[purpose],
    ...(purpose === 'feed' && { ttl: REFRESH_SECONDS }),
  })
  for (const meeting of meetings)
    calendar.createEvent({
      id: `${meeting.id}@lotse`,
      sequence: meeting.sequence,
      start: meeting.startsAt,
      end: meeting.endsAt,
      // Of the meeting, not of the file: the same meeting gives the same lines each time.
      stamp: meeting.changedAt,
      created: meeting.createdAt,
      lastModified: meeting.changedAt,
      summary: meeting.title,
      description: meeting.description,
      url: meeting.address,
      status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(meeting.location !== null && { location: meeting.location }),
    })
  return calendar.toString()
}
