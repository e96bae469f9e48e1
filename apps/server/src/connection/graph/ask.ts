import type { IncomingMessage } from 'node:http'
import { GraphFault, TransferBroken } from './fault.ts'
import { send, textOf } from './send.ts'
import { backOff, LONGEST_WAIT_SECONDS, MOST_TRIES, retryAfter } from './waiting.ts'

/** One tenant's Microsoft Graph during one run. */
export interface Graph {
  /** Address of Graph in the tenant's cloud, without a slash at the end. */
  readonly address: string
  readonly signal: AbortSignal
  /** A token that is still good; `isNew`: not the one that was just refused. */
  token(isNew?: boolean): Promise<string>
  now(): Date
  /** Waits, unless the signal ends it. */
  wait(milliseconds: number): Promise<void>
  /** Says whether a link to a report may be followed. Throws a GraphFault. */
  open(link: URL): Promise<IncomingMessage>
}

interface Asking {
  readonly headers?: Readonly<Record<string, string>>
  /** Called before each request: the place to count it, and to refuse it. */
  readonly beforeEach?: () => Promise<void>
}

const BUSY = new Set([429, 500, 502, 503, 504])

/**
 * Asks Graph with a token, at most five times where it is busy or out of reach. Gives whatever else it answers. Throws
 * a GraphFault: throttled, unreachable, or no token.
 */
export async function ask(graph: Graph, address: URL, { headers, beforeEach }: Asking = {}): Promise<IncomingMessage> {
  let refused = false
  for (let attempt = 1; ; attempt += 1) {
    await beforeEach?.()
    const authorization = `Bearer ${await graph.token(refused)}`
    const answer = await send(address, { headers: { ...headers, authorization }, signal: graph.signal }).catch(broken)
    if (answer instanceof TransferBroken) {
      if (attempt === MOST_TRIES) throw new GraphFault({ answer: 'unreachable', code: answer.message })
      await graph.wait(backOff(attempt + 1, Math.random()) * 1000)
      continue
    }
    const status = answer.statusCode ?? 0
    if (status === 401 && !refused) {
      refused = true
      answer.resume()
      continue
    }
    if (!BUSY.has(status)) return answer
    const asked = retryAfter(answer.headers['retry-after'], graph.now())
    answer.resume()
    const seconds = asked ?? backOff(attempt + 1, Math.random())
    if (attempt === MOST_TRIES || seconds > LONGEST_WAIT_SECONDS) throw busy(status, asked, graph.now())
    await graph.wait(seconds * 1000)
  }
}

/** What a busy Graph means for people: come back at a time, or something is down. */
function busy(status: number, asked: number | null, now: Date): GraphFault {
  if (status !== 429 && asked === null) return new GraphFault({ answer: 'unreachable', code: String(status) })
  const until = new Date(now.getTime() + (asked ?? TEN_MINUTES_SECONDS) * 1000).toISOString()
  return new GraphFault({ answer: 'throttled', code: String(status), until })
}

const TEN_MINUTES_SECONDS = 600

function broken(error: unknown): TransferBroken {
  if (error instanceof TransferBroken) return error
  throw error
}

/** What an answer that is no success means. `permissions` are those that open the source, the smallest first. */
export async function refusalOf(
  answer: IncomingMessage,
  permissions: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<GraphFault> {
  const status = answer.statusCode ?? 0
  const code = errorCode(await textOf(answer, signal).catch(() => '')) ?? String(status)
  if (status === 403) return new GraphFault({ answer: 'forbidden', permission: permissions[0], code })
  if (status === 401) return new GraphFault({ answer: 'signInFailed', fault: 'other', code })
  if ([400, 404, 405, 501].includes(status)) return new GraphFault({ answer: 'notHere', code })
  return new GraphFault({ answer: 'unreadable', code })
}

/** `error.code` of the body; null where it has none. */
function errorCode(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text)
    const error = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null
    return typeof code === 'string' ? code.slice(0, 100) : null
  } catch {
    return null
  }
}
