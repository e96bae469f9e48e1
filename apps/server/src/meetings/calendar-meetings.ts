import type { Language } from '@lotse/contract'
import { and, asc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer, engagement } from '../tables/engagements.ts'
import { meeting, meetingAttendee } from '../tables/meetings.ts'
import type { CalendarMeeting } from './calendar-file/calendar-file.ts'
import { calendarMeeting } from './calendar-file/describe.ts'

interface Reader {
  readonly language: Language
  readonly origin: string
}

/** More than any calendar program shows gladly. */
const MOST = 2000

/**
 * The meetings that fulfil `where`, the earliest first, as they stand in a calendar. Those of a deleted engagement are
 * told as cancelled, like removed ones.
 */
export async function calendarMeetings(
  tx: Transaction,
  where: SQL | undefined,
  { language, origin }: Reader,
): Promise<CalendarMeeting[]> {
  const rows = await tx
    .select({ meeting: getTableColumns(meeting), customerName: customer.name, gone: engagement.deletedAt })
    .from(meeting)
    .innerJoin(customer, eq(customer.customerId, meeting.customerId))
    .innerJoin(engagement, and(eq(engagement.customerId, meeting.customerId), eq(engagement.id, meeting.engagementId)))
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
    calendarMeeting(row.gone === null ? row.meeting : withEngagement(row.meeting, row.gone), {
      customerName: row.customerName,
      attendees: attendees.filter(({ of }) => of === row.meeting.id),
      language,
      origin,
    }),
  )
}

/**
 * A calendar program takes a change only with a higher sequence; `tellRestoredMeetings` goes above this one when the
 * engagement comes back.
 */
const withEngagement = (row: typeof meeting.$inferSelect, deletedAt: Date): typeof meeting.$inferSelect => ({
  ...row,
  deletedAt: row.deletedAt ?? deletedAt,
  changedAt: deletedAt > row.changedAt ? deletedAt : row.changedAt,
  sequence: row.sequence + 1,
})
