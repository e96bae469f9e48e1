import { type LiveMessage, topic } from '@lotse/contract'
import type { Actor } from '../access/actor.ts'
import { Problem } from '../http/problem.ts'
import type { Services } from '../services.ts'
import { LIVE_CHANNEL } from './announce.ts'
import { audible } from './audience.ts'
import { type Announcement, announcement } from './message.ts'

/** An open browser (or program) that wants to hear what changes. */
interface Subscriber {
  /** Who listens now; null once the sign-in has ended. */
  actorNow(): Promise<Actor | null>
  send(message: LiveMessage): void
  /** Called once, when the hub ends the subscription. */
  end(): void
}

/** Hands what one process hears on the database's channel to every open browser that may hear it. */
export interface LiveHub {
  /** Adds a subscriber; the function takes it out again. Throws `too-many-requests` for a person with too many. */
  subscribe(actor: Actor, subscriber: Subscriber): () => void
  /** Ends all subscriptions. */
  close(): Promise<void>
}

/** Streams one person may hold open: a handful of browsers with a handful of windows. */
const STREAMS_PER_PERSON = 30
const RECHECK_MS = 60_000

/** What everybody is told after the connection was interrupted: anything may have changed. */
const EVERYTHING: LiveMessage = { customerId: null, topics: [...topic.options] }

interface Subscription {
  actor: Actor
  readonly subscriber: Subscriber
}

/** Opens the hub: it listens from then on. `recheckMs` says how often the sign-ins of listeners are looked at again. */
export async function openLiveHub(
  { database, log }: Pick<Services, 'database' | 'log'>,
  recheckMs: number = RECHECK_MS,
): Promise<LiveHub> {
  const subscriptions = new Set<Subscription>()
  let rechecking: Promise<void> | null = null
  let recheckAgain = false

  function tell(message: Announcement): void {
    for (const { actor, subscriber } of subscriptions) {
      const heard = audible(message, actor)
      if (heard !== null) subscriber.send(heard)
    }
  }

  function hear(payload: string | null): void {
    if (payload === null) {
      // Everybody asks again for everything; for people of a customer that means their own.
      for (const { subscriber } of subscriptions) subscriber.send(EVERYTHING)
      recheck()
      return
    }
    const message = announcement.safeParse(JSON.parse(payload))
    if (!message.success) {
      log.warn({ payload }, 'an unreadable message came over the live channel')
      return
    }
    tell(message.data)
    if (message.data.topics.some((name) => name === 'session' || name === 'people')) recheck()
  }

  /** Looks at the sign-ins of all listeners, one round at a time. */
  function recheck(): void {
    if (rechecking !== null) {
      recheckAgain = true
      return
    }
    rechecking = recheckAll()
      .catch((error: unknown) => log.warn({ err: error }, 'the sign-ins of open event streams could not be checked'))
      .finally(() => {
        rechecking = null
        if (!recheckAgain) return
        recheckAgain = false
        recheck()
      })
  }

  async function recheckAll(): Promise<void> {
    for (const subscription of [...subscriptions]) {
      const actor = await subscription.subscriber.actorNow()
      if (!subscriptions.has(subscription)) continue
      if (actor?.personId === subscription.actor.personId) subscription.actor = actor
      else end(subscription)
    }
  }

  function end(subscription: Subscription): void {
    if (subscriptions.delete(subscription)) subscription.subscriber.end()
  }

  const stopListening = await database.listen(LIVE_CHANNEL, hear)
  const timer = setInterval(recheck, recheckMs)
  timer.unref()

  return {
    subscribe(actor, subscriber) {
      const own = [...subscriptions].filter((subscription) => subscription.actor.personId === actor.personId)
      if (own.length >= STREAMS_PER_PERSON) throw tooManyStreams()
      const subscription: Subscription = { actor, subscriber }
      subscriptions.add(subscription)
      return () => void subscriptions.delete(subscription)
    },
    async close() {
      clearInterval(timer)
      for (const subscription of [...subscriptions]) end(subscription)
      await stopListening()
      await rechecking
    },
  }
}

function tooManyStreams(): Problem {
  return new Problem('too-many-requests', {
    detail: {
      de: `Sie haben schon ${STREAMS_PER_PERSON} Fenster offen, die auf Änderungen warten. Schließen Sie einige davon.`,
      en: `You have ${STREAMS_PER_PERSON} windows open that wait for changes. Close some of them.`,
    },
  })
}
