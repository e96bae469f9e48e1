import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { TransferBroken } from './fault.ts'

interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly body?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** How names are resolved; the system's way unless said otherwise. */
  readonly lookup?: LookupFunction
}

/** Nothing heard for so long means that nobody is there any more. */
const SILENCE_MS = 60_000

/**
 * One request, redirects not followed, the body of the answer as a stream. Rejects with what the network says, or the signal's reason.
 * The address never becomes part of an error: a link to a report is a key to it.
 */
export function send(address: URL, sending: Sending): Promise<IncomingMessage> {
  const { method = 'GET', body, headers = {}, signal, lookup } = sending
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const begin = address.protocol === 'https:' ? secure : plain
    const asked = begin(
      address,
      { method, headers: withLength(headers, body), signal, ...(lookup && { lookup }) },
      resolve,
    )
    asked.setTimeout(SILENCE_MS, () => asked.destroy(new TransferBroken('silent')))
    asked.on('error', (error) => reject(signal.aborted ? signal.reason : asBroken(error)))
    asked.end(body)
  })
}

/** Storage takes nothing whose length it is not told before. */
const withLength = (headers: Readonly<Record<string, string>>, body: Sending['body']) =>
  body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) }

/** The bytes of an answer. What breaks off on the way is a {@link TransferBroken}, so that it is told from faults of the reader. */
export async function* bytesOf(answer: IncomingMessage, signal: AbortSignal): AsyncGenerator<Buffer> {
  try {
    for await (const piece of answer) yield piece as Buffer
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw asBroken(error)
  }
  if (!answer.complete) throw new TransferBroken('ended-early')
}

const LONGEST_TEXT = 64 * 1024 * 1024

/** A body as text. Longer than 64 MB counts as broken: nothing that is read at once is. */
export async function textOf(answer: IncomingMessage, signal: AbortSignal): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of bytesOf(answer, signal)) {
    bytes += piece.byteLength
    if (bytes > LONGEST_TEXT) throw new TransferBroken('too-long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** With the network's code, such as `ECONNRESET`; its sentences say nothing to people. */
function asBroken(error: unknown): TransferBroken {
  if (error instanceof TransferBroken) return error
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'network'
  return new TransferBroken(code, { cause: error })
}
