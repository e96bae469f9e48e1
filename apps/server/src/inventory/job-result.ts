import type { InventoryImported } from '@lotse/contract'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import { job } from '../tables/trail.ts'

type Key = Pick<RunningJob<unknown>, 'customerId' | 'jobId'>

/** What this job answered before it was interrupted; null where it never came that far. */
export async function rememberedResult(tx: Transaction, key: Key): Promise<InventoryImported | null> {
  const [row] = await tx.select({ result: job.result }).from(job).where(is(key))
  // Only `rememberResult` writes there before a job ends.
  return (row?.result ?? null) as InventoryImported | null
}

/** Writes the answer of a job together with what it did. */
export async function rememberResult(tx: Transaction, key: Key, result: InventoryImported): Promise<void> {
  await tx.update(job).set({ result }).where(is(key))
}

const is = ({ customerId, jobId }: Key) => and(eq(job.customerId, customerId), eq(job.id, jobId))
