import { and, eq } from 'drizzle-orm'
import { storedFile } from '../../tables/usage.ts'
import type { Actor } from '../access/actor.ts'
import type { Transaction } from '../db/database.ts'
import type { CustomerId } from '../db/scope.ts'
import type { StoredFile } from './file-store.ts'

/**
 * Writes down what is known about a file whose bytes are in the store. From then on it belongs to the data: without
 * this row its bytes are swept away.
 */
export async function recordFile(
  tx: Transaction,
  file: StoredFile,
  by: { readonly actor: Pick<Actor, 'personId'> | null; readonly now: Date },
): Promise<void> {
  await tx.insert(storedFile).values({ ...file, storedBy: by.actor?.personId ?? null, storedAt: by.now })
}

/** The SHA-256 of a stored file, hexadecimal; null where there is none. */
export async function fileHash(tx: Transaction, customerId: CustomerId, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ sha256: storedFile.sha256 })
    .from(storedFile)
    .where(and(eq(storedFile.customerId, customerId), eq(storedFile.id, id)))
  return row?.sha256 ?? null
}
