import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatable } from '../platform/idempotency.ts'
import { startRun } from './start-run.ts'
import type { Place } from './store.ts'
import { thisConnection } from './words.ts'

/** Asks for a test or a reading; gives the job to watch, which is the one at work where there is one. Problem: `not-found`. */
export async function askRun(
  context: ActingContext,
  place: Place,
  reason: 'test' | 'asked',
): Promise<{ readonly jobId: string }> {
  return repeatable(context, place.customerId, async (tx) => {
    const jobId = await startRun(tx, context.services, place, { reason, requestedBy: context.actor.personId })
    if (jobId === null) throw notFound(thisConnection)
    return { jobId }
  })
}
