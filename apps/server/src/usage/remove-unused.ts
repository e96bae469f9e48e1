import type { CustomerId } from '../platform/db/scope.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import type { Services } from '../platform/services.ts'
import { knownFiles } from './store.ts'

/** Removes the bytes of those files that did not become part of the data. What fails here is swept away later. */
export async function removeUnused(
  { database, files, log }: Pick<Services, 'database' | 'files' | 'log'>,
  customerId: CustomerId,
  arrived: readonly StoredFile[],
): Promise<void> {
  try {
    const ids = arrived.map(({ id }) => id)
    const known = await database.transaction({ customer: customerId }, (tx) => knownFiles(tx, customerId, ids))
    for (const id of ids) if (!known.has(id)) await files.remove(customerId, id)
  } catch (error) {
    log.warn({ error }, 'files that nobody needs could not be removed')
  }
}
