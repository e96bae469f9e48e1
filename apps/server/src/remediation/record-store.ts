import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { remediationComment, remediationConfirmation, remediationDelivery } from '../tables/remediation.ts'

/** What is written once about a run: comments, the way of its copy, what the customer confirmed. */

type CommentRow = typeof remediationComment.$inferSelect
export type DeliveryRow = typeof remediationDelivery.$inferSelect
export type ConfirmationRow = typeof remediationConfirmation.$inferSelect

interface RunKey {
  readonly customerId: CustomerId
  readonly id: string
}

export async function commentsOf(tx: Transaction, run: RunKey, itemId: string): Promise<CommentRow[]> {
  const { customerId, runId, itemId: item } = remediationComment
  return tx
    .select()
    .from(remediationComment)
    .where(and(eq(customerId, run.customerId), eq(runId, run.id), eq(item, itemId)))
    .orderBy(asc(remediationComment.id))
}

/** How many comments each item has; items without any are missing. */
export async function commentCounts(tx: Transaction, run: RunKey): Promise<ReadonlyMap<string, number>> {
  const { customerId, runId, itemId } = remediationComment
  const rows = await tx
    .select({ itemId, comments: count() })
    .from(remediationComment)
    .where(and(eq(customerId, run.customerId), eq(runId, run.id)))
    .groupBy(itemId)
  return new Map(rows.map((row) => [row.itemId, row.comments]))
}

export async function insertComment(tx: Transaction, row: typeof remediationComment.$inferInsert): Promise<void> {
  await tx.insert(remediationComment).values(row)
}

export async function deliveriesOf(tx: Transaction, run: RunKey): Promise<DeliveryRow[]> {
  const { customerId, runId, id } = remediationDelivery
  return tx
    .select()
    .from(remediationDelivery)
    .where(and(eq(customerId, run.customerId), eq(runId, run.id)))
    .orderBy(desc(id))
}

export async function insertDelivery(tx: Transaction, row: typeof remediationDelivery.$inferInsert): Promise<void> {
  await tx.insert(remediationDelivery).values(row)
}

/** Everything the customer ever confirmed in this run, the newest first. */
export async function confirmationsOf(tx: Transaction, run: RunKey): Promise<ConfirmationRow[]> {
  const { customerId, runId, id } = remediationConfirmation
  return tx
    .select()
    .from(remediationConfirmation)
    .where(and(eq(customerId, run.customerId), eq(runId, run.id)))
    .orderBy(desc(id))
}

export async function insertConfirmation(
  tx: Transaction,
  row: typeof remediationConfirmation.$inferInsert,
): Promise<void> {
  await tx.insert(remediationConfirmation).values(row)
}

/** A later change voids what was confirmed; the record itself stays. */
export async function voidConfirmations(
  tx: Transaction,
  run: RunKey,
  by: { readonly now: Date; readonly personId: string | null },
): Promise<void> {
  const { customerId, runId, voidedAt } = remediationConfirmation
  await tx
    .update(remediationConfirmation)
    .set({ voidedAt: by.now, voidedBy: by.personId })
    .where(and(eq(customerId, run.customerId), eq(runId, run.id), isNull(voidedAt)))
}
