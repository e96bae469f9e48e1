import type { Device, InventorySnapshot } from '@lotse/inventory'
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { inventoryDevice, inventorySnapshot } from '../tables/inventory.ts'

/** Inventories and the devices in them. */

export type SnapshotRow = typeof inventorySnapshot.$inferSelect

export interface TenantKey {
  readonly customerId: CustomerId
  readonly tenantId: string
}

/** Makes imports, removals and restorations of one tenant queue up until the transaction ends. */
export async function lockInventory(tx: Transaction, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`inventory ${tenantId}`}, 0))`)
}

/** Every inventory of a tenant, newest import first, those that do not count included. */
export function snapshotsOf(tx: Transaction, { customerId, tenantId }: TenantKey): Promise<SnapshotRow[]> {
  return tx
    .select()
    .from(inventorySnapshot)
    .where(and(eq(inventorySnapshot.customerId, customerId), eq(inventorySnapshot.tenantId, tenantId)))
    .orderBy(desc(inventorySnapshot.importedAt), desc(inventorySnapshot.id))
}

export async function findSnapshot(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  snapshotId: string,
): Promise<SnapshotRow | null> {
  const [row] = await tx
    .select()
    .from(inventorySnapshot)
    .where(
      and(
        eq(inventorySnapshot.customerId, customerId),
        eq(inventorySnapshot.tenantId, tenantId),
        eq(inventorySnapshot.id, snapshotId),
      ),
    )
  return row ?? null
}

/** The inventory of this series and day that is in force; null where there is none. */
export async function rivalOf(
  tx: Transaction,
  { customerId, tenantId }: TenantKey,
  { series, takenOn }: Pick<SnapshotRow, 'series' | 'takenOn'>,
): Promise<SnapshotRow | null> {
  const [row] = await tx
    .select()
    .from(inventorySnapshot)
    .where(
      and(
        eq(inventorySnapshot.customerId, customerId),
        eq(inventorySnapshot.tenantId, tenantId),
        eq(inventorySnapshot.series, series),
        eq(inventorySnapshot.takenOn, takenOn),
        isNull(inventorySnapshot.replacedAt),
        isNull(inventorySnapshot.deletedAt),
      ),
    )
  return row ?? null
}

export async function insertSnapshot(tx: Transaction, row: typeof inventorySnapshot.$inferInsert): Promise<void> {
  await tx.insert(inventorySnapshot).values(row)
}

export async function updateSnapshot(
  tx: Transaction,
  { customerId, id }: Pick<SnapshotRow, 'customerId' | 'id'>,
  set: Partial<Pick<SnapshotRow, 'replacedAt' | 'deletedAt' | 'deletedBy'>>,
): Promise<void> {
  await tx
    .update(inventorySnapshot)
    .set(set)
    .where(and(eq(inventorySnapshot.customerId, customerId), eq(inventorySnapshot.id, id)))
}

/** As many devices as go to the database in one statement. */
const AT_ONCE = 2_000

/** Stores the devices of an inventory. `signal` ends it between two statements. */
export async function insertDevices(
  tx: Transaction,
  customerId: CustomerId,
  snapshotId: string,
  devices: readonly Device[],
  signal?: AbortSignal,
): Promise<void> {
  for (let from = 0; from < devices.length; from += AT_ONCE) {
    signal?.throwIfAborted()
    const some = devices.slice(from, from + AT_ONCE)
    await tx.execute(sql`
      insert into lotse.inventory_device (customer_id, snapshot_id, key, said)
      select ${customerId}::uuid, ${snapshotId}::uuid, d.key, d.said
      from unnest(${sql.param(some.map(({ key }) => key))}::text[], ${sql.param(some.map((one) => JSON.stringify(one)))}::jsonb[]) as d(key, said)`)
  }
}

/** The inventories with their devices, as the inventory package knows them; in the order of `rows`. */
export async function withDevices(
  tx: Transaction,
  rows: readonly SnapshotRow[],
): Promise<readonly InventorySnapshot[]> {
  const snapshots: InventorySnapshot[] = []
  for (const row of rows) snapshots.push(await readBack(tx, row))
  return snapshots
}

async function readBack(tx: Transaction, row: SnapshotRow): Promise<InventorySnapshot> {
  const said = await tx
    .select({ said: inventoryDevice.said })
    .from(inventoryDevice)
    .where(and(eq(inventoryDevice.customerId, row.customerId), eq(inventoryDevice.snapshotId, row.id)))
    .orderBy(asc(inventoryDevice.key))
  return {
    source: row.source,
    takenOn: row.takenOn,
    takenOnFrom: row.takenOnFrom,
    devices: said.map((one) => one.said),
    fields: row.fields,
    allSoftware: row.allSoftware,
    rows: row.rowCounts,
    file: { name: row.fileName, sha256: row.sha256, readOn: row.takenOn },
  }
}

/** Names of the devices whose software one of these inventories lists in full, as the keys begin. */
export async function namesListedInFull(
  tx: Transaction,
  customerId: CustomerId,
  rows: readonly SnapshotRow[],
): Promise<readonly string[]> {
  const ids = rows.filter(({ allSoftware }) => allSoftware).map(({ id }) => id)
  if (ids.length === 0) return []
  const named = await tx
    .select({ name: sql<string>`split_part(${inventoryDevice.key}, '#', 1)` })
    .from(inventoryDevice)
    .where(and(eq(inventoryDevice.customerId, customerId), inArray(inventoryDevice.snapshotId, ids)))
  return named.map(({ name }) => name)
}

/** Which of these inventories have a device of this name in them. */
export async function snapshotsNaming(
  tx: Transaction,
  customerId: CustomerId,
  snapshotIds: readonly string[],
  nameKey: string,
): Promise<ReadonlySet<string>> {
  if (snapshotIds.length === 0) return new Set()
  const rows = await tx
    .selectDistinct({ id: inventoryDevice.snapshotId })
    .from(inventoryDevice)
    .where(
      and(
        eq(inventoryDevice.customerId, customerId),
        inArray(inventoryDevice.snapshotId, [...snapshotIds]),
        // A key is the name, or the name and the identifier of the source behind it.
        sql`split_part(${inventoryDevice.key}, '#', 1) = ${nameKey}`,
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
