import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { engagementKeyData } from '../tables/entitlements.ts'
import type { EngagementKey } from './store.ts'

export type KeyDataRow = typeof engagementKeyData.$inferSelect

/** The key data of an engagement; null where nobody recorded any. */
export async function keyDataOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<KeyDataRow | null> {
  const [row] = await tx
    .select()
    .from(engagementKeyData)
    .where(and(eq(engagementKeyData.customerId, customerId), eq(engagementKeyData.engagementId, engagementId)))
  return row ?? null
}

/** Writes the key data. The engagement is held, so nobody else does so meanwhile. */
export async function writeKeyDataRow(
  tx: Transaction,
  row: typeof engagementKeyData.$inferInsert,
): Promise<KeyDataRow> {
  const [written] = await tx
    .insert(engagementKeyData)
    .values(row)
    .onConflictDoUpdate({ target: [engagementKeyData.customerId, engagementKeyData.engagementId], set: row })
    .returning()
  if (written === undefined) throw new Error('an upsert gave no row back')
  return written
}
