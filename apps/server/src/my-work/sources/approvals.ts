import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, MOST } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'
import { approvesSplits } from '../policy.ts'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly count: number
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/** Duplicated entitlements that wait for the FPM's approval, wherever they are (engagement.md §5). */
export async function approvalLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (!approvesSplits(asked.actor, {}) || asked.role !== undefined) return []
  const { rows } = await tx.execute<Row>(sql`
    select u.id, u.count, u.customer_id as "customerId", c.name as "customerName", u.engagement_id as "engagementId"
    from lotse.usage_status u join lotse.customer c on c.customer_id = u.customer_id
    where u.approval = 'pending' and u.closed_at is null${atCustomer(asked, sql`u.customer_id`)}
    order by u.changed_at, u.id limit ${MOST + 1}`)
  return rows.map(({ id, count, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `approval:${id}`,
    kind: 'approval',
    group: 'waiting',
    title: { de: 'Doppelte Berechtigungen freigeben', en: 'Approve duplicated entitlements' },
    why: {
      de: `${count} Berechtigungen sind als doppelt gemeldet.`,
      en: `${count} entitlements are reported as duplicated.`,
    },
    due: null,
    urgency: 'soon',
    target: { page: 'status', recordId: id },
  }))
}
