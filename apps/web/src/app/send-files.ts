import { type Problem, readProblem, unreachable } from '../problem/problem.ts'

/** How many bytes of an upload have left this browser. */
export interface Sent {
  readonly done: number
  readonly total: number
}

interface Sending {
  readonly address: string
  readonly body: FormData
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
 * Sends files and says how much has left; `fetch` could not tell. Gives the server's answer.
 * @throws Problem where the server refused or did not answer, UploadStopped by the signal
 */
export function sendFiles<Answer>({ address, body, idempotencyKey, language, onSent, signal }: Sending) {
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('accept-language', language)
    request.setRequestHeader('idempotency-key', idempotencyKey)
    request.upload.onprogress = ({ loaded, total }) => onSent({ done: loaded, total })
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Answer)
      else problemOf(request).then(reject, reject)
    }
    request.onerror = () => reject(unreachable(new Error('The upload got no answer.')))
    request.onabort = () => reject(new UploadStopped())
    signal.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

function problemOf({ status, statusText, responseText }: XMLHttpRequest): Promise<Problem> {
  return readProblem(new Response(responseText, { status, statusText }))
}
