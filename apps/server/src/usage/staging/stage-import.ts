import { createHash } from 'node:crypto'
import type { CustomerId } from '../../platform/db/scope.ts'
import { recordFile } from '../../platform/files/record-file.ts'
import { removeUnused } from '../../platform/files/remove-unused.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { newId } from '../../platform/id.ts'
import { once, repeatOf } from '../../platform/idempotency.ts'
import { announce } from '../../platform/live/announce.ts'
import type { ImportInput } from '../import-input.ts'
import { pathOf } from '../import-input.ts'
import { previewTitle } from '../texts.ts'
import { insertStaged } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** So long an import waits for a word; then it is dropped with its files. */
const WAITS_MS = 7 * DAY_MS

/** What the preview job is given. */
export interface PreviewInput {
  readonly tenantId: string
  readonly importId: string
}

interface StartedImport {
  readonly importId: string
  readonly jobId: string
}

/**
 * Keeps files that have arrived and asks for the job that reads them. Nothing of the data changes, so the trail has nothing
 * to tell yet. The same Idempotency-Key with the same files again gives the first answer, and the files that came a second
 * time are dropped.
 */
export async function stageImport(
  context: ActingContext,
  customerId: CustomerId,
  input: ImportInput,
): Promise<StartedImport> {
  const { services, actor } = context
  let isFirst = false
  try {
    return await services.database.transaction({ customer: customerId }, (tx) => {
      const now = services.clock.now()
      const repeat = repeatOf({ ...context, fingerprint: fingerprintOf(context, input) })
      return once({ tx, customerId, actor, now, repeat }, async () => {
        const { tenantId, files, monthFirst } = input
        const importId = newId()
        for (const file of files) await recordFile(tx, file, { actor, now })
        const jobId = await services.jobs.enqueue(tx, {
          kind: 'usage-preview',
          customerId,
          title: previewTitle(files.length),
          input: { tenantId, importId } satisfies PreviewInput,
          requestedBy: actor.personId,
        })
        await insertStaged(tx, {
          customerId,
          id: importId,
          tenantId,
          state: 'reading',
          monthFirst,
          received: files.length,
          files,
          jobId,
          stagedBy: actor.personId,
          stagedAt: now,
          expiresAt: new Date(now.getTime() + WAITS_MS),
        })
        await announce(tx, customerId, ['usage'])
        isFirst = true
        return { importId, jobId }
      })
    })
  } finally {
    if (!isFirst) await removeUnused(services, customerId, input.files)
  }
}

/** The body of an upload is a stream, so what came in it is added to the request's fingerprint afterwards. */
export function fingerprintOf({ fingerprint }: ActingContext, { files, monthFirst }: ImportInput): string {
  const hash = createHash('sha256').update(`${fingerprint}\n${monthFirst}`)
  for (const file of files) hash.update(`\n${file.sha256} ${pathOf(file)}`)
  return hash.digest('hex')
}
