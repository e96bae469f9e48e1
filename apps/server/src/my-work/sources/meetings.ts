import type { IsoDate } from '@lotse/calendar'
import type { WorkLine } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, MOST, withMine } from '../asked.ts'
import { asWritten, type FoundLine, nothingMore } from '../found-line.ts'

/** How far ahead one's next meetings are shown. */
const AHEAD = '14 days'

interface ActionRow extends Record<string, unknown> {
  readonly id: string
  readonly meetingId: string
  readonly version: number
  readonly words: string
  readonly meetingTitle: string
  readonly due: IsoDate | null
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  readonly owner: WorkLine['owner']
}

/** What was agreed in meetings and is not done: by oneself, or by anybody in the engagements one leads. */
export async function meetingActionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { actor, scope } = asked
  const whose =
    scope === 'mine'
      ? sql`a.person_id = ${actor.personId}::uuid`
      : sql`(a.customer_id, a.engagement_id) in (select m.customer_id, m.engagement_id from mine m)`
  const { rows } = await tx.execute<ActionRow>(sql`
    ${scope === 'mine' ? sql`` : withMine(asked)}
    select a.id, a.meeting_id as "meetingId", a.version, a.words, g.title as "meetingTitle", a.due_on::text as due,
      a.customer_id as "customerId", c.name as "customerName", a.engagement_id as "engagementId",
      case when a.person_id is not null and a.person_id <> ${actor.personId}::uuid
        then jsonb_build_object('id', a.person_id, 'name', a.who) end as owner
    from lotse.meeting_action a
    join lotse.meeting g on g.customer_id = a.customer_id and g.id = a.meeting_id and g.deleted_at is null
    join lotse.customer c on c.customer_id = a.customer_id
    where ${whose} and a.done_at is null and a.deleted_at is null${atCustomer(asked, sql`a.customer_id`)}
    order by a.due_on nulls last, a.id limit ${MOST + 1}`)
  return rows.map((row) => ({
    ...nothingMore,
    key: `meetingAction:${row.id}`,
    kind: 'meetingAction',
    customerId: row.customerId,
    customerName: row.customerName,
    engagementId: row.engagementId,
    title: asWritten(row.words),
    why: { de: `Vereinbart im Termin „${row.meetingTitle}“.`, en: `Agreed in the meeting “${row.meetingTitle}”.` },
    due: row.due,
    urgency: 'later',
    owner: row.owner,
    target: { page: 'meeting', meetingId: row.meetingId },
    act: { do: 'completeAction', meetingId: row.meetingId, actionId: row.id, version: row.version },
  }))
}

interface MeetingRow extends Record<string, unknown> {
  readonly id: string
  readonly title: string
  readonly startsAt: Date | string
  readonly timeZone: string
  readonly place: string | null
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/** One's planned meetings of the next two weeks. */
export async function meetingLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const now = asked.now.toISOString()
  const { rows } = await tx.execute<MeetingRow>(sql`
    select g.id, g.title, g.starts_at as "startsAt", g.time_zone as "timeZone", g.place,
      g.customer_id as "customerId", c.name as "customerName", g.engagement_id as "engagementId"
    from (select distinct customer_id, meeting_id from lotse.meeting_attendee
      where person_id = ${asked.actor.personId}::uuid) a
    join lotse.meeting g on g.customer_id = a.customer_id and g.id = a.meeting_id
    join lotse.customer c on c.customer_id = g.customer_id
    where g.deleted_at is null and g.state = 'planned' and g.ends_at >= ${now}::timestamptz
      and g.starts_at < ${now}::timestamptz + ${AHEAD}::interval${atCustomer(asked, sql`g.customer_id`)}
    order by g.starts_at, g.id limit 50`)
  return rows.map((row) => ({
    ...nothingMore,
    key: `meeting:${row.id}`,
    kind: 'meeting',
    group: 'meetings',
    customerId: row.customerId,
    customerName: row.customerName,
    engagementId: row.engagementId,
    title: asWritten(row.title),
    why: row.place === null ? null : asWritten(row.place),
    due: null,
    urgency: 'later',
    startsAt: new Date(row.startsAt).toISOString(),
    timeZone: row.timeZone,
    target: { page: 'meeting', meetingId: row.id },
  }))
}
