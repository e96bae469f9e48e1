import type { IncomingMessage } from 'node:http'
import type { Source } from '../sources.ts'
import { ask, type Graph, refusalOf } from './ask.ts'
import { GraphFault, TransferBroken } from './fault.ts'
import { bytesOf } from './send.ts'

export type Route = 'v1.0' | 'beta'

/** What a report was asked with, and what came. */
export interface ReportAnswer<T> {
  readonly value: T
  /** For the next time; null where the service gives none. */
  readonly etag: string | null
}

interface Asking<T> {
  readonly route: Route
  /** The mark of what is here already. */
  readonly etag: string | null
  readonly beforeEach: () => Promise<void>
  /** Takes the bytes in; called again from the beginning when the transfer breaks off. */
  readonly consume: (bytes: AsyncIterable<Uint8Array>) => Promise<T>
}

/** A link that has expired, or a transfer that broke off, is asked for anew so often. */
const MOST_LINKS = 3
const EXPIRED = new Set([401, 403, 404, 410])

/**
 * Fetches a report as CSV. Graph answers with a link, with the report itself, or with the link as text; each is taken.
 * Gives null where nothing changed since `etag`. Throws a GraphFault.
 */
export async function fetchReport<T>(
  graph: Graph,
  source: Source,
  { route, etag, beforeEach, consume }: Asking<T>,
): Promise<ReportAnswer<T> | null> {
  const address = new URL(`${graph.address}/${route}/${source.path}`)
  const headers = etag === null ? {} : { 'if-none-match': etag }
  let trouble = ''
  for (let attempt = 1; attempt <= MOST_LINKS; attempt += 1) {
    const answer = await ask(graph, address, { headers, beforeEach })
    try {
      const found = await follow(graph, source, answer)
      if (found === null) return null
      return { value: await consume(found), etag: answer.headers.etag ?? null }
    } catch (error) {
      if (!(error instanceof TransferBroken)) throw error
      trouble = error.message
    }
  }
  throw new GraphFault({ answer: 'unreachable', code: trouble })
}

/** The bytes behind an answer of Graph; null where nothing changed. A link that is not good any more is a broken transfer. */
async function follow(
  graph: Graph,
  source: Source,
  answer: IncomingMessage,
): Promise<AsyncIterable<Uint8Array> | null> {
  const { signal } = graph
  const status = answer.statusCode ?? 0
  if (status === 304) {
    answer.resume()
    return null
  }
  if (status >= 301 && status <= 308) {
    answer.resume()
    return behind(graph, answer.headers.location ?? '')
  }
  if (status !== 200) throw await refusalOf(answer, source.permissions, signal)
  const { first, all } = await begun(bytesOf(answer, signal))
  const link = linkIn(first)
  return link === null ? all : behind(graph, link)
}

async function behind(graph: Graph, location: string): Promise<AsyncIterable<Uint8Array>> {
  const link = URL.parse(location)
  if (link === null) throw new GraphFault({ answer: 'unreadable', code: 'no-link' })
  const answer = await graph.open(link)
  const status = answer.statusCode ?? 0
  if (status === 200) return bytesOf(answer, graph.signal)
  answer.resume()
  if (EXPIRED.has(status) || status >= 500) throw new TransferBroken(`link ${status}`)
  throw new GraphFault({ answer: 'unreadable', code: `link ${status}` })
}

/** The first piece of a stream, and the stream with it. */
async function begun(
  bytes: AsyncGenerator<Buffer>,
): Promise<{ readonly first: Buffer; readonly all: AsyncIterable<Uint8Array> }> {
  const start = await bytes.next()
  const first = start.done ? Buffer.alloc(0) : start.value
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.byteLength > 0) yield first
    yield* bytes
  }
  return { first, all: all() }
}

/** A body that is nothing but an address is the link. */
function linkIn(first: Buffer): string | null {
  if (first.byteLength > 8192) return null
  const text = first.toString('utf8').trim().replace(/^"|"$/g, '')
  return /^https?:\/\/\S+$/.test(text) ? text : null
}
