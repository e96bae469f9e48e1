import { type Problem, readProblem, unreachable } from '../../problem/problem.ts'

/** How many bytes of an upload have left this browser. */
export interface Sent {
  readonly done: number
  readonly total: number
}

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

/** The person stopped an upload before all of it had left; nothing of it was kept. */
export class UploadStopped extends Error {
  override readonly name = 'UploadStopped'
}

/**
 * Sends files and says how much has left; `fetch` could not tell. Gives the id of the job that reads them.
 * @throws Problem where the server refused or did not answer, UploadStopped by the signal
 */
export function upload({ address, files, monthFirst, idempotencyKey, language, onSent, signal }: Upload) {
  return new Promise<string>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('accept-language', language)
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.onprogress = ({ loaded, total }) => onSent({ done: loaded, total })
    request.onload = () => {
      if (request.status === 202) resolve((JSON.parse(request.responseText) as { jobId: string }).jobId)
      else problemOf(request).then(reject, reject)
    }
    request.onerror = () => reject(unreachable(new Error('The upload got no answer.')))
    request.onabort = () => reject(new UploadStopped())
    signal.addEventListener('abort', () => request.abort())
    request.send(bodyOf(files, monthFirst))
  })
}

/** The answer comes before the files, so that the server knows it when it reads the first one. */
function bodyOf(files: readonly File[], monthFirst: boolean): FormData {
  const body = new FormData()
  body.append('monthFirst', String(monthFirst))
  for (const file of files) body.append('files', file, file.name)
  return body
}

function problemOf({ status, statusText, responseText }: XMLHttpRequest): Promise<Problem> {
  return readProblem(new Response(responseText, { status, statusText }))
}
