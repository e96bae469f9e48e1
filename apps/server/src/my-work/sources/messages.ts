import { type Freeze, MESSAGE_TEMPLATES, messagePlan } from '@lotse/assessment'
import { addDays, type IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, MOST, withMine } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'
import { ADOPTION_ROLE, asksForAdoption, leadsThere } from './adoption.ts'

interface Row extends Record<string, unknown> {
  readonly groupId: string
  readonly group: string
  readonly ringDay: IsoDate
  readonly freezes: readonly Freeze[] | null
  /** Messages that are sent or left out. */
  readonly settled: readonly string[]
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/** Days ahead at which a message is announced. */
const AHEAD = 7
const days = MESSAGE_TEMPLATES.map(({ day }) => day)
const FIRST = Math.min(...days) - AHEAD
/** Two months after the last message nobody is reminded any more. */
const LAST = Math.max(...days) + 60

/**
 * Groups with messages of the plan that are due or were, and are neither sent nor left out: one line a group, on the day of the
 * earliest (acm.md §4).
 */
export async function messageLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (!asksForAdoption(asked)) return []
  const { today, onlyDue } = asked
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}
    select g.id as "groupId", g.name as "group", g.ring_day::text as "ringDay", p.freezes, s.settled,
      g.customer_id as "customerId", c.name as "customerName", g.engagement_id as "engagementId"
    from mine m
    join lotse.adoption_group g on g.customer_id = m.customer_id and g.engagement_id = m.engagement_id
      and g.deleted_at is null and g.ring_day between ${addDays(today, -LAST)}::date and ${addDays(today, -FIRST)}::date
    join lotse.engagement e on e.customer_id = g.customer_id and e.id = g.engagement_id and e.deleted_at is null
    join lotse.customer c on c.customer_id = g.customer_id
    left join lotse.communication_plan p on p.customer_id = g.customer_id and p.engagement_id = g.engagement_id
    cross join lateral (select coalesce(array_agg(w.message_id), '{}') as settled from lotse.communication_message w
      where w.customer_id = g.customer_id and w.group_id = g.id and w.state in ('sent', 'leftOut')) s
    where ${leadsThere(asked)}${atCustomer(asked, sql`g.customer_id`)} and cardinality(s.settled) < ${MESSAGE_TEMPLATES.length}
    order by g.ring_day, g.id limit ${MOST + 1}`)
  const until = onlyDue === true ? today : addDays(today, AHEAD)
  return rows.flatMap((row) => lineOf(row, until))
}

function lineOf({ groupId, group, ringDay, freezes, settled, ...row }: Row, until: IsoDate): FoundLine[] {
  const waiting = messagePlan({ id: groupId, ringDay, people: null }, freezes ?? []).filter(
    ({ templateId, on }) => on <= until && !settled.includes(templateId),
  )
  const [first] = waiting
  if (first === undefined) return []
  return [
    {
      ...nothingMore,
      ...row,
      key: `messages:${groupId}`,
      kind: 'adoption',
      title: titleOf(first.templateId, group),
      why: whyOf(waiting.length),
      due: first.on,
      role: ADOPTION_ROLE,
      urgency: 'later',
      target: { page: 'communication', groupId },
    },
  ]
}

function titleOf(messageId: string, group: string): Localised {
  const subject = MESSAGE_TEMPLATES.find(({ id }) => id === messageId)?.subject
  // Names of fields are for those who write.
  const plain = (words = '') => words.replace(/\{[^{}]*\}/g, '…')
  return { de: `${group}: ${plain(subject?.de)}`, en: `${group}: ${plain(subject?.en)}` }
}

const whyOf = (count: number): Localised =>
  count === 1
    ? { de: 'Diese Nachricht des Plans ist noch nicht verschickt.', en: 'This message of the plan is not sent yet.' }
    : {
        de: `Diese und ${count - 1} weitere Nachrichten des Plans sind noch nicht verschickt.`,
        en: `This and ${count - 1} more messages of the plan are not sent yet.`,
      }
