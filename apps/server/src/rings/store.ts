import type { IsoDate } from '@lotse/calendar'
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { ring, ringFailure, ringProgress, rolloutPlan } from '../tables/rings.ts'

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

/** What was told of all rings that are kept, the newest day first. */
export function progressRows(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<ProgressRow[]> {
  const table = ringProgress
  return tx
    .select()
    .from(table)
    .where(and(eq(table.customerId, customerId), eq(table.engagementId, engagementId), isNull(table.deletedAt)))
    .orderBy(desc(table.day), desc(table.id))
}

/** Failed installs of all rings that are kept: the open ones, and then the most, first. */
export function failureRows(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<FailureRow[]> {
  const table = ringFailure
  return tx
    .select()
    .from(table)
    .where(and(eq(table.customerId, customerId), eq(table.engagementId, engagementId), isNull(table.deletedAt)))
    .orderBy(sql`${table.solvedOn} is not null`, desc(table.count), asc(table.code), asc(table.id))
}

/** Another entry of that ring and day that is kept; null where there is none. */
export async function toldOn(
  tx: Transaction,
  { customerId }: EngagementKey,
  ringId: string,
  day: IsoDate,
): Promise<ProgressRow | null> {
  const table = ringProgress
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.customerId, customerId), eq(table.ringId, ringId), eq(table.day, day), isNull(table.deletedAt)))
  return row ?? null
}

export type PlanRow = typeof rolloutPlan.$inferSelect

export async function findPlan(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<PlanRow | null> {
  const [row] = await tx
    .select()
    .from(rolloutPlan)
    .where(and(eq(rolloutPlan.customerId, customerId), eq(rolloutPlan.engagementId, engagementId)))
  return row ?? null
}

export async function writePlan(tx: Transaction, row: typeof rolloutPlan.$inferInsert): Promise<PlanRow> {
  const { customerId: _customer, engagementId: _engagement, ...values } = row
  const [written] = await tx
    .insert(rolloutPlan)
    .values(row)
    .onConflictDoUpdate({ target: [rolloutPlan.customerId, rolloutPlan.engagementId], set: values })
    .returning()
  if (written === undefined) throw new Error('an upsert gave no row back')
  return written
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
