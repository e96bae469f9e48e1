import type { IsoDate } from '@lotse/calendar'
import type { WorkLine } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
import { asWritten, type FoundLine, nothingMore } from '../found-line.ts'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly title: string
  readonly state: 'open' | 'proposed' | 'deferred'
  readonly due: IsoDate | null
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  /** Whose it is, where it is somebody else's. */
  readonly owner: WorkLine['owner']
}

const states = {
  open: { de: 'Die Entscheidung ist offen.', en: 'The decision is open.' },
  proposed: { de: 'Ein Vorschlag wartet auf die Entscheidung.', en: 'A proposal waits for the decision.' },
  deferred: { de: 'Zurückgestellt bis zu diesem Tag.', en: 'Deferred until this day.' },
} as const

/**
 * Decisions that are not made: those one owns, and for a team those that anybody of the team owns in its engagements.
 * Deferred ones come back on their day.
 */
export async function decisionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { actor, scope } = asked
  const own = sql`d.owner_person = ${actor.personId}::uuid`
  const day = sql`coalesce(d.deferred_until, d.due_on)`
  const whose =
    scope === 'mine'
      ? own
      : sql`d.owner_person is not null and (${own} or exists (
          select 1 from mine m where m.customer_id = d.customer_id and m.engagement_id = d.engagement_id))`
  const { rows } = await tx.execute<Row>(sql`
    ${scope === 'mine' ? sql`` : withMine(asked)}
    select d.id, d.title, d.state, ${day}::text as due,
      d.customer_id as "customerId", c.name as "customerName", d.engagement_id as "engagementId",
      case when p.id <> ${actor.personId}::uuid then jsonb_build_object('id', p.id, 'name', p.name) end as owner
    from lotse.decision d
    join lotse.customer c on c.customer_id = d.customer_id
    left join lotse.person p on p.id = d.owner_person
    where ${whose} and d.deleted_at is null and d.superseded_by is null
      and d.state in ('open', 'proposed', 'deferred')${dueNow(asked, day)}${atCustomer(asked, sql`d.customer_id`)}
    order by ${day} nulls last, d.id limit ${MOST + 1}`)
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
