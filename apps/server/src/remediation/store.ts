import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { remediationAnswer, remediationItem, remediationRun } from '../tables/remediation.ts'

/** Runs with their answers and the work on their items. */

export type RunRow = typeof remediationRun.$inferSelect
export type RunValues = Partial<typeof remediationRun.$inferInsert>
export type AnswerRow = typeof remediationAnswer.$inferSelect
export type ItemRow = typeof remediationItem.$inferSelect

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

const ofEngagement = ({ customerId, engagementId }: EngagementKey) =>
  and(eq(remediationRun.customerId, customerId), eq(remediationRun.engagementId, engagementId))

/** The run that is under way; null where none was started. */
export async function currentRun(tx: Transaction, key: EngagementKey): Promise<RunRow | null> {
  const [row] = await tx
    .select()
    .from(remediationRun)
    .where(and(ofEngagement(key), isNull(remediationRun.supersededAt)))
  return row ?? null
}

/** A run of the engagement, earlier ones too. */
export async function findRun(tx: Transaction, key: EngagementKey, runId: string): Promise<RunRow | null> {
  const [row] = await tx
    .select()
    .from(remediationRun)
    .where(and(ofEngagement(key), eq(remediationRun.id, runId)))
  return row ?? null
}

export async function countRuns(tx: Transaction, key: EngagementKey): Promise<number> {
  const [row] = await tx.select({ runs: count() }).from(remediationRun).where(ofEngagement(key))
  return row?.runs ?? 0
}

/** The runs under way in other engagements: core onboarding is done once for a tenant. */
export async function runsBeside(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
  engagementIds: readonly string[],
): Promise<RunRow[]> {
  const rows = await tx
    .select()
    .from(remediationRun)
    .where(
      and(
        eq(remediationRun.customerId, customerId),
        ne(remediationRun.engagementId, engagementId),
        isNull(remediationRun.supersededAt),
      ),
    )
    .orderBy(asc(remediationRun.startedAt))
  return rows.filter((row) => engagementIds.includes(row.engagementId))
}

export async function insertRun(tx: Transaction, row: typeof remediationRun.$inferInsert): Promise<RunRow> {
  const [inserted] = await tx.insert(remediationRun).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Changes a run, whose engagement is held. */
export async function updateRun(tx: Transaction, { customerId, id }: RunRow, values: RunValues): Promise<RunRow> {
  const [updated] = await tx
    .update(remediationRun)
    .set({ ...values, version: sql`${remediationRun.version} + 1` })
    .where(and(eq(remediationRun.customerId, customerId), eq(remediationRun.id, id)))
    .returning()
  if (updated === undefined) throw new Error('a run whose engagement is held is gone')
  return updated
}

export async function answersOf(tx: Transaction, { customerId, id }: RunRow): Promise<AnswerRow[]> {
  return tx
    .select()
    .from(remediationAnswer)
    .where(and(eq(remediationAnswer.customerId, customerId), eq(remediationAnswer.runId, id)))
}

export async function itemsOf(tx: Transaction, { customerId, id }: RunRow): Promise<ItemRow[]> {
  return tx
    .select()
    .from(remediationItem)
    .where(and(eq(remediationItem.customerId, customerId), eq(remediationItem.runId, id)))
}

/** Writes an answer; one that was there gets its next version. */
export async function putAnswer(tx: Transaction, row: Omit<AnswerRow, 'version'>): Promise<void> {
  const { customerId, runId, questionId } = remediationAnswer
  const { answer, askWhom, source, answeredBy, answeredAt } = row
  await tx
    .insert(remediationAnswer)
    .values(row)
    .onConflictDoUpdate({
      target: [customerId, runId, questionId],
      set: { answer, askWhom, source, answeredBy, answeredAt, version: sql`${remediationAnswer.version} + 1` },
    })
}

/** Writes the work on an item; what was there gets its next version. */
export async function putItem(tx: Transaction, row: Omit<ItemRow, 'version'>): Promise<void> {
  const { customerId: _, runId: _run, itemId: _item, ...values } = row
  await tx
    .insert(remediationItem)
    .values(row)
    .onConflictDoUpdate({
      target: [remediationItem.customerId, remediationItem.runId, remediationItem.itemId],
      set: { ...values, version: sql`${remediationItem.version} + 1` },
    })
}
