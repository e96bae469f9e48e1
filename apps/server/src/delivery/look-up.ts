import type { IsoDate } from '@lotse/calendar'
import type { StatedFactId } from '@lotse/contract'
import { type AnswerFact, type DeliveryFacts, type Facts, nothingKnown } from '@lotse/playbook'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type DeliveryKey, type PilotRow, presentAnswers, presentFacts, presentPilot } from './store.ts'

/** The door of this capability: what it knows about an engagement, for whoever gathers the facts. */

/**
 * What the team states, how the pilot stands, and the answers to the workflow. What nobody recorded is null.
 *
 * A capability that knows one of the facts by itself is spread last into `delivery`, and what was stated about that
 * fact no longer counts.
 */
export async function deliveryFacts(
  tx: Transaction,
  key: DeliveryKey,
  today: IsoDate,
): Promise<Pick<Facts, 'delivery' | 'answers'>> {
  const delivery = {
    ...nothingKnown,
    ...(await statedFacts(tx, key)),
    pilot: pilotFact(await presentPilot(tx, key), today),
  }
  return { delivery, answers: await answerFacts(tx, key) }
}

/** Each value was checked against the kind of its fact when it was stated. */
async function statedFacts(tx: Transaction, key: DeliveryKey): Promise<Partial<DeliveryFacts>> {
  const stated = (await presentFacts(tx, key)).filter(({ value }) => value !== null)
  return Object.fromEntries(stated.map(({ fact, value }) => [fact, value])) as Pick<DeliveryFacts, StatedFactId>
}

/** How the pilot stands: its verdict, else whether its first day has come. Null where none was recorded. */
function pilotFact(row: PilotRow | null, today: IsoDate): DeliveryFacts['pilot'] {
  if (row === null) return null
  if (row.verdict !== null) return row.verdict
  return row.startsOn !== null && row.startsOn <= today ? 'running' : 'planned'
}

async function answerFacts(tx: Transaction, key: DeliveryKey): Promise<AnswerFact[]> {
  return (await presentAnswers(tx, key)).flatMap(({ questionId, answer, answeredAt }) =>
    answer === null ? [] : [{ question: questionId, answer, on: dayOf(answeredAt) }],
  )
}
