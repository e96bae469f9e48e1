import { and, eq, inArray } from 'drizzle-orm'
import { storedFile } from '../../tables/usage.ts'
import type { CustomerId } from '../db/scope.ts'
import type { Services } from '../services.ts'
import type { StoredFile } from './file-store.ts'

/** Removes the bytes of those files that did not become part of the data. What fails here is swept away later. */
export async function removeUnused(
  { database, files, log }: Pick<Services, 'database' | 'files' | 'log'>,
  customerId: CustomerId,
  arrived: readonly StoredFile[],
): Promise<void> {
  if (arrived.length === 0) return
  try {
    const ids = arrived.map(({ id }) => id)
    const rows = await database.transaction({ customer: customerId }, (tx) =>
      tx
        .select({ id: storedFile.id })
        .from(storedFile)
        .where(and(eq(storedFile.customerId, customerId), inArray(storedFile.id, ids))),
    )
    const known = new Set(rows.map(({ id }) => id))
    for (const id of ids) if (!known.has(id)) await files.remove(customerId, id)
  } catch (error) {
    log.warn({ error }, 'files that nobody needs could not be removed')
  }
}
