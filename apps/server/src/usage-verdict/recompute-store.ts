import { and, eq, lt } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { usageRecompute } from '../tables/usage-verdict.ts'

/** How far a job that works out all verdicts has come. In the scope of the organisation. */

export type RecomputeRow = typeof usageRecompute.$inferSelect

export async function findProgress(tx: Transaction, jobId: string): Promise<RecomputeRow | null> {
  const [row] = await tx.select().from(usageRecompute).where(ofJob(jobId))
  return row ?? null
}

/** Begins, and forgets jobs that were begun before `forgetBefore`. */
export async function beginProgress(
  tx: Transaction,
  row: typeof usageRecompute.$inferInsert,
  forgetBefore: RecomputeRow['begunFor'],
): Promise<void> {
  await tx
    .delete(usageRecompute)
    .where(and(eq(usageRecompute.customerId, ORGANISATION), lt(usageRecompute.begunFor, forgetBefore)))
  await tx.insert(usageRecompute).values(row)
}

export async function keepProgress(tx: Transaction, jobId: string, values: Partial<RecomputeRow>): Promise<void> {
  await tx.update(usageRecompute).set(values).where(ofJob(jobId))
}

const ofJob = (jobId: string) => and(eq(usageRecompute.customerId, ORGANISATION), eq(usageRecompute.jobId, jobId))
