import { type Sent, sendFiles } from '../../app/send-files.ts'
import { pathOf } from '../../ui/files/file-path.ts'

export { type Sent, UploadStopped } from '../../app/send-files.ts'

interface Upload {
  readonly address: string
  readonly files: readonly File[]
  readonly idempotencyKey: string
  readonly language: string
  readonly onSent: (sent: Sent) => void
  readonly signal: AbortSignal
}

/**
 * Sends usage reports, each with its folders. Gives the id of the import that waits for a look.
 * @throws Problem where the server refused or did not answer, UploadStopped by the signal
 */
export async function upload({ files, ...sending }: Upload): Promise<string> {
  const body = new FormData()
  for (const file of files) body.append('files', file, pathOf(file))
  const { importId } = await sendFiles<{ readonly importId: string }>({ ...sending, body })
  return importId
}
