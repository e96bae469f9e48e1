import { and, eq, lt } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { inventoryMapping, inventoryUpload } from '../tables/inventory.ts'

/** Files that wait for somebody's word, and what was said about files of the same headings before. */

export type UploadRow = typeof inventoryUpload.$inferSelect
export type RememberedChoices = Pick<typeof inventoryMapping.$inferSelect, 'mapping' | 'listsAllSoftware' | 'slashes'>

export interface UploadKey {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly uploadId: string
}

export async function findUpload(
  tx: Transaction,
  { customerId, tenantId, uploadId }: UploadKey,
): Promise<UploadRow | null> {
  const [row] = await tx
    .select()
    .from(inventoryUpload)
    .where(
      and(
        eq(inventoryUpload.customerId, customerId),
        eq(inventoryUpload.tenantId, tenantId),
        eq(inventoryUpload.id, uploadId),
      ),
    )
  return row ?? null
}

/** Keeps the upload, and forgets those that have waited too long: their bytes are swept away. */
export async function insertUpload(tx: Transaction, row: typeof inventoryUpload.$inferInsert): Promise<void> {
  const tooOld = new Date(row.uploadedAt.getTime() - LONGEST_WAIT_MS)
  await tx
    .delete(inventoryUpload)
    .where(and(eq(inventoryUpload.customerId, row.customerId), lt(inventoryUpload.uploadedAt, tooOld)))
  await tx.insert(inventoryUpload).values(row)
}

const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

/** Whether there was one to forget. */
export async function forgetUpload(tx: Transaction, { customerId, uploadId }: UploadKey): Promise<boolean> {
  const gone = await tx
    .delete(inventoryUpload)
    .where(and(eq(inventoryUpload.customerId, customerId), eq(inventoryUpload.id, uploadId)))
    .returning({ id: inventoryUpload.id })
  return gone.length > 0
}

export async function rememberedChoices(
  tx: Transaction,
  customerId: CustomerId,
  headingsKey: string,
): Promise<RememberedChoices | null> {
  const { mapping, listsAllSoftware, slashes } = inventoryMapping
  const [row] = await tx
    .select({ mapping, listsAllSoftware, slashes })
    .from(inventoryMapping)
    .where(and(eq(inventoryMapping.customerId, customerId), eq(inventoryMapping.headingsKey, headingsKey)))
  return row ?? null
}

export async function rememberChoices(tx: Transaction, row: typeof inventoryMapping.$inferInsert): Promise<void> {
  const { customerId: _, headingsKey: __, ...said } = row
  await tx
    .insert(inventoryMapping)
    .values(row)
    .onConflictDoUpdate({ target: [inventoryMapping.customerId, inventoryMapping.headingsKey], set: said })
}
