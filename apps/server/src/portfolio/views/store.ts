import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import { savedView, savedViewOrder } from '../../tables/portfolio.ts'

/** Saved views, and the order in which each person sees them. */

export type ViewRow = typeof savedView.$inferSelect
export type ViewValues = Partial<Pick<ViewRow, 'name' | 'search' | 'columns' | 'shared' | 'deletedAt' | 'deletedBy'>>

const at = (id: string) => and(eq(savedView.customerId, ORGANISATION), eq(savedView.id, id))

/** The views in force that a person sees, in that person's order; the others behind, by name. */
export async function viewsOf(tx: Transaction, personId: string): Promise<ViewRow[]> {
  const order = sql`(select o.view_ids from lotse.saved_view_order o
    where o.customer_id = ${ORGANISATION}::uuid and o.person_id = ${personId}::uuid)`
  return tx
    .select()
    .from(savedView)
    .where(
      and(
        eq(savedView.customerId, ORGANISATION),
        sql`${savedView.deletedAt} is null`,
        sql`(${savedView.shared} or ${savedView.ownerId} = ${personId}::uuid)`,
      ),
    )
    .orderBy(
      sql`array_position(${order}, ${savedView.id}) nulls last`,
      sql`lotse.sort_key(${savedView.name})`,
      savedView.id,
    )
}

/** A view, removed ones included, held until the transaction ends. */
export async function holdView(tx: Transaction, id: string): Promise<ViewRow | null> {
  const [row] = await tx.select().from(savedView).where(at(id)).for('no key update')
  return row ?? null
}

export async function insertView(tx: Transaction, row: typeof savedView.$inferInsert): Promise<ViewRow> {
  const [inserted] = await tx.insert(savedView).values(row).returning()
  if (inserted === undefined) throw new Error('an insert gave no row back')
  return inserted
}

/** Changes a view if it is still at `version`; null where it is not. */
export async function updateView(
  tx: Transaction,
  id: string,
  version: number,
  values: ViewValues,
): Promise<ViewRow | null> {
  const [row] = await tx
    .update(savedView)
    .set({ ...values, version: sql`${savedView.version} + 1` })
    .where(and(at(id), eq(savedView.version, version)))
    .returning()
  return row ?? null
}

export async function storeOrder(tx: Transaction, personId: string, viewIds: string[]): Promise<void> {
  await tx
    .insert(savedViewOrder)
    .values({ customerId: ORGANISATION, personId, viewIds })
    .onConflictDoUpdate({ target: [savedViewOrder.customerId, savedViewOrder.personId], set: { viewIds } })
}
