import { createHash } from 'node:crypto'
import type { StoredFile } from '../platform/files/file-store.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { once, repeatOf } from '../platform/idempotency.ts'
import type { UploadInput } from './inputs.ts'
import type { TenantKey } from './store.ts'
import { previewTitle } from './texts.ts'
import { insertUpload } from './upload-store.ts'

/**
 * Lets a file wait for somebody's word and asks for its preview. The same Idempotency-Key with the same file again gives
 * the first upload, and the file that came a second time is dropped.
 */
export async function receiveUpload(
  context: ActingContext,
  { customerId, tenantId }: TenantKey,
  file: StoredFile,
): Promise<{ readonly uploadId: string; readonly jobId: string }> {
  const { services, actor } = context
  const now = services.clock.now()
  const fingerprint = createHash('sha256').update(`${context.fingerprint}\n${file.sha256} ${file.name}`).digest('hex')
  let isFirst = false
  try {
    return await services.database.transaction({ customer: customerId }, (tx) =>
      once({ tx, customerId, actor, now, repeat: repeatOf({ ...context, fingerprint }) }, async () => {
        const { id, name, mediaType, bytes, sha256 } = file
        await insertUpload(tx, {
          customerId,
          id,
          tenantId,
          name,
          mediaType,
          bytes,
          sha256,
          uploadedBy: actor.personId,
          uploadedAt: now,
        })
        const jobId = await services.jobs.enqueue(tx, {
          kind: 'inventory-preview',
          customerId,
          title: previewTitle(name),
          input: { tenantId, uploadId: id, choices: {} } satisfies UploadInput,
          requestedBy: actor.personId,
        })
        isFirst = true
        return { uploadId: id, jobId }
      }),
    )
  } finally {
    if (!isFirst) await removeUnused(services, customerId, [file])
  }
}
