import { addDays, type IsoDate } from '@lotse/calendar'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
import { asWritten, type FoundLine, nothingMore } from '../found-line.ts'

/** A next action older than this was overtaken by something nobody wrote down. */
const FORGOTTEN_AFTER_DAYS = 90

interface NextRow extends Record<string, unknown> {
  readonly id: string
  readonly words: string
  readonly due: IsoDate
  /** Whose step it is, as people wrote it; else who wrote the note. */
  readonly by: string
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/**
 * The next action of the newest note of each category in one's engagements: one's own to do, somebody else's to wait
 * for. The next note of the category replaces it. Who does it is a name in the note, as people wrote it; where none
 * stands, it is the writer's. The steps are ordered first and read one after the other until there are enough.
 */
export async function noteLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const since = addDays(asked.today, -FORGOTTEN_AFTER_DAYS)
  const { rows } = await tx.execute<NextRow>(sql`
    ${withMine(asked)}, place as (select distinct customer_id, engagement_id from mine),
    step as materialized (
      select n.customer_id, n.engagement_id, n.id, n.category, n.next_action_date from place m
      join lotse.note n on n.customer_id = m.customer_id and n.engagement_id = m.engagement_id
        and n.next_action_date >= ${since}::date${dueNow(asked, sql`n.next_action_date`)}
      order by n.next_action_date, n.id
    )
    select n.id, n.next_action as words, step.next_action_date::text as due, n.by,
      step.customer_id as "customerId", c.name as "customerName", step.engagement_id as "engagementId"
    from step
    cross join lateral (
      select n.id, n.next_action, coalesce(nullif(trim(n.next_action_owner), ''), p.name, '') as by
      from lotse.note n left join lotse.person p on p.id = n.written_by
      where n.customer_id = step.customer_id and n.id = step.id and n.next_action is not null
        and not exists (select 1 from lotse.note later where later.customer_id = step.customer_id
          and later.engagement_id = step.engagement_id and later.category = step.category
          and (later.written_at, later.id) > (n.written_at, n.id))
      limit 1
    ) n
    cross join lateral (select c.name from lotse.customer c where c.customer_id = step.customer_id limit 1) c
    order by step.next_action_date, step.id limit ${MOST + 1}`)
  const me = asked.actor.name.trim().toLowerCase()
  return rows.map(({ id, words, by, ...row }) => {
    const mine = by.trim().toLowerCase() === me
    return {
      ...nothingMore,
      ...row,
      key: `note:${id}`,
      kind: 'note',
      group: mine ? null : 'waiting',
      title: asWritten(words),
      why: mine
        ? { de: 'Ihr nächster Schritt aus einer Notiz.', en: 'Your next action out of a note.' }
        : { de: `Nächster Schritt bei: ${by}.`, en: `Next action with: ${by}.` },
      urgency: 'later',
      target: { page: 'note', noteId: id },
    }
  })
}

interface MentionRow extends Record<string, unknown> {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/** Notes that mention one and that one has not read, the newest first. */
export async function mentionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { rows } = await tx.execute<MentionRow>(sql`
    select n.id, left(regexp_replace(n.text, '\\s+', ' ', 'g'), 160) as words, coalesce(p.name, '') as by,
      n.customer_id as "customerId", c.name as "customerName", n.engagement_id as "engagementId"
    from lotse.note_mention m
    join lotse.note n on n.customer_id = m.customer_id and n.id = m.note_id
    join lotse.customer c on c.customer_id = n.customer_id
    left join lotse.person p on p.id = n.written_by
    where m.person_id = ${asked.actor.personId}::uuid and m.read_at is null${atCustomer(asked, sql`m.customer_id`)}
    order by n.written_at desc, n.id desc limit ${MOST + 1}`)
  return rows.map(({ id, words, by, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `mention:${id}`,
    kind: 'mention',
    group: 'mentions',
    title: asWritten(words),
    why: { de: `${by} hat Sie erwähnt.`, en: `${by} mentioned you.` },
    due: null,
    urgency: 'later',
    target: { page: 'note', noteId: id },
    act: { do: 'readMention', noteId: id },
  }))
}
