import { and, count, desc, eq, isNotNull, isNull, sql, sum } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { timeEntry } from '../tables/delivery.ts'

export type TimeEntryRow = typeof timeEntry.$inferSelect

/** Which entries: of an engagement, and there perhaps of one task. */
export interface TimeFilter {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly taskId?: string | undefined
}

/** One entry, with its customer and its engagement. */
export interface EntryKey {
  readonly customerId: CustomerId
  readonly engagementId: string
  readonly entryId: string
}

const kept = ({ customerId, engagementId, taskId }: TimeFilter) =>
  and(
    eq(timeEntry.customerId, customerId),
    eq(timeEntry.engagementId, engagementId),
    taskId === undefined ? undefined : eq(timeEntry.taskId, taskId),
    isNull(timeEntry.deletedAt),
  )

const ofEntry = ({ customerId, engagementId, entryId }: EntryKey) =>
  and(eq(timeEntry.customerId, customerId), eq(timeEntry.engagementId, engagementId), eq(timeEntry.id, entryId))

/** Entries that were not removed, newest day first. */
export function entriesOf(
  tx: Transaction,
  filter: TimeFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<TimeEntryRow[]> {
  return tx
    .select()
    .from(timeEntry)
    .where(kept(filter))
    .orderBy(desc(timeEntry.workedOn), desc(timeEntry.id))
    .limit(page.limit)
    .offset(page.offset)
}

export async function countEntries(tx: Transaction, filter: TimeFilter): Promise<number> {
  const [counted] = await tx.select({ entries: count() }).from(timeEntry).where(kept(filter))
  return counted?.entries ?? 0
}

/** Minutes and number of entries of each task that has any, by task number. */
export async function sumsByTask(
  tx: Transaction,
  filter: TimeFilter,
): Promise<{ taskId: string; minutes: number; entries: number }[]> {
  return tx
    .select({ taskId: timeEntry.taskId, minutes: sum(timeEntry.minutes).mapWith(Number), entries: count() })
    .from(timeEntry)
    .where(kept(filter))
    .groupBy(timeEntry.taskId)
    .orderBy(timeEntry.taskId)
}

export async function insertEntry(tx: Transaction, row: typeof timeEntry.$inferInsert): Promise<TimeEntryRow> {
  const [inserted] = await tx.insert(timeEntry).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** The entry, held until the transaction ends; null where there is none or, as asked, it is or is not removed. */
export async function holdEntry(
  tx: Transaction,
  key: EntryKey,
  which: 'kept' | 'removed',
): Promise<TimeEntryRow | null> {
  const state = which === 'kept' ? isNull(timeEntry.deletedAt) : isNotNull(timeEntry.deletedAt)
  const [row] = await tx
    .select()
    .from(timeEntry)
    .where(and(ofEntry(key), state))
    .for('no key update')
  return row ?? null
}

/** Writes to an entry that is held, and counts its version up. */
export async function updateEntry(
  tx: Transaction,
  row: TimeEntryRow,
  values: Partial<typeof timeEntry.$inferInsert>,
): Promise<TimeEntryRow> {
  const [updated] = await tx
    .update(timeEntry)
    .set({ ...values, version: sql`${timeEntry.version} + 1` })
    .where(ofEntry({ customerId: row.customerId, engagementId: row.engagementId, entryId: row.id }))
    .returning()
  if (updated === undefined) throw new Error('an entry that was held is gone')
  return updated
}
