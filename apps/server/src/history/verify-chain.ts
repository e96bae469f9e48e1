import { createHash } from 'node:crypto'
import type { EventBody } from '../platform/trail/record.ts'

/** An event as it lies in the database. */
export interface ChainedEvent {
  readonly seq: number
  readonly id: string
  readonly event: string
  readonly engagementId: string | null
  readonly personId: string | null
  readonly at: Date
  readonly body: string
  readonly previousHash: string
  readonly hash: string
}

/** What the chain says its newest event is. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/**
 * How a chain can be broken:
 * - `number`: an event is missing or its number was changed
 * - `previous`: it does not follow the event before it
 * - `hash`: its body is not what was recorded
 * - `columns`: a column beside the body says something else than the body
 * - `head`: the newest events are missing, or one was added past the chain
 */
type ChainFault = 'number' | 'previous' | 'hash' | 'columns' | 'head'

export interface ChainVerdict {
  /** Events read. */
  readonly events: number
  readonly valid: boolean
  /** Number of the first event that is wrong or missing. */
  readonly brokenAt: number | null
  readonly fault: ChainFault | null
}

export const FIRST_HASH = '0'.repeat(64)

/**
 * Reads a chain from its first event to its head and says whether it is whole. Works out every hash itself: SHA-256 of
 * the previous hash, a line feed and the body (docs/decisions/0007-trail.md). `events` come in the order of their numbers.
 */
export async function verifyChain(
  events: AsyncIterable<ChainedEvent> | Iterable<ChainedEvent>,
  head: ChainHead | null,
): Promise<ChainVerdict> {
  let last: ChainHead = { seq: 0, hash: FIRST_HASH }
  for await (const event of events) {
    const fault = faultOf(event, last)
    if (fault !== null) return { events: last.seq, valid: false, brokenAt: last.seq + 1, fault }
    last = { seq: event.seq, hash: event.hash }
  }
  return endsAt(last, head)
}

function faultOf(event: ChainedEvent, last: ChainHead): ChainFault | null {
  if (event.seq !== last.seq + 1) return 'number'
  if (event.previousHash !== last.hash) return 'previous'
  if (event.hash !== chainHash(last.hash, event.body)) return 'hash'
  return agrees(event) ? null : 'columns'
}

function endsAt(last: ChainHead, head: ChainHead | null): ChainVerdict {
  const said = head ?? { seq: 0, hash: FIRST_HASH }
  if (said.seq === last.seq && said.hash === last.hash)
    return { events: last.seq, valid: true, brokenAt: null, fault: null }
  return {
    events: last.seq,
    valid: false,
    brokenAt: Math.min(last.seq, said.seq) + (said.seq === last.seq ? 0 : 1),
    fault: 'head',
  }
}

export function chainHash(previousHash: string, body: string): string {
  return createHash('sha256').update(`${previousHash}\n${body}`).digest('hex')
}

function agrees({ id, event, engagementId, personId, at, body }: ChainedEvent): boolean {
  const recorded = parsed(body)
  return (
    recorded !== null &&
    recorded.id === id &&
    recorded.event === event &&
    recorded.engagementId === engagementId &&
    (recorded.person?.id ?? null) === personId &&
    recorded.at === at.toISOString()
  )
}

function parsed(body: string): EventBody | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as EventBody) : null
  } catch {
    return null
  }
}
