import type { IsoDate } from '@lotse/calendar'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
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
  /** Who does it, as the minutes name them. */
  readonly who: string
  /** Null for somebody without an account here, such as the customer's people. */
  readonly personId: string | null
}

/**
 * What was agreed in meetings and is not done: by oneself, or by anybody in the engagements one leads. What people without
 * an account promised, the customer's for instance, is waited for by those who work on the engagement.
 */
export async function meetingActionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { actor, scope } = asked
  const own = sql`a.person_id = ${actor.personId}::uuid`
  const mine = sql`exists (select 1 from mine m where m.customer_id = a.customer_id and m.engagement_id = a.engagement_id)`
  const whose = scope === 'mine' ? sql`(${own} or (a.person_id is null and ${mine}))` : sql`(${own} or ${mine})`
  const { rows } = await tx.execute<ActionRow>(sql`
    ${withMine(asked)}
    select a.id, a.meeting_id as "meetingId", a.version, a.words, g.title as "meetingTitle", a.due_on::text as due,
      a.customer_id as "customerId", c.name as "customerName", a.engagement_id as "engagementId",
      a.who, a.person_id as "personId"
    from lotse.meeting_action a
    join lotse.meeting g on g.customer_id = a.customer_id and g.id = a.meeting_id and g.deleted_at is null
    join lotse.customer c on c.customer_id = a.customer_id
    where a.done_at is null and a.deleted_at is null and ${whose}${dueNow(asked, sql`a.due_on`)}${atCustomer(asked, sql`a.customer_id`)}
    order by a.due_on nulls last, a.id limit ${MOST + 1}`)
  return rows.map((row) => {
    const { meetingTitle: meeting, who, personId } = row
    return {
      ...nothingMore,
      key: `meetingAction:${row.id}`,
      kind: 'meetingAction',
      group: personId === null ? 'waiting' : null,
      customerId: row.customerId,
      customerName: row.customerName,
      engagementId: row.engagementId,
      title: asWritten(row.words),
      why:
        personId === null
          ? { de: `Zugesagt von ${who} im Termin „${meeting}“.`, en: `Promised by ${who} in the meeting “${meeting}”.` }
          : { de: `Vereinbart im Termin „${meeting}“.`, en: `Agreed in the meeting “${meeting}”.` },
      due: row.due,
      urgency: 'later',
      owner: personId === null || personId === actor.personId ? null : { id: personId, name: who },
      target: { page: 'meeting', meetingId: row.meetingId },
      act: { do: 'completeAction', meetingId: row.meetingId, actionId: row.id, version: row.version },
    }
  })
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

/** One's planned meetings of the next two weeks. A meeting that began yesterday may still go on. */
export async function meetingLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const now = sql`${asked.now.toISOString()}::timestamptz`
  const { rows } = await tx.execute<MeetingRow>(sql`
    with coming as materialized (
      select g.customer_id, g.id, g.starts_at from lotse.meeting g
      where g.deleted_at is null and g.state = 'planned' and g.ends_at >= ${now}
        and g.starts_at > ${now} - interval '1 day' and g.starts_at < ${now} + ${AHEAD}::interval${atCustomer(asked, sql`g.customer_id`)}
    ), own as materialized (
      select distinct customer_id, meeting_id from lotse.meeting_attendee where person_id = ${asked.actor.personId}::uuid
    ), first as materialized (
      select g.customer_id, g.id from own
      join coming g on g.customer_id = own.customer_id and g.id = own.meeting_id
      order by g.starts_at, g.id limit ${MOST + 1}
    )
    select g.id, g.title, g.starts_at as "startsAt", g.time_zone as "timeZone", g.place,
      g.customer_id as "customerId", c.name as "customerName", g.engagement_id as "engagementId"
    from first
    join lotse.meeting g using (customer_id, id)
    join lotse.customer c on c.customer_id = g.customer_id
    order by g.starts_at, g.id`)
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
