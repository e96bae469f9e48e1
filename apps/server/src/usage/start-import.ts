import { createHash } from 'node:crypto'
import type { CustomerId } from '../platform/db/scope.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { once, repeatOf } from '../platform/idempotency.ts'
import type { ImportInput } from './import-input.ts'
import { importTitle } from './texts.ts'

/**
 * Asks for the import of files that have arrived; gives the job to watch. The same Idempotency-Key with the same files
 * again gives the first job, and the files that came a second time are dropped.
 */
export async function startImport(
  context: ActingContext,
  customerId: CustomerId,
  input: ImportInput,
): Promise<{ readonly jobId: string }> {
  const { services, actor } = context
  let isFirst = false
  try {
    return await services.database.transaction({ customer: customerId }, (tx) =>
      once(
        { tx, customerId, actor, now: services.clock.now(), repeat: repeatOf(withFiles(context, input)) },
        async () => {
          const jobId = await services.jobs.enqueue(tx, {
            kind: 'usage-import',
            customerId,
            title: importTitle(input.files.length),
            input,
            requestedBy: actor.personId,
          })
          isFirst = true
          return { jobId }
        },
      ),
    )
  } finally {
    if (!isFirst) await removeUnused(services, customerId, input.files)
  }
}

/** The body of an upload is a stream, so what came in it is added to the request's fingerprint afterwards. */
function withFiles(context: ActingContext, { files, monthFirst }: ImportInput): ActingContext {
  const hash = createHash('sha256').update(`${context.fingerprint}\n${monthFirst}`)
  for (const { name, sha256 } of files) hash.update(`\n${sha256} ${name}`)
  return { ...context, fingerprint: hash.digest('hex') }
}
