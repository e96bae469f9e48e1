import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { ring, ringFailure, ringProgress } from '../tables/rings.ts'

/** Rings and what is kept of them, as rows. */

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

export type RingRow = typeof ring.$inferSelect
export type ProgressRow = typeof ringProgress.$inferSelect
export type FailureRow = typeof ringFailure.$inferSelect

/** The rows of every kind of entry. */
export interface RowOf {
  readonly ring: RingRow
  readonly progress: ProgressRow
  readonly failure: FailureRow
}
export type Kind = keyof RowOf
export const KINDS = ['ring', 'progress', 'failure'] as const satisfies readonly Kind[]

/** What can be written besides whose entry it is and since when. */
export type ColumnsOf<K extends Kind> = Partial<
  Omit<RowOf[K], 'customerId' | 'id' | 'engagementId' | 'version' | 'createdAt' | 'createdBy'>
>

const tables = { ring, progress: ringProgress, failure: ringFailure }
/** Only columns that every kind has are asked here, as the table of rings. */
const tableOf = (kind: Kind) => tables[kind] as unknown as typeof ring

/** The rings of an engagement in their order. */
export function ringRows(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<RingRow[]> {
  return tx
    .select()
    .from(ring)
    .where(and(eq(ring.customerId, customerId), eq(ring.engagementId, engagementId), isNull(ring.deletedAt)))
    .orderBy(asc(ring.position), asc(ring.id))
}

/** One entry, removed or not as asked; null where there is none. The engagement is held. */
export async function findEntry<K extends Kind>(
  tx: Transaction,
  kind: K,
  { customerId, engagementId, entryId }: EngagementKey & { readonly entryId: string },
  which: 'kept' | 'removed' = 'kept',
): Promise<RowOf[K] | null> {
  const table = tableOf(kind)
  const [row] = await tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.customerId, customerId),
        eq(table.engagementId, engagementId),
        eq(table.id, entryId),
        which === 'kept' ? isNull(table.deletedAt) : isNotNull(table.deletedAt),
      ),
    )
  return (row as unknown as RowOf[K] | undefined) ?? null
}

export async function insertEntry<K extends Kind>(
  tx: Transaction,
  kind: K,
  row: ColumnsOf<K> &
    EngagementKey & { readonly id: string; readonly createdAt: Date; readonly createdBy: string | null },
): Promise<RowOf[K]> {
  const [inserted] = await tx
    .insert(tableOf(kind))
    .values(row as unknown as typeof ring.$inferInsert)
    .returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted as unknown as RowOf[K]
}

export async function updateEntry<K extends Kind>(
  tx: Transaction,
  kind: K,
  { customerId, id }: { readonly customerId: CustomerId; readonly id: string },
  values: ColumnsOf<K>,
): Promise<RowOf[K]> {
  const table = tableOf(kind)
  const [updated] = await tx
    .update(table)
    .set({ ...(values as unknown as Partial<RingRow>), version: sql`${table.version} + 1` })
    .where(and(eq(table.customerId, customerId), eq(table.id, id)))
    .returning()
  if (updated === undefined) throw new Error('an entry whose engagement is held is gone')
  return updated as unknown as RowOf[K]
}

/** Gives each ring its place. The version stays: where it stands is nothing that anybody edits at the ring. */
export async function writeOrder(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  ids: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    update lotse.ring r set position = o.position - 1
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality o(id, position)
    where r.customer_id = ${customerId}::uuid and r.engagement_id = ${engagementId}::uuid and r.id = o.id`)
}
