import type { UsageOverview } from '@lotse/contract'
import { holdEngagementsOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { readUsage, usageOverview } from './overview.ts'
import { presentUsage } from './present.ts'
import { recomputeUsage } from './recompute.ts'
import { findSnapshot, lockTenantUsage, type SnapshotRow } from './store.ts'
import { thisReport } from './texts.ts'

export interface SnapshotKey {
  readonly customerId: CustomerId
  readonly tenantId: string
  readonly snapshotId: string
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
      const overview = async () =>
        presentUsage(await readUsage(changing.tx, customerId, tenantId, changing.today), context.actor)
      await lockTenantUsage(changing.tx, tenantId)
      await holdEngagementsOf(changing, tenantId)
      const row = await find(changing)
      if (!isDue(row)) throw changedMeanwhile(await overview())
      await work(changing, row)
      await recomputeUsage(changing, tenantId)
      return overview()
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
