import type { IsoDate } from '@lotse/calendar'
import type { StatedFactId } from '@lotse/contract'
import { type AnswerFact, type DeliveryFacts, type Facts, nothingKnown } from '@lotse/playbook'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
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
): Promise<Pick<Facts, 'answers'> & { readonly delivery: DeliveryWithoutDay; readonly pilot: KnownPilot | null }> {
  const { pilot: _, ...nothing } = nothingKnown
  const delivery = { ...nothing, ...(await statedFacts(tx, key)) }
  const row = await presentPilot(tx, key)
  const pilot = row && { verdict: row.verdict, startsOn: row.startsOn as IsoDate | null }
  return { delivery, pilot, answers: await answerFacts(tx, key) }
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

/** The days on which deployment began or will, as far as they were written down: of the pilot, and of the broad rollout. */
export async function deploymentDays(tx: Transaction, key: DeliveryKey): Promise<readonly (IsoDate | null)[]> {
  const broad = await presentFact(tx, key, 'broadRolloutBegan')
  const pilot = await presentPilot(tx, key)
  return [(pilot?.startsOn ?? null) as IsoDate | null, broad?.value === true ? (broad.asOf as IsoDate) : null]
}

/** Each value was checked against the kind of its fact when it was stated. */
async function statedFacts(tx: Transaction, key: DeliveryKey): Promise<Partial<DeliveryWithoutDay>> {
  const stated = (await presentFacts(tx, key)).filter(({ value }) => value !== null)
  return Object.fromEntries(stated.map(({ fact, value }) => [fact, value])) as Pick<DeliveryFacts, StatedFactId>
}

async function answerFacts(tx: Transaction, key: DeliveryKey): Promise<AnswerFact[]> {
  return (await presentAnswers(tx, key)).flatMap(({ questionId, answer, answeredAt }) =>
    answer === null ? [] : [{ question: questionId, answer, on: dayOf(answeredAt) }],
  )
}
