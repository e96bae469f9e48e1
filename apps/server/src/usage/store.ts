import type { IsoDate } from '@lotse/calendar'
import type { PersonRef } from '@lotse/contract'
import type { UsageMonth } from '@lotse/usage'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { tenant } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { storedFile, usageMonth, usageSnapshot } from '../tables/usage.ts'

/** Imported reports, the files they came in, and the months they give. */

export type SnapshotRow = typeof usageSnapshot.$inferSelect
export type FileRow = typeof storedFile.$inferSelect

/** A report in force, as far as the figures need it. */
export type CurrentSnapshot = Pick<SnapshotRow, 'id' | 'snapshot' | 'usable' | 'refreshDate'>

/** An imported report with the file it came in. */
export interface ImportedSnapshot extends SnapshotRow {
  readonly file: Pick<FileRow, 'name' | 'sha256'>
  readonly importedByName: string | null
}

export async function tenantExists(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(and(eq(tenant.customerId, customerId), eq(tenant.id, tenantId)))
  return rows.length > 0
}

/** Makes imports, removals and restorations of one tenant queue up until the transaction ends. */
export async function lockTenantUsage(tx: Transaction, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`usage ${tenantId}`}, 0))`)
}

/** Every report ever imported for a tenant, newest import first, replaced ones included. */
export async function importedSnapshots(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<ImportedSnapshot[]> {
  const rows = await tx
    .select({ snapshot: usageSnapshot, name: storedFile.name, sha256: storedFile.sha256, by: person.name })
    .from(usageSnapshot)
    .innerJoin(
      storedFile,
      and(eq(storedFile.customerId, usageSnapshot.customerId), eq(storedFile.id, usageSnapshot.fileId)),
    )
    .leftJoin(person, eq(person.id, usageSnapshot.importedBy))
    .where(ofTenant(customerId, tenantId))
    .orderBy(desc(usageSnapshot.importedAt), desc(usageSnapshot.id))
  return rows.map(({ snapshot, name, sha256, by }) => ({ ...snapshot, file: { name, sha256 }, importedByName: by }))
}

/** The reports that count now: neither replaced nor taken back. Oldest import first. */
export async function currentSnapshots(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<(CurrentSnapshot & Pick<SnapshotRow, 'reportPeriod'>)[]> {
  const { id, snapshot, usable, refreshDate, reportPeriod } = usageSnapshot
  return tx
    .select({ id, snapshot, usable, refreshDate, reportPeriod })
    .from(usageSnapshot)
    .where(and(ofTenant(customerId, tenantId), isNull(usageSnapshot.replacedAt)))
    .orderBy(usageSnapshot.importedAt, usageSnapshot.id)
}

export async function findSnapshot(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  snapshotId: string,
): Promise<SnapshotRow | null> {
  const [row] = await tx
    .select()
    .from(usageSnapshot)
    .where(and(ofTenant(customerId, tenantId), eq(usageSnapshot.id, snapshotId)))
  return row ?? null
}

export async function insertSnapshot(tx: Transaction, row: typeof usageSnapshot.$inferInsert): Promise<void> {
  await tx.insert(usageSnapshot).values(row)
}

/** Says since when a report does not count any more; null: it counts again. */
export async function setReplaced(
  tx: Transaction,
  customerId: CustomerId,
  snapshotId: string,
  replacedAt: Date | null,
): Promise<void> {
  await tx
    .update(usageSnapshot)
    .set({ replacedAt })
    .where(and(eq(usageSnapshot.customerId, customerId), eq(usageSnapshot.id, snapshotId)))
}

/** Puts `months` in the place of all months of the tenant. */
export async function replaceMonths(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  months: readonly (UsageMonth & { readonly snapshotId: string })[],
): Promise<void> {
  await tx.delete(usageMonth).where(and(eq(usageMonth.customerId, customerId), eq(usageMonth.tenantId, tenantId)))
  if (months.length === 0) return
  await tx.insert(usageMonth).values(
    months.map(({ month, snapshotId, entitled, active }) => ({
      customerId,
      tenantId,
      month,
      snapshotId,
      entitled,
      activeDesktopCore: active.desktopCore,
      activeDesktop: active.desktop,
      activeAny: active.any,
    })),
  )
}

export async function findFile(tx: Transaction, customerId: CustomerId, fileId: string): Promise<FileRow | null> {
  const [row] = await tx
    .select()
    .from(storedFile)
    .where(and(eq(storedFile.customerId, customerId), eq(storedFile.id, fileId)))
  return row ?? null
}

function ofTenant(customerId: CustomerId, tenantId: string) {
  return and(eq(usageSnapshot.customerId, customerId), eq(usageSnapshot.tenantId, tenantId))
}

/** Who imported a report, as the API names people. */
export function importer({
  importedBy,
  importedByName,
}: Pick<ImportedSnapshot, 'importedBy' | 'importedByName'>): PersonRef | null {
  return importedBy === null ? null : { id: importedBy, name: importedByName ?? '' }
}

/** The refresh date of the newest usable report among `rows`; null where there is none. */
export function latestRefreshDate(rows: readonly Pick<SnapshotRow, 'usable' | 'refreshDate'>[]): IsoDate | null {
  const dates = rows.flatMap(({ usable, refreshDate }) => (usable && refreshDate !== null ? [refreshDate] : []))
  return dates.sort().at(-1) ?? null
}
