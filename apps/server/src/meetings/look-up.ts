import { type IsoDate, wallTimeAt } from '@lotse/calendar'
import type { Facts } from '@lotse/playbook'
import { type MeetingSeriesId, meetingSeriesIds } from '@lotse/playbook'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { meetingAttendee } from '../tables/meetings.ts'
import { livingMeetings, type MeetingRecord } from './store.ts'

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

function bySeries<T>(of: (series: MeetingSeriesId) => T): Record<MeetingSeriesId, T> {
  return Object.fromEntries(meetingSeriesIds.map((series) => [series, of(series)])) as Record<MeetingSeriesId, T>
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
