import { type IsoDate, wallTimeAt } from '@lotse/calendar'
import type { Facts } from '@lotse/playbook'
import { type MeetingSeriesId, meetingSeriesIds } from '@lotse/playbook'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { meeting, meetingAttendee } from '../tables/meetings.ts'
import { findMeeting, livingMeetings, type MeetingRecord } from './store.ts'

/** What other capabilities may know of meetings. */

type MeetingFacts = Facts['meetings']

/**
 * What the playbook judges meetings by (engagement.md §7): the last one held and the next one planned of each series, as
 * days where they take place.
 */
export async function meetingFacts(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
  today: IsoDate,
): Promise<{ meetings: MeetingFacts }> {
  const rows = await livingMeetings(tx, customerId, engagementId)
  const next = bySeries((series) => nextOf(rows, series, today)?.on ?? null)
  return {
    meetings: {
      kept: true,
      nextFollowUpOn: next.followUp,
      lastHeld: bySeries((series) => lastHeldOf(rows, series)?.on ?? null),
      next,
      forTask: daysOfTasks(rows, today),
    },
  }
}

interface OnDay {
  readonly row: MeetingRecord
  readonly on: IsoDate
}

const onDay = (row: MeetingRecord): OnDay => ({ row, on: wallTimeAt(row.startsAt, row.timeZone).on })

/** The next planned meeting of a series, today's included. `rows` are the living ones, newest first. */
export function nextOf(rows: readonly MeetingRecord[], series: MeetingSeriesId, today: IsoDate): OnDay | null {
  const planned = rows.filter((row) => row.series === series && row.state === 'planned').map(onDay)
  return planned.findLast(({ on }) => on >= today) ?? null
}

/** The last meeting of a series that was held. `rows` are the living ones, newest first. */
export function lastHeldOf(rows: readonly MeetingRecord[], series: MeetingSeriesId): OnDay | null {
  const row = rows.find((one) => one.series === series && one.state === 'held')
  return row === undefined ? null : onDay(row)
}

/** The next planned meeting, today's included, of each task that has one. `rows` are the living ones, newest first. */
function daysOfTasks(rows: readonly MeetingRecord[], today: IsoDate): Record<string, IsoDate> {
  const planned = rows.filter(({ state }) => state === 'planned').map(onDay)
  return Object.fromEntries(
    planned.flatMap(({ row, on }) => (row.taskId !== null && on >= today ? [[row.taskId, on] as const] : [])),
  )
}

function bySeries<T>(of: (series: MeetingSeriesId) => T): Record<MeetingSeriesId, T> {
  return Object.fromEntries(meetingSeriesIds.map((series) => [series, of(series)])) as Record<MeetingSeriesId, T>
}

/** Whether the engagement has that meeting, and it is not removed. */
export async function meetingExists(
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly engagementId: string },
  id: string,
): Promise<boolean> {
  const row = await findMeeting(tx, { ...key, meetingId: id })
  return row !== null && row.deletedAt === null
}

/**
 * Tells calendars that the meetings of restored engagements are there again. While an engagement is deleted its meetings
 * are told with a revision one higher than their own (`calendar-meetings.ts`), so being there again needs one above that:
 * calendar programs ignore a lower one, and one that they know already.
 */
export async function tellRestoredMeetings(
  { tx, customerId, now }: Change,
  engagementIds: readonly string[],
): Promise<void> {
  if (engagementIds.length === 0) return
  await tx
    .update(meeting)
    .set({ sequence: sql`${meeting.sequence} + 2`, changedAt: now })
    .where(and(eq(meeting.customerId, customerId), inArray(meeting.engagementId, [...engagementIds])))
}

/**
 * Puts a pseudonym where a contact stood among those who attend: erasure of a contact leaves no name and no address
 * behind (engagement.md §4).
 */
export async function forgetContactInMeetings(
  tx: Transaction,
  customerId: CustomerId,
  contactId: string,
  pseudonym: string,
): Promise<void> {
  await tx
    .update(meetingAttendee)
    .set({ name: pseudonym, email: null, contactId: null })
    .where(and(eq(meetingAttendee.customerId, customerId), eq(meetingAttendee.contactId, contactId)))
}
