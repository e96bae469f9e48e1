import type { UsageOverview } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { changeSnapshot, describe, type SnapshotKey } from './change-snapshot.ts'
import { type SnapshotRow, setReplaced } from './store.ts'

/**
 * Takes an imported report back: the months are computed again without it; the report stays as provenance and can be
 * restored. Of a report that is not in force nothing changes. Problems: `not-found`, `changed-meanwhile`.
 */
export async function removeSnapshot(context: ActingContext, key: SnapshotKey): Promise<UsageOverview> {
  const isInForce = (row: SnapshotRow): boolean => row.replacedAt === null
  return changeSnapshot(context, key, isInForce, async (removing, row) => {
    await setReplaced(removing.tx, key.customerId, row.id, removing.now)
    await removing.record({ event: 'usage.snapshotRemoved', subject: row.id, before: describe(row) })
  })
}
