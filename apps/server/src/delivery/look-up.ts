import type { IsoDate } from '@lotse/calendar'
import type { StatedFactId } from '@lotse/contract'
import { type AnswerFact, type DeliveryFacts, type Facts, nothingKnown } from '@lotse/playbook'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ringsOf } from '../rings/look-up.ts'
import { type DeliveryKey, type PilotRow, presentAnswers, presentFact, presentFacts, presentPilot } from './store.ts'

/** The door of this capability: what it knows about an engagement, for whoever gathers the facts. */

/**
 * What the team states, the pilot (how it stands on a day: `pilotOn`), and the answers to the workflow. What nobody
 * recorded is null.
 *
 * A capability that knows one of the facts by itself is spread last into `delivery`, and what was stated about that
 * fact no longer counts.
 */
export async function deliveryFacts(
  tx: Transaction,
  key: DeliveryKey,
): Promise<
  Pick<Facts, 'answers'> & {
    readonly delivery: DeliveryWithoutDay
    readonly pilot: KnownPilot | null
    /** The day for which each was stated. */
    readonly statedOn: Partial<Record<StatedFactId, IsoDate>>
  }
> {
  const { pilot: _, ...nothing } = nothingKnown
  const stated = (await presentFacts(tx, key)).filter(({ value }) => value !== null)
  const delivery = { ...nothing, ...valuesOf(stated) }
  const statedOn = Object.fromEntries(stated.map(({ fact, asOf }) => [fact, asOf as IsoDate]))
  const row = await presentPilot(tx, key)
  const pilot = row && { verdict: row.verdict, startsOn: row.startsOn as IsoDate | null }
  return { delivery, pilot, statedOn, answers: await answerFacts(tx, key) }
}

/** What is known of delivery whatever the day. */
export type DeliveryWithoutDay = Omit<DeliveryFacts, 'pilot'>

/** What says on each day how a pilot stands. */
export type KnownPilot = Pick<PilotRow, 'verdict'> & { readonly startsOn: IsoDate | null }

/** How the pilot stands: its verdict, else whether its first day has come. Null where none was recorded. */
export function pilotOn(pilot: KnownPilot | null, today: IsoDate): DeliveryFacts['pilot'] {
  if (pilot === null) return null
  if (pilot.verdict !== null) return pilot.verdict
  return pilot.startsOn !== null && pilot.startsOn <= today ? 'running' : 'planned'
}

/** The days on which deployment began or will, as far as they were written down: of the pilot, of the broad rollout, of rings. */
export async function deploymentDays(tx: Transaction, key: DeliveryKey): Promise<readonly (IsoDate | null)[]> {
  const broad = await presentFact(tx, key, 'broadRolloutBegan')
  const pilot = await presentPilot(tx, key)
  const rings = (await ringsOf(tx, key)).filter(({ state }) => state !== 'leftOut').map(({ beginsOn }) => beginsOn)
  const stated = broad?.value === true ? (broad.asOf as IsoDate) : null
  return [(pilot?.startsOn ?? null) as IsoDate | null, stated, ...rings]
}

/** Each value was checked against the kind of its fact when it was stated. */
function valuesOf(stated: Awaited<ReturnType<typeof presentFacts>>): Partial<DeliveryWithoutDay> {
  return Object.fromEntries(stated.map(({ fact, value }) => [fact, value])) as Pick<DeliveryFacts, StatedFactId>
}

async function answerFacts(tx: Transaction, key: DeliveryKey): Promise<AnswerFact[]> {
  return (await presentAnswers(tx, key)).flatMap(({ questionId, answer, answeredAt }) =>
    answer === null ? [] : [{ question: questionId, answer, on: dayOf(answeredAt) }],
  )
}
