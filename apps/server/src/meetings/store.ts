import { and, asc, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { meeting, meetingAction, meetingAttendee } from '../tables/meetings.ts'

export type MeetingRecord = typeof meeting.$inferSelect
export type AttendeeRecord = typeof meetingAttendee.$inferSelect
export type ActionRecord = typeof meetingAction.$inferSelect

/** The key of a meeting: always with its customer and engagement. */
export interface MeetingKey {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly meetingId: string
}

const isOne = ({ customerId, engagementId, meetingId }: MeetingKey) =>
  and(eq(meeting.customerId, customerId), eq(meeting.engagementId, engagementId), eq(meeting.id, meetingId))

/** A meeting, removed or not; null where there is none. */
export async function findMeeting(tx: Transaction, key: MeetingKey): Promise<MeetingRecord | null> {
  const [row] = await tx.select().from(meeting).where(isOne(key))
  return row ?? null
}

export async function insertMeetings(tx: Transaction, rows: (typeof meeting.$inferInsert)[]): Promise<MeetingRecord[]> {
  return tx.insert(meeting).values(rows).returning()
}

/** Which of a meeting's three versions a change is about: its data, its agenda, its minutes. */
export type VersionedPart = 'version' | 'agendaVersion' | 'minutesVersion'

/** Changes a meeting if this part of it is still at `version`; null where somebody was faster. */
export async function updateMeeting(
  tx: Transaction,
  key: MeetingKey,
  part: VersionedPart,
  version: number,
  values: Partial<typeof meeting.$inferInsert>,
): Promise<MeetingRecord | null> {
  const column = meeting[part]
  const [row] = await tx
    .update(meeting)
    .set({ ...values, [part]: sql`${column} + 1` })
    .where(and(isOne(key), eq(column, version)))
    .returning()
  return row ?? null
}

export async function attendeesOf(
  tx: Transaction,
  customerId: CustomerId,
  meetingIds: readonly string[],
): Promise<AttendeeRecord[]> {
  if (meetingIds.length === 0) return []
  return tx
    .select()
    .from(meetingAttendee)
    .where(and(eq(meetingAttendee.customerId, customerId), inArray(meetingAttendee.meetingId, [...meetingIds])))
    .orderBy(asc(meetingAttendee.meetingId), asc(meetingAttendee.position))
}

/** Replaces who attends a meeting. */
export async function replaceAttendees(
  tx: Transaction,
  customerId: CustomerId,
  meetingId: string,
  rows: (typeof meetingAttendee.$inferInsert)[],
): Promise<void> {
  await tx
    .delete(meetingAttendee)
    .where(and(eq(meetingAttendee.customerId, customerId), eq(meetingAttendee.meetingId, meetingId)))
  if (rows.length > 0) await tx.insert(meetingAttendee).values(rows)
}

export async function insertAttendees(tx: Transaction, rows: (typeof meetingAttendee.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(meetingAttendee).values(rows)
}

/** The actions of a meeting, open ones first. */
export async function actionsOf(tx: Transaction, customerId: CustomerId, meetingId: string): Promise<ActionRecord[]> {
  return tx
    .select()
    .from(meetingAction)
    .where(
      and(
        eq(meetingAction.customerId, customerId),
        eq(meetingAction.meetingId, meetingId),
        isNull(meetingAction.deletedAt),
      ),
    )
    .orderBy(sql`${meetingAction.doneAt} is not null`, asc(meetingAction.createdAt), asc(meetingAction.id))
}

/** Open actions of the engagement's meetings that began before a moment, with the series they come from. */
export async function openActionsBefore(
  tx: Transaction,
  { customerId, engagementId, meetingId }: MeetingKey,
  before: Date,
): Promise<(ActionRecord & { series: MeetingRecord['series'] })[]> {
  const rows = await tx
    .select({ action: meetingAction, series: meeting.series })
    .from(meetingAction)
    .innerJoin(meeting, and(eq(meeting.customerId, meetingAction.customerId), eq(meeting.id, meetingAction.meetingId)))
    .where(
      and(
        eq(meetingAction.customerId, customerId),
        eq(meetingAction.engagementId, engagementId),
        ne(meetingAction.meetingId, meetingId),
        isNull(meetingAction.doneAt),
        isNull(meetingAction.deletedAt),
        isNull(meeting.deletedAt),
        lt(meeting.startsAt, before),
      ),
    )
    .orderBy(sql`${meetingAction.dueOn} nulls last`, asc(meetingAction.createdAt))
  return rows.map(({ action, series }) => ({ ...action, series }))
}

export async function findAction(
  tx: Transaction,
  { customerId, engagementId, meetingId }: MeetingKey,
  actionId: string,
): Promise<ActionRecord | null> {
  const [row] = await tx
    .select()
    .from(meetingAction)
    .where(
      and(
        eq(meetingAction.customerId, customerId),
        eq(meetingAction.engagementId, engagementId),
        eq(meetingAction.meetingId, meetingId),
        eq(meetingAction.id, actionId),
      ),
    )
  return row ?? null
}

export async function insertAction(tx: Transaction, row: typeof meetingAction.$inferInsert): Promise<ActionRecord> {
  const [inserted] = await tx.insert(meetingAction).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Changes an action if it is still at `version`; null where somebody was faster. */
export async function updateAction(
  tx: Transaction,
  { customerId, id }: ActionRecord,
  version: number,
  values: Partial<typeof meetingAction.$inferInsert>,
): Promise<ActionRecord | null> {
  const [row] = await tx
    .update(meetingAction)
    .set({ ...values, version: sql`${meetingAction.version} + 1` })
    .where(and(eq(meetingAction.customerId, customerId), eq(meetingAction.id, id), eq(meetingAction.version, version)))
    .returning()
  return row ?? null
}

/** Every meeting of an engagement that is not removed and was not cancelled, newest first: what series are told from. */
export async function livingMeetings(
  tx: Transaction,
  customerId: CustomerId,
  engagementId: string,
): Promise<MeetingRecord[]> {
  return tx
    .select()
    .from(meeting)
    .where(
      and(
        eq(meeting.customerId, customerId),
        eq(meeting.engagementId, engagementId),
        isNull(meeting.deletedAt),
        ne(meeting.state, 'cancelled'),
      ),
    )
    .orderBy(desc(meeting.startsAt))
}
