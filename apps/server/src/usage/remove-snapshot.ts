import type { UsageOverview } from '@lotse/contract'
import { type Change, change } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { readUsage, usageOverview } from './overview.ts'
import { presentUsage } from './present.ts'
import { recomputeUsage } from './recompute.ts'
import { findSnapshot, lockTenantUsage, type SnapshotRow, setReplaced } from './store.ts'
import { thisReport } from './texts.ts'

export interface SnapshotKey {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly snapshotId: string
}

/**
 * Takes an imported report back: the months are computed again without it; the report stays as provenance and can be
 * restored. Of a report that is not in force nothing changes. Problem: `not-found`.
 */
export async function removeSnapshot(context: ActingContext, key: SnapshotKey): Promise<UsageOverview> {
  const isInForce = (row: SnapshotRow): boolean => row.replacedAt === null
  return changeSnapshot(context, key, isInForce, async (removing, row) => {
    await setReplaced(removing.tx, key.customerId, row.id, removing.now)
    await removing.record({ event: 'usage.snapshotRemoved', subject: row.id, before: describe(row) })
  })
}

/** Changes one report where `isDue` says so, computes the months again, and gives the overview either way. */
export async function changeSnapshot(
  context: ActingContext,
  { customerId, tenantId, snapshotId }: SnapshotKey,
  isDue: (row: SnapshotRow) => boolean,
  work: (change: Change, row: SnapshotRow) => Promise<void>,
): Promise<UsageOverview> {
  const find = async ({ tx }: Pick<Change, 'tx'>): Promise<SnapshotRow> => {
    const row = await findSnapshot(tx, customerId, tenantId, snapshotId)
    if (row === null) throw notFound(thisReport)
    return row
  }
  const before = await context.services.database.transaction({ customer: customerId }, (tx) => find({ tx }))
  if (!isDue(before)) return usageOverview(context, customerId, tenantId)
  return change(
    context,
    customerId,
    async (changing) => {
      await lockTenantUsage(changing.tx, tenantId)
      await work(changing, await find(changing))
      await recomputeUsage(changing, tenantId)
      return presentUsage(await readUsage(changing.tx, customerId, tenantId, changing.today), context.actor)
    },
    repeatOf(context),
  )
}

/** What the trail says about the report. */
export function describe(row: SnapshotRow): Readonly<Record<string, unknown>> {
  return {
    tenantId: row.tenantId,
    fileId: row.fileId,
    refreshDate: row.refreshDate,
    month: row.snapshot.month,
    users: row.snapshot.users,
    active: row.snapshot.active,
  }
}
