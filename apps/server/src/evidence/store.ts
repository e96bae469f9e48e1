import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { networkTest } from '../tables/evidence.ts'

export type NetworkTestRow = typeof networkTest.$inferSelect

/** Whether everything that was planned was tried. */
export const isComplete = ({ counts }: Pick<NetworkTestRow, 'counts'>): boolean => counts.notTested === 0

/** The tests of engagements, newest first. */
export async function testsOf(
  tx: Transaction,
  customerId: CustomerId,
  engagementIds: readonly string[],
): Promise<NetworkTestRow[]> {
  return tx
    .select()
    .from(networkTest)
    .where(
      and(
        eq(networkTest.customerId, customerId),
        inArray(networkTest.engagementId, [...engagementIds]),
        isNull(networkTest.deletedAt),
      ),
    )
    .orderBy(desc(networkTest.testedOn), desc(networkTest.recordedAt))
}

export async function insertTest(tx: Transaction, row: typeof networkTest.$inferInsert): Promise<void> {
  await tx.insert(networkTest).values(row)
}

/** Marks a test as removed or brings it back; null where there is none to do that with. */
export async function setRemoved(
  tx: Transaction,
  key: { readonly customerId: CustomerId; readonly engagementId: string; readonly testId: string },
  removed: { readonly at: Date; readonly by: string | null } | null,
): Promise<NetworkTestRow | null> {
  const [row] = await tx
    .update(networkTest)
    .set({ deletedAt: removed?.at ?? null, deletedBy: removed?.by ?? null })
    .where(
      and(
        eq(networkTest.customerId, key.customerId),
        eq(networkTest.engagementId, key.engagementId),
        eq(networkTest.id, key.testId),
        removed === null ? isNotNull(networkTest.deletedAt) : isNull(networkTest.deletedAt),
      ),
    )
    .returning()
  return row ?? null
}
