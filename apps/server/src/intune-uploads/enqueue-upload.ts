import type { Change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { type UploadRow, updateUpload } from './store.ts'
import { uploadTitle } from './words.ts'

/** What the job that uploads is given. */
export interface UploadJobInput {
  readonly uploadId: string
}

/** Asks for the job that goes on with an upload, inside the caller's transaction. */
export async function enqueueUpload(
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  { tx, now }: Pick<Change, 'tx' | 'now'>,
  row: UploadRow,
): Promise<UploadRow> {
  const jobId = await services.jobs.enqueue(tx, {
    kind: 'intune-upload',
    customerId: row.customerId,
    title: uploadTitle(row.name),
    input: { uploadId: row.id } satisfies UploadJobInput,
    requestedBy: actor.personId,
  })
  return updateUpload(tx, row, { state: 'working', problem: null, jobId, changedAt: now })
}
