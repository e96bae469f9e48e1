import type { Month } from '@lotse/calendar'
import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { usageStateChange, usageVerdict } from '../tables/usage-verdict.ts'

/** The verdict on a tenant as it was last worked out, and the changes of state that its course has. */

export type VerdictRow = typeof usageVerdict.$inferSelect
export type StateChangeRow = typeof usageStateChange.$inferSelect

export async function storedVerdict(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<VerdictRow | null> {
  const [row] = await tx
    .select()
    .from(usageVerdict)
    .where(and(eq(usageVerdict.customerId, customerId), eq(usageVerdict.tenantId, tenantId)))
  return row ?? null
}

export async function storeVerdict(tx: Transaction, row: typeof usageVerdict.$inferInsert): Promise<void> {
  await tx
    .insert(usageVerdict)
    .values(row)
    .onConflictDoUpdate({ target: [usageVerdict.customerId, usageVerdict.tenantId], set: row })
}

/** Oldest month first. */
export async function storedChanges(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<StateChangeRow[]> {
  return tx.select().from(usageStateChange).where(changesOf(customerId, tenantId)).orderBy(asc(usageStateChange.month))
}

/** Stores the change of its month, in the place of another one. */
export async function storeChange(tx: Transaction, row: typeof usageStateChange.$inferInsert): Promise<void> {
  const { customerId, tenantId, month } = usageStateChange
  await tx
    .insert(usageStateChange)
    .values(row)
    .onConflictDoUpdate({ target: [customerId, tenantId, month], set: row })
}

export async function removeChange(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  month: Month,
): Promise<void> {
  await tx.delete(usageStateChange).where(and(changesOf(customerId, tenantId), eq(usageStateChange.month, month)))
}

function changesOf(customerId: CustomerId, tenantId: string) {
  return and(eq(usageStateChange.customerId, customerId), eq(usageStateChange.tenantId, tenantId))
}
