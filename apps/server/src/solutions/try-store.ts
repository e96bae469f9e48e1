import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { solutionTry } from '../tables/library.ts'

/** What was tried at engagements, in SQL. */

export type TryRow = typeof solutionTry.$inferSelect
type Values = Partial<Omit<TryRow, 'customerId' | 'id' | 'version'>>

export interface EngagementKey {
  readonly customerId: CustomerId
  readonly engagementId: string
}

/** What was recorded at an engagement, the latest first. */
export async function triesOf(tx: Transaction, { customerId, engagementId }: EngagementKey): Promise<TryRow[]> {
  return tx
    .select()
    .from(solutionTry)
    .where(
      and(
        eq(solutionTry.customerId, customerId),
        eq(solutionTry.engagementId, engagementId),
        isNull(solutionTry.deletedAt),
      ),
    )
    .orderBy(desc(solutionTry.triedOn), desc(solutionTry.recordedAt), desc(solutionTry.id))
}

/** One record of an engagement, removed or not, held until the transaction ends. */
export async function holdTry(
  tx: Transaction,
  { customerId, engagementId, tryId }: EngagementKey & { readonly tryId: string },
): Promise<TryRow | null> {
  const [row] = await tx
    .select()
    .from(solutionTry)
    .where(
      and(
        eq(solutionTry.customerId, customerId),
        eq(solutionTry.engagementId, engagementId),
        eq(solutionTry.id, tryId),
      ),
    )
    .for('no key update')
  return row ?? null
}

/** Records a try; false where this solution is recorded there already. */
export async function insertTry(tx: Transaction, row: typeof solutionTry.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(solutionTry).values(row).onConflictDoNothing().returning({ id: solutionTry.id })
  return rows.length > 0
}

export async function updateTry(tx: Transaction, { customerId, id }: TryRow, values: Values): Promise<void> {
  await tx
    .update(solutionTry)
    .set({ ...values, version: sql`${solutionTry.version} + 1` })
    .where(and(eq(solutionTry.customerId, customerId), eq(solutionTry.id, id)))
}

/** Whether the solution has a living record at the engagement. */
export async function isTried(tx: Transaction, key: EngagementKey, solutionId: string): Promise<boolean> {
  return (await triesOf(tx, key)).some((row) => row.solutionId === solutionId)
}
