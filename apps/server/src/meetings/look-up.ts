import { type IsoDate, wallTimeAt } from '@lotse/calendar'
import type { Localised, WorkshopMeeting } from '@lotse/contract'
import type { Facts } from '@lotse/playbook'
import { type MeetingSeriesId, meetingSeriesIds, textFormats } from '@lotse/playbook'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { meeting, meetingAttendee } from '../tables/meetings.ts'
import { seriesWithCustomer } from './policy.ts'
import { actionsOf, attendeesOf, findMeeting, livingMeetings, type MeetingRecord } from './store.ts'
import { visibleTo } from './visible.ts'

/** What other capabilities may know of meetings. */

type MeetingFacts = Facts['meetings']

/** The meetings of an engagement as days where they take place; which of them lie ahead says the day (`meetingsOn`). */
export interface MeetingDays {
  readonly lastHeld: MeetingFacts['lastHeld']
  /** The latest first. */
  readonly planned: readonly PlannedDay[]
}

interface PlannedDay {
  readonly series: MeetingSeriesId | null
  readonly taskId: string | null
  readonly on: IsoDate
}

/** What the playbook judges meetings by (engagement.md §7), whatever the day. */
export async function meetingDays(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
): Promise<MeetingDays> {
  const rows = await livingMeetings(tx, customerId, engagementId)
  return {
    lastHeld: bySeries((series) => lastHeldOf(rows, series)?.on ?? null),
    planned: rows
      .filter(({ state }) => state === 'planned')
      .map((row) => ({ series: row.series, taskId: row.taskId, on: onDay(row).on })),
  }
}

/** The same on a day: the last one held and the next one planned of each series, and of each task that has one. */
export function meetingsOn({ lastHeld, planned }: MeetingDays, today: IsoDate): MeetingFacts {
  const ahead = planned.filter(({ on }) => on >= today)
  const next = bySeries((series) => ahead.findLast((one) => one.series === series)?.on ?? null)
  return {
    kept: true,
    nextFollowUpOn: next.followUp,
    lastHeld,
    next,
    forTask: Object.fromEntries(ahead.flatMap(({ taskId, on }) => (taskId === null ? [] : [[taskId, on] as const]))),
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

/** The meetings held or planned for a task, the newest first, with who attends; those the actor may read. */
export async function meetingsForTask(
  tx: Transaction,
  { customerId, engagementId }: { readonly customerId: CustomerId; readonly engagementId: string },
  taskId: string,
  actor: Pick<Actor, 'kind' | 'personId'>,
): Promise<WorkshopMeeting[]> {
  const rows = await tx
    .select()
    .from(meeting)
    .where(
      and(
        eq(meeting.customerId, customerId),
        eq(meeting.engagementId, engagementId),
        eq(meeting.taskId, taskId),
        isNull(meeting.deletedAt),
        visibleTo(tx, actor),
      ),
    )
    .orderBy(desc(meeting.startsAt), desc(meeting.id))
    .limit(20)
  const attendees = await attendeesOf(
    tx,
    customerId,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, title, startsAt, endsAt, timeZone, state }) => ({
    id,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
    state,
    attendees: attendees
      .filter(({ meetingId }) => meetingId === id)
      .map(({ name, role, attendance }) => ({ name, role, attendance })),
  }))
}

interface Key {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** What meetings tell of a customer who stands still. */
export interface MeetingsWithCustomer {
  /** The days of follow-up sessions that passed and were neither held nor cancelled. */
  readonly followUpsMissed: readonly IsoDate[]
  /** The last day on which a meeting with the customer took place; null: none ever did. */
  readonly lastOn: IsoDate | null
  /** The days by which people of the customer wanted to do what is not done yet. */
  readonly dueDays: readonly IsoDate[]
}

export async function meetingsWithCustomer(tx: Transaction, key: Key, today: IsoDate): Promise<MeetingsWithCustomer> {
  const rows = (await livingMeetings(tx, key.customerId, key.engagementId)).map(onDay)
  const held = rows.find(
    ({ row }) => row.state === 'held' && row.series !== null && seriesWithCustomer.includes(row.series),
  )
  return {
    followUpsMissed: rows
      .filter(({ row, on }) => row.series === 'followUp' && row.state === 'planned' && on < today)
      .map(({ on }) => on),
    lastOn: held?.on ?? null,
    dueDays: await dueDaysOfCustomer(tx, key),
  }
}

/** Open actions of people of the customer; whoever has no account here is taken for one of them. */
async function dueDaysOfCustomer(tx: Transaction, { customerId, engagementId }: Key): Promise<IsoDate[]> {
  const { rows } = await tx.execute<{ due: IsoDate }>(sql`
    select a.due_on::text as due from lotse.meeting_action a
    join lotse.meeting m on m.customer_id = a.customer_id and m.id = a.meeting_id and m.deleted_at is null
    left join lotse.person p on p.id = a.person_id
    where a.customer_id = ${customerId}::uuid and a.engagement_id = ${engagementId}::uuid and a.done_at is null
      and a.deleted_at is null and a.due_on is not null
      and (a.person_id is null or p.customer_id = ${customerId}::uuid)`)
  return rows.map(({ due }) => due)
}

/** What was agreed in meetings with the customer that took place and is not done yet, the latest meeting first. */
export async function agreedInMeetings(
  tx: Transaction,
  { customerId, engagementId }: Key,
): Promise<{ readonly words: string; readonly on: IsoDate | null }[]> {
  const { rows } = await tx.execute<{ words: string; on: IsoDate | null }>(sql`
    select a.words, a.due_on::text as "on" from lotse.meeting_action a
    join lotse.meeting m on m.customer_id = a.customer_id and m.id = a.meeting_id and m.deleted_at is null
    where a.customer_id = ${customerId}::uuid and a.engagement_id = ${engagementId}::uuid and a.done_at is null
      and a.deleted_at is null and m.state = 'held' and m.series = any (${sql.param([...seriesWithCustomer])}::text[])
    order by m.starts_at desc, a.id limit 50`)
  return rows
}

/** One meeting with who attended, what was decided and who does what; null where it is gone. */
export async function meetingWithMinutes(tx: Transaction, key: Key, meetingId: string) {
  const row = await findMeeting(tx, { ...key, meetingId })
  if (row === null || row.deletedAt !== null) return null
  return {
    ...row,
    attendees: await attendeesOf(tx, key.customerId, [meetingId]),
    actions: await actionsOf(tx, key.customerId, meetingId),
  }
}

/**
 * `select customer_id, engagement_id, since`: engagements with a follow-up session whose day is over and of which nobody said
 * whether it took place, since the first of them.
 */
export function missedFollowUps(today: IsoDate): SQL {
  return sql`
    select m.customer_id, m.engagement_id, min((m.starts_at at time zone m.time_zone)::date) as since
    from lotse.meeting m
    where m.series = 'followUp' and m.state = 'planned' and m.deleted_at is null
      and (m.starts_at at time zone m.time_zone)::date < ${today}::date
    group by m.customer_id, m.engagement_id`
}

export function followUpMissed(since: IsoDate): Localised {
  return {
    de: `Der Folgetermin vom ${textFormats.de.date(since)} ist vorbei und weder als gehalten gemeldet noch abgesagt. Protokollieren Sie ihn, oder verlegen Sie ihn.`,
    en: `The follow-up session of ${textFormats.en.date(since)} has passed and is neither marked as held nor cancelled. Minute it, or move it.`,
  }
}
