import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { packageRing, packageTable } from '../tables/packages.ts'
import { ring } from '../tables/rings.ts'

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

const { content, ...withoutContent } = getTableColumns(packageTable)
const columns = { ...withoutContent, bytes: sql<number>`octet_length(${content})`.mapWith(Number) }

/** A package but for its bytes. */
export type PackageRecord = Omit<typeof packageTable.$inferSelect, 'content'> & { readonly bytes: number }

/** The packages of an engagement that are not removed, the newest first. */
export function packagesIn(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<PackageRecord[]> {
  return tx
    .select(columns)
    .from(packageTable)
    .where(
      and(
        eq(packageTable.customerId, customerId),
        eq(packageTable.engagementId, engagementId),
        isNull(packageTable.deletedAt),
      ),
    )
    .orderBy(desc(packageTable.madeAt), desc(packageTable.id))
    .limit(200)
}

/** A package of the engagement, removed ones too; null where there is none. */
export async function findPackage(tx: Transaction, key: EngagementKey, id: string): Promise<PackageRecord | null> {
  const [row] = await tx.select(columns).from(packageTable).where(isThat(key, id))
  return row ?? null
}

/** The bytes of a package with their checksum; null where there is none, or it is removed. */
export async function contentOfPackage(tx: Transaction, key: EngagementKey, id: string) {
  const { name, sha256 } = packageTable
  const [row] = await tx
    .select({ name, sha256, content })
    .from(packageTable)
    .where(and(isThat(key, id), isNull(packageTable.deletedAt)))
  return row ?? null
}

const isThat = ({ customerId, engagementId }: EngagementKey, id: string) =>
  and(eq(packageTable.customerId, customerId), eq(packageTable.engagementId, engagementId), eq(packageTable.id, id))

export async function insertPackage(tx: Transaction, row: typeof packageTable.$inferInsert): Promise<PackageRecord> {
  const [inserted] = await tx.insert(packageTable).values(row).returning(columns)
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

export type PackageValues = Partial<Pick<typeof packageTable.$inferInsert, ChangingColumn>>
type ChangingColumn =
  | 'state'
  | 'stateAt'
  | 'stateBy'
  | 'because'
  | 'checklist'
  | 'tests'
  | 'changedAt'
  | 'deletedAt'
  | 'deletedBy'

/** Writes what changed. Whoever calls it holds the engagement. */
export async function updatePackage(
  tx: Transaction,
  { customerId, id }: Pick<PackageRecord, 'customerId' | 'id'>,
  values: PackageValues,
): Promise<PackageRecord> {
  const [updated] = await tx
    .update(packageTable)
    .set({ ...values, version: sql`${packageTable.version} + 1` })
    .where(and(eq(packageTable.customerId, customerId), eq(packageTable.id, id)))
    .returning(columns)
  if (updated === undefined) throw new Error('a package whose engagement is held is gone')
  return updated
}

export interface NamedForRing {
  readonly ringId: string
  readonly ringName: string
  readonly packageId: string
}

/** Which package each ring of the engagement gets, in the order of the rings; removed rings and packages are left out. */
export function namedForRings(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<NamedForRing[]> {
  return tx
    .select({ ringId: packageRing.ringId, ringName: ring.name, packageId: packageRing.packageId })
    .from(packageRing)
    .innerJoin(ring, and(eq(ring.customerId, packageRing.customerId), eq(ring.id, packageRing.ringId)))
    .innerJoin(
      packageTable,
      and(eq(packageTable.customerId, packageRing.customerId), eq(packageTable.id, packageRing.packageId)),
    )
    .where(
      and(
        eq(packageRing.customerId, customerId),
        eq(packageRing.engagementId, engagementId),
        isNull(ring.deletedAt),
        isNull(packageTable.deletedAt),
      ),
    )
    .orderBy(asc(ring.position), asc(ring.id))
}

/** Names the package that a ring gets, in place of another one. */
export async function nameForRing(tx: Transaction, row: typeof packageRing.$inferInsert): Promise<void> {
  const { packageId, namedAt, namedBy } = row
  await tx
    .insert(packageRing)
    .values(row)
    .onConflictDoUpdate({
      target: [packageRing.customerId, packageRing.ringId],
      set: { packageId, namedAt, namedBy },
    })
}

/** Takes the package away from a ring. */
export async function loosenFromRing(tx: Transaction, customerId: CustomerId, ringId: string): Promise<void> {
  await tx.delete(packageRing).where(and(eq(packageRing.customerId, customerId), eq(packageRing.ringId, ringId)))
}
