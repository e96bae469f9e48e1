import type { NoteFacets } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'

/** By what notes can be narrowed: what really occurs in them. */

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Tags in use with their number, the most used first, and everybody who wrote. Without a place: over all customers. */
export async function selectFacets(tx: Transaction, place?: Place): Promise<NoteFacets> {
  const here = place ? sql`n.customer_id = ${place.customerId} and n.engagement_id = ${place.engagementId}` : sql`true`
  const tags = await tx.execute<{ tag: string; count: number }>(sql`
    select min(tag) as tag, count(*)::int as count from lotse.note n, unnest(n.tags) tag
     where ${here} group by lower(tag) order by 2 desc, 1 limit 100`)
  return { tags: tags.rows, authors: await selectAuthors(tx, here) }
}

async function selectAuthors(tx: Transaction, here: SQL): Promise<NoteFacets['authors']> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select p.id, p.name from lotse.person p
     where exists (select from lotse.note n where n.written_by = p.id and ${here}) order by lower(p.name), p.id limit 500`)
  return rows
}

/** The tasks that notes of an engagement belong to. */
export async function selectTasks(tx: Transaction, { customerId, engagementId }: Place): Promise<string[]> {
  const { rows } = await tx.execute<{ task: string }>(sql`
    select distinct n.task_id as task from lotse.note n
     where n.customer_id = ${customerId} and n.engagement_id = ${engagementId} and n.task_id is not null order by 1`)
  return rows.map(({ task }) => task)
}
