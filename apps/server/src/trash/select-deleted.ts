import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { Deleted, TrashEntry } from './entry.ts'

/** All of `entries` as one table `d`, with the names of the customer and of who deleted it. */
function deletedOf(entries: readonly TrashEntry[]): SQL {
  const each = entries.map(({ kind, source }) => sql`select ${kind}::text as kind, s.* from (${source}) s`)
  return sql`(${sql.join(each, sql` union all `)}) d
    left join lotse.customer c on c.customer_id = d.customer_id
    left join lotse.person p on p.id = d.deleted_by`
}

interface Row extends Record<string, unknown>, Omit<Deleted, 'deletedAt'> {
  readonly deletedAt: Date | string
}

/** What is deleted and matches `where` (on `d` and `c`), the latest first. */
export async function selectDeleted(
  tx: Transaction,
  entries: readonly TrashEntry[],
  where: SQL,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Deleted[]> {
  const { rows } = await tx.execute<Row>(sql`
    select d.kind, d.id, d.customer_id as "customerId", c.name as "customerName", d.engagement_id as "engagementId",
      d.parent_id as "parentId", d.title, d.reason, d.deleted_at as "deletedAt",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "deletedBy"
    from ${deletedOf(entries)} where ${where}
    order by d.deleted_at desc, d.id limit ${limit} offset ${offset}`)
  return rows.map((row) => ({ ...row, deletedAt: new Date(row.deletedAt).toISOString() }))
}

export async function countDeleted(tx: Transaction, entries: readonly TrashEntry[], where: SQL): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from ${deletedOf(entries)} where ${where}`,
  )
  return rows[0]?.count ?? 0
}
