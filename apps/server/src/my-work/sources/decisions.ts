import type { IsoDate } from '@lotse/calendar'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, MOST } from '../asked.ts'
import { asWritten, type FoundLine, nothingMore } from '../found-line.ts'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly title: string
  readonly state: 'open' | 'proposed' | 'deferred'
  readonly due: IsoDate | null
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

const states = {
  open: { de: 'Ihre Entscheidung ist offen.', en: 'Your decision is open.' },
  proposed: { de: 'Ein Vorschlag wartet auf Ihre Entscheidung.', en: 'A proposal waits for your decision.' },
  deferred: { de: 'Zurückgestellt bis zu diesem Tag.', en: 'Deferred until this day.' },
} as const

/** Decisions one owns that are not made; deferred ones come back on their day. */
export async function decisionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { rows } = await tx.execute<Row>(sql`
    select d.id, d.title, d.state, coalesce(d.deferred_until, d.due_on)::text as due,
      d.customer_id as "customerId", c.name as "customerName", d.engagement_id as "engagementId"
    from lotse.decision d join lotse.customer c on c.customer_id = d.customer_id
    where d.owner_person = ${asked.actor.personId}::uuid and d.deleted_at is null and d.superseded_by is null
      and d.state in ('open', 'proposed', 'deferred')${atCustomer(asked, sql`d.customer_id`)}
    order by coalesce(d.deferred_until, d.due_on) nulls last, d.id limit ${MOST + 1}`)
  return rows.map(({ id, state, title, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `decision:${id}`,
    kind: 'decision',
    title: asWritten(title),
    why: states[state],
    urgency: 'later',
    target: { page: 'decision', decisionId: id },
  }))
}
