import type { Localised, NoticeDelivery, NoticeDeliveryState } from '@lotse/contract'
import type { NoticeChannel, NoticeKind } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { mayKeepDeliveries } from './policy.ts'
import { asReader, HOUSE } from './reader.ts'

export interface DeliveryFound extends Record<string, unknown> {
  readonly customer_id: string
  readonly customer_name: string | null
  readonly notice_id: string
  readonly channel: NoticeChannel
  readonly kind: NoticeKind
  readonly person_id: string
  readonly person_name: string
  readonly state: NoticeDeliveryState
  readonly attempts: number
  readonly problem: Localised | null
  readonly told_at: Date
  readonly due_at: Date | null
  readonly sent_at: Date | null
  readonly message_id: string | null
}

/**
 * How a delivery stands: by itself until it is part of a message, then as that message does; a message of which nothing is
 * kept any more was not wanted, or was sent long ago. What it says is its person's and is not shown.
 */
const deliveries = sql`
  select d.customer_id, c.name as customer_name, d.notice_id, d.channel, n.kind, d.person_id, p.name as person_name,
    case d.state
      when 'handedOver' then case
        when coalesce(m.state, t.state) = 'givenUp' and m.body is null and t.card is null then 'withdrawn'
        else coalesce(m.state, t.state, 'sent') end
      when 'failed' then 'givenUp'
      else d.state end as state,
    coalesce(m.attempts, t.attempts, 0) as attempts, coalesce(d.problem, m.problem, t.problem) as problem,
    n.created_at as told_at, coalesce(d.due_at, m.next_at, t.next_at) as due_at, coalesce(m.sent_at, t.sent_at) as sent_at,
    d.message_id
  from lotse.notice_delivery d
  join lotse.notice n on n.customer_id = d.customer_id and n.id = d.notice_id
  join lotse.person p on p.id = d.person_id
  left join lotse.customer c on c.customer_id = d.customer_id
  left join lotse.mail m on d.channel = 'mail' and m.customer_id = ${ORGANISATION}::uuid and m.id = d.message_id
  left join lotse.teams_message t on d.channel = 'teams' and t.customer_id = ${ORGANISATION}::uuid and t.id = d.message_id`

const messages = (mail: SQL, card: SQL) => sql`
  select id from lotse.mail where customer_id = ${ORGANISATION}::uuid and ${mail}
  union all select id from lotse.teams_message where customer_id = ${ORGANISATION}::uuid and ${card}`

/** Which deliveries are not through: they wait by themselves, or are part of a message that does. */
const FILTERS = {
  open: {
    itself: sql`d.state in ('waiting', 'failed')`,
    messages: messages(
      sql`(state in ('queued', 'failed') or state = 'givenUp' and body is not null)`,
      sql`(state in ('queued', 'failed') or state = 'givenUp' and card is not null)`,
    ),
  },
  /** Something stands in their way. */
  trouble: {
    itself: sql`(d.state = 'failed' or d.state = 'waiting' and d.problem is not null)`,
    messages: messages(
      sql`(state = 'failed' or state = 'givenUp' and body is not null)`,
      sql`(state = 'failed' or state = 'givenUp' and card is not null)`,
    ),
  },
} as const
type DeliveryFilter = keyof typeof FILTERS

interface Query {
  readonly only?: DeliveryFilter | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** The deliveries of the whole house, the latest first, and how many are not through, and in trouble. */
export async function listDeliveries({ services, actor }: ActingContext, { only, after, limit }: Query) {
  return services.database.transaction('portfolio', (tx) =>
    asReader(tx, HOUSE, async () => {
      const wanted = only === undefined ? sql`true` : matches(only)
      const { rows } = await tx.execute<DeliveryFound>(sql`
        ${deliveries} where ${wanted} and ${after === undefined ? sql`true` : behind(after)}
        order by d.planned_at desc, d.notice_id desc, d.channel desc limit ${limit + 1}`)
      const page = rows.slice(0, limit)
      const last = rows.length > limit ? page.at(-1) : undefined
      const mayKeep = mayKeepDeliveries(actor, {})
      return {
        items: page.map((row) => present(row, mayKeep)),
        next: last === undefined ? null : `${last.notice_id} ${last.channel}`,
        open: await count(tx, 'open'),
        trouble: await count(tx, 'trouble'),
      }
    }),
  )
}

const matches = (filter: DeliveryFilter): SQL =>
  sql`(${FILTERS[filter].itself} or d.message_id in (${FILTERS[filter].messages}))`

/** What a page ends with is a notice and a channel; what is none of that has nothing behind it. */
function behind(after: string): SQL {
  const [notice = '', channel = ''] = after.split(' ')
  return sql`(d.planned_at, d.notice_id, d.channel) < (
    select l.planned_at, l.notice_id, l.channel from lotse.notice_delivery l
    where l.notice_id::text = ${notice} and l.channel = ${channel})`
}

/** Two sums, each by an index of its own. */
async function count(tx: Transaction, filter: DeliveryFilter): Promise<number> {
  const { itself, messages } = FILTERS[filter]
  const { rows } = await tx.execute<{ count: number }>(sql`
    select (select count(*) from lotse.notice_delivery d where ${itself})::int
      + (select count(*) from lotse.notice_delivery d where d.message_id in (${messages}))::int as count`)
  return rows[0]?.count ?? 0
}

function present(row: DeliveryFound, mayKeep: boolean): NoticeDelivery {
  const moment = (value: Date | null) => (value === null ? null : new Date(value).toISOString())
  return {
    noticeId: row.notice_id,
    channel: row.channel,
    kind: row.kind,
    person: { id: row.person_id, name: row.person_name },
    customerId: row.customer_id === ORGANISATION ? null : row.customer_id,
    customerName: row.customer_name,
    state: row.state,
    attempts: row.attempts,
    problem: row.problem,
    toldAt: new Date(row.told_at).toISOString(),
    dueAt: moment(row.due_at),
    sentAt: moment(row.sent_at),
    mayRetry: mayKeep && mayTryAgain(row),
  }
}

/** What failed or was given up, and what waits because it had nowhere to go. */
export const mayTryAgain = ({ state, problem }: Pick<DeliveryFound, 'state' | 'problem'>): boolean =>
  state === 'failed' || state === 'givenUp' || (state === 'waiting' && problem !== null)

/** One delivery of the house. */
export async function findDelivery(
  tx: Transaction,
  { channel, noticeId }: { readonly channel: NoticeChannel; readonly noticeId: string },
): Promise<DeliveryFound | null> {
  const { rows } = await tx.execute<DeliveryFound>(
    sql`${deliveries} where d.notice_id = ${noticeId}::uuid and d.channel = ${channel}`,
  )
  return rows[0] ?? null
}
