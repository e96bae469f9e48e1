import type { InventoryOverview } from '@lotse/contract'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { rebuildEstate } from './estate.ts'
import { inventoryOverview, readOverview } from './overview.ts'
import { findSnapshot, lockInventory, rivalOf, type SnapshotRow, updateSnapshot } from './store.ts'
import { thisInventory } from './texts.ts'

interface Place {
  readonly customerId: string
  readonly tenantId: string
  readonly snapshotId: string
}

/**
 * Takes an inventory back: the figures are made again without it, and it can be restored for 30 days. Of one that is back
 * already nothing changes. Problems: `not-found`, `changed-meanwhile`.
 */
export function removeSnapshot(context: ActingContext, place: Place): Promise<InventoryOverview> {
  return changeSnapshot(
    context,
    place,
    ({ deletedAt }) => deletedAt === null,
    async ({ tx, now, record }, row) => {
      await updateSnapshot(tx, row, { deletedAt: now, deletedBy: context.actor.personId })
      await record({ event: 'inventory.removed', subject: row.tenantId, before: described(row) })
    },
  )
}

/**
 * Brings back an inventory that was taken back or replaced; another one of the same kind and day then steps aside. Of one
 * that is in force nothing changes. Problems: `not-found`, `changed-meanwhile`.
 */
export function restoreSnapshot(context: ActingContext, place: Place): Promise<InventoryOverview> {
  return changeSnapshot(
    context,
    place,
    ({ deletedAt, replacedAt }) => deletedAt !== null || replacedAt !== null,
    async ({ tx, now, record }, row) => {
      const rival = await rivalOf(tx, row, row)
      if (rival !== null) await updateSnapshot(tx, rival, { replacedAt: now })
      await updateSnapshot(tx, row, { replacedAt: null, deletedAt: null, deletedBy: null })
      const after = { ...described(row), replaces: rival?.id ?? null }
      await record({ event: 'inventory.restored', subject: row.tenantId, after })
    },
  )
}

async function changeSnapshot(
  context: ActingContext,
  place: Place,
  isDue: (row: SnapshotRow) => boolean,
  work: (change: Change, row: SnapshotRow) => Promise<void>,
): Promise<InventoryOverview> {
  const key = { customerId: customerId(place.customerId), tenantId: place.tenantId }
  const { services, actor } = context
  const find = async ({ tx }: Pick<Change, 'tx'>): Promise<SnapshotRow> => {
    const row = await findSnapshot(tx, key, place.snapshotId)
    if (row === null) throw notFound(thisInventory)
    return row
  }
  const before = await services.database.transaction({ customer: key.customerId }, (tx) => find({ tx }))
  if (!isDue(before)) return inventoryOverview(context, place)
  return change(
    context,
    key.customerId,
    async (changing) => {
      await lockInventory(changing.tx, key.tenantId)
      const row = await find(changing)
      const overview = () => readOverview(changing.tx, key, changing.today, actor)
      if (!isDue(row)) throw changedMeanwhile(await overview())
      await work(changing, row)
      await rebuildEstate(changing, key.tenantId)
      return overview()
    },
    repeatOf(context),
  )
}

/** What the trail says about an inventory. */
const described = ({ id, fileName, source, takenOn, devices }: SnapshotRow) => ({
  inventory: id,
  file: fileName,
  source,
  takenOn,
  devices,
})
