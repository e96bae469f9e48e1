import type { LicenceCounts } from '@lotse/usage'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { storedFile } from '../tables/usage.ts'
import { exclusion, exclusionRule, type FigureDetail, licenceFigure, licenceReading } from '../tables/usage-people.ts'

/** Readings of licences, what follows from them for each report, and who is left out. */

/** A reading without its people. */
export type ReadingHead = Omit<typeof licenceReading.$inferSelect, 'packed' | 'body'>

const head = {
  customerId: licenceReading.customerId,
  id: licenceReading.id,
  tenantId: licenceReading.tenantId,
  kind: licenceReading.kind,
  takenOn: licenceReading.takenOn,
  fileId: licenceReading.fileId,
  identity: licenceReading.identity,
  people: licenceReading.people,
  keptBy: licenceReading.keptBy,
  keptAt: licenceReading.keptAt,
  withdrawnAt: licenceReading.withdrawnAt,
}

export async function insertReading(tx: Transaction, row: typeof licenceReading.$inferInsert): Promise<void> {
  await tx.insert(licenceReading).values(row)
}

/** The readings in force, of each kind and day the one that was kept last; oldest day first. */
export async function readingsInForce(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<readonly ReadingHead[]> {
  const rows = await tx
    .select(head)
    .from(licenceReading)
    .where(
      and(
        eq(licenceReading.customerId, customerId),
        eq(licenceReading.tenantId, tenantId),
        isNull(licenceReading.withdrawnAt),
      ),
    )
    .orderBy(asc(licenceReading.takenOn), asc(licenceReading.keptAt), asc(licenceReading.id))
  return [...new Map(rows.map((row) => [`${row.kind} ${row.takenOn}`, row])).values()]
}

/** What a reading keeps; null for its people where they are not kept any more. */
export async function readingOf(
  tx: Transaction,
  customerId: CustomerId,
  id: string,
): Promise<{ readonly body: unknown; readonly packed: Buffer | null } | null> {
  const [row] = await tx
    .select({ body: licenceReading.body, packed: licenceReading.packed })
    .from(licenceReading)
    .where(and(eq(licenceReading.customerId, customerId), eq(licenceReading.id, id)))
  return row ?? null
}

/** Readings with the names of their files, null where one came without; by id. */
export type ReadingFiles = ReadonlyMap<
  string,
  Pick<ReadingHead, 'kind' | 'takenOn' | 'people'> & { readonly file: string | null }
>

/** Those of a tenant, taken back ones included. */
export async function readingFiles(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<ReadingFiles> {
  const { id, kind, takenOn, people } = licenceReading
  const rows = await tx
    .select({ id, kind, takenOn, people, file: storedFile.name })
    .from(licenceReading)
    .leftJoin(
      storedFile,
      and(eq(storedFile.customerId, licenceReading.customerId), eq(storedFile.id, licenceReading.fileId)),
    )
    .where(and(eq(licenceReading.customerId, customerId), eq(licenceReading.tenantId, tenantId)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Says since when the readings of a file do not count any more; null: they count again. */
export async function setReadingsWithdrawn(
  tx: Transaction,
  customerId: CustomerId,
  fileId: string,
  withdrawnAt: Date | null,
): Promise<void> {
  await tx
    .update(licenceReading)
    .set({ withdrawnAt })
    .where(and(eq(licenceReading.customerId, customerId), eq(licenceReading.fileId, fileId)))
}

/** What licences say about one report. */
export interface StoredFigure {
  readonly snapshotId: string
  readonly madeFrom: string
  readonly counts: LicenceCounts
  readonly detail: FigureDetail
}

export async function storedFigures(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<readonly StoredFigure[]> {
  const rows = await tx
    .select({
      snapshotId: licenceFigure.snapshotId,
      madeFrom: licenceFigure.madeFrom,
      counts: licenceFigure.counts,
      detail: licenceFigure.detail,
    })
    .from(licenceFigure)
    .where(and(eq(licenceFigure.customerId, customerId), eq(licenceFigure.tenantId, tenantId)))
  return rows
}

export async function keepFigure(tx: Transaction, row: typeof licenceFigure.$inferInsert): Promise<void> {
  const { customerId, snapshotId, tenantId, ...figure } = row
  await tx
    .insert(licenceFigure)
    .values(row)
    .onConflictDoUpdate({ target: [licenceFigure.customerId, licenceFigure.snapshotId], set: figure })
}

/** The packed entitled people of a report; null where they are not known. */
export async function entitledBytes(
  tx: Transaction,
  customerId: CustomerId,
  snapshotId: string,
): Promise<Buffer | null> {
  const [row] = await tx
    .select({ entitled: licenceFigure.entitled })
    .from(licenceFigure)
    .where(and(eq(licenceFigure.customerId, customerId), eq(licenceFigure.snapshotId, snapshotId)))
  return row?.entitled ?? null
}

export type ExclusionRow = typeof exclusion.$inferSelect
export type RuleRow = typeof exclusionRule.$inferSelect

/** Every account that was ever named, taken back ones included; oldest first. */
export async function exclusionsOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<ExclusionRow[]> {
  return tx
    .select()
    .from(exclusion)
    .where(and(eq(exclusion.customerId, customerId), eq(exclusion.tenantId, tenantId)))
    .orderBy(asc(exclusion.createdAt), asc(exclusion.id))
}

export async function ruleOf(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<RuleRow | null> {
  const [row] = await tx
    .select()
    .from(exclusionRule)
    .where(and(eq(exclusionRule.customerId, customerId), eq(exclusionRule.tenantId, tenantId)))
  return row ?? null
}

export async function keepRule(tx: Transaction, row: typeof exclusionRule.$inferInsert): Promise<void> {
  const { customerId, tenantId, ...rule } = row
  await tx
    .insert(exclusionRule)
    .values(row)
    .onConflictDoUpdate({ target: [exclusionRule.customerId, exclusionRule.tenantId], set: rule })
}

export async function insertExclusion(tx: Transaction, row: typeof exclusion.$inferInsert): Promise<void> {
  await tx.insert(exclusion).values(row)
}

export async function setExclusionWithdrawn(
  tx: Transaction,
  customerId: CustomerId,
  id: string,
  withdrawn: { readonly at: Date; readonly by: string | null } | null,
): Promise<void> {
  await tx
    .update(exclusion)
    .set({ withdrawnAt: withdrawn?.at ?? null, withdrawnBy: withdrawn?.by ?? null })
    .where(and(eq(exclusion.customerId, customerId), eq(exclusion.id, id)))
}

/** The reading of a tenant that was kept last, by id; null: none. */
export async function newestReading(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: licenceReading.id })
    .from(licenceReading)
    .where(and(eq(licenceReading.customerId, customerId), eq(licenceReading.tenantId, tenantId)))
    .orderBy(desc(licenceReading.id))
    .limit(1)
  return row?.id ?? null
}
