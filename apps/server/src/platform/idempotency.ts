import { and, eq, lt } from 'drizzle-orm'
import { idempotencyKey } from '../tables/identity.ts'
import type { Actor } from './access/actor.ts'
import type { Transaction } from './db/database.ts'
import { type CustomerId, ORGANISATION } from './db/scope.ts'
import type { RequestContext } from './http/api.ts'
import { Problem } from './http/problem.ts'
import { newId } from './id.ts'
import type { Services } from './services.ts'

/** A request that its sender may send again: the key it chose, and a hash of what it asks for. */
export interface Repeatable {
  readonly key: string
  readonly fingerprint: string
}

type Asking = Pick<RequestContext, 'actor' | 'idempotencyKey' | 'fingerprint'> & {
  readonly services: Pick<Services, 'database' | 'clock'>
}

/** What the request's Idempotency-Key says, or undefined where it has none. */
export function repeatOf(context: Pick<Asking, 'idempotencyKey' | 'fingerprint'>): Repeatable | undefined {
  const { idempotencyKey: key, fingerprint } = context
  return key === null ? undefined : { key, fingerprint }
}

/** Who repeats what, at which moment. */
interface Occasion {
  readonly tx: Transaction
  readonly customerId: CustomerId
  readonly actor: Pick<Actor, 'personId'> | null
  readonly now: Date
  readonly repeat: Repeatable | undefined
}

/**
 * Runs `work` unless the same request was answered before, whose answer comes back then. The key is claimed before
 * the work begins: a twin that arrives meanwhile waits for this transaction to end, and finds its answer.
 *
 * The answer is kept as JSON, so it must be what leaves the server: text, numbers, lists, objects; no Date.
 * Throws the problem `key-reused` when the key came with another request before.
 */
export async function once<T>(occasion: Occasion, work: () => Promise<T>): Promise<T> {
  const { tx, repeat } = occasion
  if (repeat === undefined) return work()
  const claimed = await tx
    .insert(idempotencyKey)
    .values({ ...placeOf(occasion, repeat), fingerprint: repeat.fingerprint, createdAt: occasion.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key })
  if (claimed.length === 0) return (await storedAnswer(occasion, repeat)) as T
  const answer = await work()
  await tx
    .update(idempotencyKey)
    .set({ answer: { is: answer } })
    .where(isAt(occasion, repeat))
  return answer
}

/** `once` in a transaction of its own, for work outside `change`: what starts a job, say. */
export async function repeatable<T>(
  context: Asking,
  customerId: CustomerId,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { database, clock } = context.services
  return database.transaction({ customer: customerId }, (tx) =>
    once({ tx, customerId, actor: context.actor, now: clock.now(), repeat: repeatOf(context) }, () => work(tx)),
  )
}

/**
 * The id for what a request creates: new, but the same again for the same Idempotency-Key. For what makes a customer:
 * there the scope of the change is the id itself, so the twin has to come to the same scope.
 */
export async function newIdFor(context: Asking): Promise<string> {
  if (context.idempotencyKey === null) return newId()
  return repeatable(context, ORGANISATION, async () => newId())
}

/** Forgets the keys of one customer that came before `moment`. Gives their number. */
export async function forgetKeys(tx: Transaction, moment: Date): Promise<number> {
  const gone = await tx
    .delete(idempotencyKey)
    .where(lt(idempotencyKey.createdAt, moment))
    .returning({ key: idempotencyKey.key })
  return gone.length
}

async function storedAnswer(occasion: Occasion, repeat: Repeatable): Promise<unknown> {
  const [stored] = await occasion.tx.select().from(idempotencyKey).where(isAt(occasion, repeat))
  if (stored === undefined) throw new Error('an idempotency key is taken, and yet not there')
  if (stored.fingerprint !== repeat.fingerprint)
    throw new Problem('key-reused', {
      detail: {
        de: `Der Idempotency-Key „${repeat.key}“ wurde schon für eine andere Anfrage verwendet. Nehmen Sie für jede Anfrage einen eigenen.`,
        en: `The Idempotency-Key "${repeat.key}" was used for a different request before. Choose a key of its own for each request.`,
      },
    })
  // Wrapped in an object, because null and nothing at all are answers too.
  return (stored.answer as { readonly is?: unknown } | null)?.is
}

/** Where nobody is signed in (setting up), the key belongs to nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const placeOf = ({ customerId, actor }: Occasion, { key }: Repeatable) => ({
  customerId,
  personId: actor?.personId ?? NOBODY,
  key,
})

function isAt(occasion: Occasion, repeat: Repeatable) {
  const place = placeOf(occasion, repeat)
  return and(
    eq(idempotencyKey.customerId, place.customerId),
    eq(idempotencyKey.personId, place.personId),
    eq(idempotencyKey.key, place.key),
  )
}
