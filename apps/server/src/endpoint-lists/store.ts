import type { NetworkCloud } from '@lotse/network'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { endpointList } from '../tables/evidence.ts'

export type EndpointListRow = typeof endpointList.$inferSelect

/** Every list that was ever brought, newest first. */
export async function allLists(tx: Transaction): Promise<EndpointListRow[]> {
  return tx
    .select()
    .from(endpointList)
    .where(eq(endpointList.customerId, ORGANISATION))
    .orderBy(desc(endpointList.broughtAt), desc(endpointList.id))
}

/** Puts the list of a cloud that is in use out of it. Whoever else replaces it at the same time waits. */
export async function putAway(tx: Transaction, cloud: NetworkCloud): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`endpoint list ${cloud}`}, 0))`)
  await tx
    .update(endpointList)
    .set({ inUse: false })
    .where(and(eq(endpointList.customerId, ORGANISATION), eq(endpointList.cloud, cloud), eq(endpointList.inUse, true)))
}

export async function insertList(tx: Transaction, row: typeof endpointList.$inferInsert): Promise<void> {
  await tx.insert(endpointList).values(row)
}

/** Takes a list into use; null where the cloud has none of this id. */
export async function takeUp(tx: Transaction, cloud: NetworkCloud, id: string): Promise<EndpointListRow | null> {
  const [row] = await tx
    .update(endpointList)
    .set({ inUse: true })
    .where(and(eq(endpointList.customerId, ORGANISATION), eq(endpointList.cloud, cloud), eq(endpointList.id, id)))
    .returning()
  return row ?? null
}
