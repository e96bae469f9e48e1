import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import type { CustomerId } from '../../platform/db/scope.ts'
import { customer } from '../../tables/engagements.ts'
import { bulkItem } from '../../tables/portfolio.ts'

/** What acts on many customers did to each. */

export type BulkItemRow = typeof bulkItem.$inferSelect

export async function insertItem(tx: Transaction, row: typeof bulkItem.$inferInsert): Promise<void> {
  await tx.insert(bulkItem).values(row)
}

/** Everything an act did that was not undone, over all customers. For the portfolio scope. */
export async function itemsOf(tx: Transaction, actId: string): Promise<BulkItemRow[]> {
  return tx
    .select()
    .from(bulkItem)
    .where(and(eq(bulkItem.actId, actId), isNull(bulkItem.undoneAt)))
    .orderBy(asc(bulkItem.customerId), asc(bulkItem.position))
}

/** Says that an item was undone; false where somebody was faster. */
export async function markUndone(
  tx: Transaction,
  { customerId, actId, position }: Pick<BulkItemRow, 'customerId' | 'actId' | 'position'>,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(bulkItem)
    .set({ undoneAt: at })
    .where(
      and(
        eq(bulkItem.customerId, customerId),
        eq(bulkItem.actId, actId),
        eq(bulkItem.position, position),
        isNull(bulkItem.undoneAt),
      ),
    )
    .returning({ position: bulkItem.position })
  return rows.length === 1
}

/** What the customers with these ids are called; deleted ones are missing. For the portfolio scope. */
export async function namesOfCustomers(tx: Transaction, ids: readonly CustomerId[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: customer.customerId, name: customer.name })
    .from(customer)
    .where(and(inArray(customer.customerId, [...ids]), isNull(customer.deletedAt)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
