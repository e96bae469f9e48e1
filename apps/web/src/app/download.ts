import { readProblem, unreachable } from '../problem/problem.ts'
import { saveBlob } from '../ui/save-blob.ts'

interface Watching {
  /** Ends the download; nothing is saved then. */
  readonly signal?: AbortSignal
  /** Told how many bytes have come so far. */
  readonly onReceived?: (bytes: number) => void
}

/**
 * Fetches a file of the API and hands it to the browser to save, under the name the server gives it.
 * @param fallbackName where the server gives none
 * @throws Problem; also `unreachable` where it broke off on the way, so that half a file is never saved
 */
export async function download(address: string, fallbackName: string, watching: Watching = {}): Promise<void> {
  const { signal, onReceived } = watching
  const response = await fetch(address, { credentials: 'same-origin', ...(signal && { signal }) }).catch(broken)
  if (!response.ok) throw await readProblem(response)
  const name = fileNameOf(response.headers.get('content-disposition')) ?? fallbackName
  saveBlob(name, await received(response, onReceived).catch(broken))
}

function broken(cause: unknown): never {
  throw unreachable(cause)
}

/** The whole body, counted while it comes. */
export async function received(response: Response, onReceived?: (bytes: number) => void): Promise<Blob> {
  const type = response.headers.get('content-type') ?? ''
  const reader = response.body?.getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    parts.push(next.value)
    bytes += next.value.byteLength
    onReceived?.(bytes)
  }
  return new Blob(parts, { type })
}

/** The name in a Content-Disposition: the one in UTF-8 where it is given, since the plain one has lost its umlauts. */
export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="([^"]+)"/.exec(disposition ?? '')?.[1]
  return encoded === undefined ? plain : decodeURIComponent(encoded)
}
