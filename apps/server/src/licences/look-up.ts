import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { PackedPeople } from '../usage-people/packed-people.ts'
import { counted, entitledFrom } from './entitled-people.ts'
import { entitledBytes } from './store.ts'

/** What other capabilities ask about licences. */

export { entitledOn } from './entitled-on.ts'
export {
  newestReading,
  type ReadingFiles,
  readingFiles,
  type StoredFigure as StoredLicences,
  storedFigures as storedLicences,
} from './store.ts'

/** The entitled people of a report who count; null where they are not known. */
export async function entitledPeopleOf(
  tx: Transaction,
  customerId: CustomerId,
  snapshotId: string,
): Promise<PackedPeople | null> {
  const bytes = await entitledBytes(tx, customerId, snapshotId)
  return bytes && counted(entitledFrom(bytes))
}
