import type { MeetingRow } from '@lotse/contract'
import { and, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { customer } from '../tables/engagements.ts'
import { meeting, meetingAction, meetingAttendee } from '../tables/meetings.ts'
import { presentMeetingRow } from './present.ts'

interface Wanted {
  readonly where: SQL | undefined
  readonly order: readonly SQL[]
  readonly limit: number
  readonly offset?: number
}

/** Meetings as rows of a list, with the customer's name and how many attend and what is open. Removed ones never. */
export async function meetingRows(tx: Transaction, { where, order, limit, offset = 0 }: Wanted): Promise<MeetingRow[]> {
  const attendees = sql<number>`(select count(*)::int from ${meetingAttendee}
    where ${meetingAttendee.customerId} = ${meeting.customerId} and ${meetingAttendee.meetingId} = ${meeting.id})`
  const openActions = sql<number>`(select count(*)::int from ${meetingAction}
    where ${meetingAction.customerId} = ${meeting.customerId} and ${meetingAction.meetingId} = ${meeting.id}
      and ${meetingAction.doneAt} is null and ${meetingAction.deletedAt} is null)`
  const rows = await tx
    .select({ meeting: getTableColumns(meeting), customerName: customer.name, attendees, openActions })
    .from(meeting)
    .innerJoin(customer, eq(customer.customerId, meeting.customerId))
    .where(and(isNull(meeting.deletedAt), where))
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
  return rows.map(({ meeting: row, ...around }) => presentMeetingRow(row, around))
}
