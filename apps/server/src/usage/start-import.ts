import type { CustomerId } from '../platform/db/scope.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { once, repeatOf } from '../platform/idempotency.ts'
import type { ImportInput } from './import-input.ts'
import { fingerprintOf } from './staging/stage-import.ts'
import { importTitle } from './texts.ts'

/**
 * Asks for the import of files that have arrived, without a look before; gives the job to watch. The same Idempotency-Key
 * with the same files again gives the first job, and the files that came a second time are dropped.
 */
export async function startImport(
  context: ActingContext,
  customerId: CustomerId,
  input: ImportInput,
): Promise<{ readonly jobId: string }> {
  const { services, actor } = context
  let isFirst = false
  try {
    return await services.database.transaction({ customer: customerId }, (tx) => {
      const repeat = repeatOf({ ...context, fingerprint: fingerprintOf(context, input) })
      return once({ tx, customerId, actor, now: services.clock.now(), repeat }, async () => {
        const jobId = await services.jobs.enqueue(tx, {
          kind: 'usage-import',
          customerId,
          title: importTitle(input.files.length),
          input,
          requestedBy: actor.personId,
        })
        isFirst = true
        return { jobId }
      })
    })
  } finally {
    if (!isFirst) await removeUnused(services, customerId, input.files)
  }
}
