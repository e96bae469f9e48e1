import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { entitlementSet, usageStatus, usageStatusHistory, type usageStatusProposal } from '../tables/entitlements.ts'

export type UsageStatusRow = typeof usageStatus.$inferSelect
export type UsageStatusStateRow = typeof usageStatusHistory.$inferSelect
export type EntitlementSetRow = typeof entitlementSet.$inferSelect
export type ProposalRow = typeof usageStatusProposal.$inferSelect

/** The key of an engagement: always with its customer. */
export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** The records in force, the largest first. */
export async function usageStatusesOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<UsageStatusRow[]> {
  return tx
    .select()
    .from(usageStatus)
    .where(
      and(
        eq(usageStatus.customerId, customerId),
        eq(usageStatus.engagementId, engagementId),
        isNull(usageStatus.closedAt),
      ),
    )
    .orderBy(desc(usageStatus.count), asc(usageStatus.id))
}

/** Writes a status for the first time, together with its first entry in the history. */
export async function insertUsageStatus(
  tx: Transaction,
  row: typeof usageStatus.$inferInsert,
  reason: string | null,
): Promise<UsageStatusRow> {
  const [inserted] = await tx.insert(usageStatus).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  await remember(tx, inserted, reason)
  return inserted
}

/** Changes a status if it is still at `version`, and remembers it with its reason; null where somebody was faster. */
export async function updateUsageStatus(
  tx: Transaction,
  row: UsageStatusRow,
  version: number,
  values: Partial<typeof usageStatus.$inferInsert>,
  reason: string | null,
): Promise<UsageStatusRow | null> {
  const [updated] = await tx
    .update(usageStatus)
    .set({ ...values, version: sql`${usageStatus.version} + 1` })
    .where(
      and(eq(usageStatus.customerId, row.customerId), eq(usageStatus.id, row.id), eq(usageStatus.version, version)),
    )
    .returning()
  if (updated === undefined) return null
  await remember(tx, updated, reason)
  return updated
}

/** Every state of every record, closed ones included, newest first. */
export async function usageStatusHistoryOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<UsageStatusStateRow[]> {
  return tx
    .select()
    .from(usageStatusHistory)
    .where(and(eq(usageStatusHistory.customerId, customerId), eq(usageStatusHistory.engagementId, engagementId)))
    .orderBy(
      desc(usageStatusHistory.changedAt),
      desc(usageStatusHistory.version),
      asc(usageStatusHistory.usageStatusId),
    )
}

async function remember(tx: Transaction, { id, ...state }: UsageStatusRow, reason: string | null): Promise<void> {
  await tx.insert(usageStatusHistory).values({ ...state, usageStatusId: id, reason })
}

/** How the entitlements are divided; before anybody divided them that is version 1 without an override. */
export async function entitlementSetOf(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<EntitlementSetRow> {
  const [row] = await tx
    .select()
    .from(entitlementSet)
    .where(and(eq(entitlementSet.customerId, customerId), eq(entitlementSet.engagementId, engagementId)))
  return (
    row ?? {
      customerId,
      engagementId,
      overrideCount: null,
      overrideReason: null,
      overrideBy: null,
      overrideAt: null,
      version: 1,
    }
  )
}

/** Writes the division anew, one version on. The engagement is held, so nobody else does so meanwhile. */
export async function writeEntitlementSet(
  tx: Transaction,
  { version, ...row }: EntitlementSetRow,
): Promise<EntitlementSetRow> {
  const values = { ...row, version: version + 1 }
  const [written] = await tx
    .insert(entitlementSet)
    .values(values)
    .onConflictDoUpdate({ target: [entitlementSet.customerId, entitlementSet.engagementId], set: values })
    .returning()
  if (written === undefined) throw new Error('an upsert gave no row back')
  return written
}

/** The engineering reasons (L3) used before anywhere in this scope, in alphabetical order; a hundred at most. */
export async function engineeringReasons(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ l3: usageStatus.l3 })
    .from(usageStatus)
    .where(isNotNull(usageStatus.l3))
    .orderBy(asc(usageStatus.l3))
    .limit(100)
  return rows.flatMap(({ l3 }) => (l3 === null ? [] : [l3]))
}
