import type { Language } from '@lotse/contract'
import { asc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer } from '../tables/engagements.ts'
import { meeting, meetingAttendee } from '../tables/meetings.ts'
import type { CalendarMeeting } from './calendar-file/calendar-file.ts'
import { calendarMeeting } from './calendar-file/describe.ts'

interface Reader {
  readonly language: Language
  readonly origin: string
}

/** More than any calendar program shows gladly. */
const MOST = 2000

/** The meetings that fulfil `where`, the earliest first, as they stand in a calendar. */
export async function calendarMeetings(
  tx: Transaction,
  where: SQL | undefined,
  { language, origin }: Reader,
): Promise<CalendarMeeting[]> {
  const rows = await tx
    .select({ meeting: getTableColumns(meeting), customerName: customer.name })
    .from(meeting)
    .innerJoin(customer, eq(customer.customerId, meeting.customerId))
    .where(where)
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(MOST)
  const ids = rows.map((row) => row.meeting.id)
  const attendees =
    ids.length === 0
      ? []
      : await tx
          .select({ of: meetingAttendee.meetingId, name: meetingAttendee.name })
          .from(meetingAttendee)
          .where(inArray(meetingAttendee.meetingId, ids))
          .orderBy(asc(meetingAttendee.position))
  return rows.map((row) =>
    calendarMeeting(row.meeting, {
      customerName: row.customerName,
      attendees: attendees.filter(({ of }) => of === row.meeting.id),
      language,
      origin,
    }),
  )
}
