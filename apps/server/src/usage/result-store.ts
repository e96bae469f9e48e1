import type { ImportResult } from '@lotse/contract'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { job } from '../tables/trail.ts'

interface JobKey {
  readonly customerId: CustomerId
  readonly jobId: string
}

/** What this job answered before it was interrupted; null where it never came that far. */
export async function rememberedResult(tx: Transaction, key: JobKey): Promise<ImportResult | null> {
  const [row] = await tx.select({ result: job.result }).from(job).where(is(key))
  // Only `rememberResult` writes there before a job ends.
  return (row?.result ?? null) as ImportResult | null
}

/** Writes the answer of a job together with what it did. */
export async function rememberResult(tx: Transaction, key: JobKey, result: ImportResult): Promise<void> {
  await tx.update(job).set({ result }).where(is(key))
}

const is = ({ customerId, jobId }: JobKey) => and(eq(job.customerId, customerId), eq(job.id, jobId))
