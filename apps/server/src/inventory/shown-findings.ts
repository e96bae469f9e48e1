import type { IsoDate } from '@lotse/calendar'
import type { InventoryFindings } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import { findingsOf } from './findings.ts'
import { snapshotsOf, type TenantKey } from './store.ts'

/** What the inventories of a tenant show on a day, for other capabilities; null where none counts. */
export async function shownFindings(
  tx: Transaction,
  key: TenantKey,
  today: IsoDate,
): Promise<InventoryFindings | null> {
  return (await findingsOf(tx, key, await snapshotsOf(tx, key), today))?.findings ?? null
}
