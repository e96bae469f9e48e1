import type { EventName } from '@lotse/contract'
import { auditEvent } from '../../tables/trail.ts'
import type { Actor } from '../access/actor.ts'
import type { Transaction } from '../db/database.ts'
import type { CustomerId } from '../db/scope.ts'
import { newId } from '../id.ts'
import { canonicalJson } from './canonical-json.ts'

/** One thing that happened: what it was about, how it was before and after, and why. */
export interface Recorded {
  readonly event: EventName
  readonly engagementId?: string
  /** What it was about, in a word: a task number, a person's id. */
  readonly subject?: string
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
  readonly reason?: string
}

interface Occasion {
  readonly customerId: CustomerId
  readonly actor: Actor | null
  readonly at: Date
}

/** The body of an event, as it is hashed and kept. Its keys are part of the format: the verifier reads them. */
export interface EventBody {
  readonly id: string
  readonly event: EventName
  readonly at: string
  readonly person: { readonly id: string; readonly name: string } | null
  readonly engagementId: string | null
  readonly subject: string | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
}

/**
 * Appends an event to its customer's chain. Only in a transaction that also makes the change. The database takes the
 * number and the hash (migration 0002), so concurrent writers of one customer queue up here.
 */
export async function record(tx: Transaction, event: Recorded & Occasion): Promise<void> {
  const id = newId()
  const body: EventBody = {
    id,
    event: event.event,
    at: event.at.toISOString(),
    person: event.actor && { id: event.actor.personId, name: event.actor.name },
    engagementId: event.engagementId ?? null,
    subject: event.subject ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    reason: event.reason ?? null,
  }
  await tx.insert(auditEvent).values({
    customerId: event.customerId,
    seq: 0,
    id,
    event: event.event,
    engagementId: event.engagementId ?? null,
    personId: event.actor?.personId ?? null,
    at: event.at,
    body: canonicalJson(body),
    previousHash: '',
    hash: '',
  })
}
