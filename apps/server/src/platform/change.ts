import type { IsoDate } from '@lotse/calendar'
import type { EventName, Topic } from '@lotse/contract'
import type { Actor } from './access/actor.ts'
import type { Transaction } from './db/database.ts'
import type { CustomerId } from './db/scope.ts'
import { once, type Repeatable } from './idempotency.ts'
import { announce } from './live/announce.ts'
import type { Services } from './services.ts'
import { type Recorded, record } from './trail/record.ts'

/** What a use case works with while it changes something. */
export interface Change {
  readonly tx: Transaction
  readonly customerId: CustomerId
  readonly actor: Actor | null
  readonly now: Date
  readonly today: IsoDate
  /** Writes an event into the trail, in the same transaction, and tells open browsers about its topics. */
  record(event: Recorded): Promise<void>
  /** Tells open browsers without a trace in the trail: for figures derived from what was recorded. */
  touch(topic: Topic): void
}

interface Who {
  readonly services: Pick<Services, 'database' | 'clock'>
  readonly actor: Actor | null
}

/**
 * Runs `work` in one transaction in the scope of one customer. Every change leaves a trace: when `work` recorded
 * nothing, that is a mistake of ours and the transaction is rolled back.
 *
 * With a `repeat` (from the request's Idempotency-Key) the answer is stored with the change, and the same request again
 * gets the same answer without changing anything.
 */
export async function change<T>(
  who: Who,
  customerId: CustomerId,
  work: (change: Change) => Promise<T>,
  repeat?: Repeatable,
): Promise<T> {
  return inTransaction(
    who,
    customerId,
    async (change, recorded) => {
      const answer = await work(change)
      if (recorded() === 0) throw new Error('a change was made that left no trace in the trail')
      return answer
    },
    repeat,
  )
}

/**
 * The same for what only follows from recorded changes and the calendar (figures, next actions): it may leave no trace,
 * because nobody did anything.
 */
export async function derive<T>(
  services: Who['services'],
  customerId: CustomerId,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return inTransaction({ services, actor: null }, customerId, work)
}

async function inTransaction<T>(
  { services, actor }: Who,
  customerId: CustomerId,
  work: (change: Change, recorded: () => number) => Promise<T>,
  repeat?: Repeatable,
): Promise<T> {
  return retried(() =>
    services.database.transaction({ customer: customerId }, (tx) => {
      const now = services.clock.now()
      return once({ tx, customerId, actor, now, repeat }, async () => {
        let count = 0
        const topics = new Set<Topic>()
        const engagements = new Set<string>()
        const change: Change = {
          tx,
          customerId,
          actor,
          now,
          today: services.clock.today(),
          async record(event) {
            count += 1
            topics.add(topicOf(event.event)).add('history')
            if (event.engagementId !== undefined) engagements.add(event.engagementId)
            await record(tx, { ...event, customerId, actor, at: now })
          },
          touch: (topic) => void topics.add(topic),
        }
        const answer = await work(change, () => count)
        await announce(tx, customerId, [...topics], [...engagements])
        return answer
      })
    }),
  )
}

const ATTEMPTS = 4
/** PostgreSQL ended this transaction in favour of another one: nothing of it is left, and it may simply begin again. */
const YIELDED = new Set(['40P01', '40001'])

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
      if (attempt === ATTEMPTS || !YIELDED.has(code)) throw error
    }
  }
}

/** Which part of the screen an event concerns. */
function topicOf(event: EventName): Topic {
  const subject = event.slice(0, event.indexOf('.'))
  switch (subject) {
    case 'person':
    case 'token':
    case 'link':
      return 'people'
    case 'installation':
    case 'settings':
    case 'mail':
      return 'session'
    case 'customer':
    case 'tenant':
      return 'customers'
    case 'view':
    case 'tag':
    case 'group':
      return 'portfolio'
    case 'playbook':
      return 'playbooks'
    case 'notice':
      return 'notices'
    case 'meeting':
    case 'calendar':
      return 'meetings'
    case 'note':
      return 'notes'
    case 'contact':
      return 'contacts'
    case 'decision':
      return 'decisions'
    case 'document':
      return 'documents'
    case 'time':
      return 'time'
    case 'usage':
    case 'connection':
    case 'annotation':
      return 'usage'
    case 'inventory':
      return 'inventory'
    case 'remediation':
    case 'template':
      return 'remediation'
    case 'networkTest':
    case 'endpointList':
      return 'evidence'
    case 'workshop':
      return 'workshop'
    case 'configuration':
      return 'configurations'
    case 'package':
      return 'packages'
    case 'adoption':
      return 'adoption'
    case 'ring':
      return 'rings'
    case 'communication':
      return 'communication'
    case 'outsideHelp':
      return 'outsideHelp'
    case 'expertRequest':
      return 'expertRequests'
    case 'acceleration':
      return 'acceleration'
    case 'solution':
      return 'solutions'
    case 'insight':
      return 'insights'
    default:
      return 'engagement'
  }
}
