import type { Transaction } from '../platform/db/database.ts'
import type { Services } from '../platform/services.ts'
import type { RunReason } from '../tables/connection.ts'
import type { RunInput } from './run-input.ts'
import { holdConnection, isAtWork, type Place, updateConnection } from './store.ts'
import { runTitle } from './words.ts'

/**
 * Asks for a run inside the caller's transaction. One tenant is read by one job at a time: where one is at work already,
 * its id comes back. Null where the tenant is not connected (any more).
 */
export async function startRun(
  tx: Transaction,
  { jobs }: Pick<Services, 'jobs'>,
  place: Place,
  { reason, requestedBy }: { readonly reason: RunReason; readonly requestedBy: string | null },
): Promise<string | null> {
  const row = await holdConnection(tx, place)
  if (row === null) return null
  if (row.jobId !== null && (await isAtWork(tx, place.customerId, row.jobId))) return row.jobId
  const input: RunInput = { tenantId: place.tenantId, reason }
  const jobId = await jobs.enqueue(tx, {
    kind: 'connection',
    customerId: place.customerId,
    title: runTitle(reason),
    input,
    requestedBy,
  })
  await updateConnection(tx, place, { jobId })
  return jobId
}
