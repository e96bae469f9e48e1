import { type Sent, sendFiles } from '../../app/send-files.ts'

export { type Sent, UploadStopped } from '../../app/send-files.ts'

interface Upload {
  readonly address: string
  readonly files: readonly File[]
  /** A person has confirmed that dates with slashes mean month first. */
  readonly monthFirst: boolean
  readonly idempotencyKey: string
  readonly language: string
  readonly onSent: (sent: Sent) => void
  readonly signal: AbortSignal
}

/**
 * Sends usage reports. Gives the id of the job that reads them.
 * @throws Problem where the server refused or did not answer, UploadStopped by the signal
 */
export async function upload({ files, monthFirst, ...sending }: Upload): Promise<string> {
  const { jobId } = await sendFiles<{ readonly jobId: string }>({ ...sending, body: bodyOf(files, monthFirst) })
  return jobId
}

/** The answer comes before the files, so that the server knows it when it reads the first one. */
function bodyOf(files: readonly File[], monthFirst: boolean): FormData {
  const body = new FormData()
  body.append('monthFirst', String(monthFirst))
  for (const file of files) body.append('files', file, file.name)
  return body
}
