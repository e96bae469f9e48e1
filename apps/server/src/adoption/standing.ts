import { answeredTopics, colourOf, type Registers } from '@lotse/assessment'
import type { Transaction } from '../platform/db/database.ts'
import { type ConversationRow, type EngagementKey, entriesOf } from './store.ts'

/** How far the conversation about adoption is, from what was said and what the registers hold. */

/** What the registers of an engagement hold. */
export async function registersOf(tx: Transaction, key: EngagementKey): Promise<Registers> {
  const people = await entriesOf(tx, 'person', key)
  const groups = await entriesOf(tx, 'group', key)
  const sponsors = people.filter(({ part }) => part === 'sponsor')
  return {
    sponsor: sponsors.length > 0,
    sponsorActs: sponsors.some(({ act, actOn }) => act !== null && actOn !== null),
    communicationOwner: people.some(({ part }) => part === 'communicationOwner'),
    groups: groups.length > 0,
    champions: people.some(({ part }) => part === 'champion'),
    training: groups.some(({ training }) => training.length > 0),
    objections: (await entriesOf(tx, 'objection', key)).length > 0,
    material: (await entriesOf(tx, 'material', key)).some(({ givenOn }) => givenOn !== null),
  }
}

/** The topics that have a result in a conversation; capacity and level of knowledge are results too. */
export function answeredIn(
  { results, knowledge, capacity }: Pick<ConversationRow, 'results' | 'knowledge' | 'capacity'>,
  registers: Registers,
): ReadonlySet<string> {
  const said = Object.entries(results).flatMap(([topic, words]) => (words.trim() === '' ? [] : [topic]))
  const chosen = [...(knowledge === null ? [] : ['knowledge']), ...(capacity === null ? [] : ['capacity'])]
  return answeredTopics(new Set([...said, ...chosen]), registers)
}

interface Standing {
  readonly colour: 'green' | 'amber' | 'red'
  readonly answered: readonly string[]
  readonly open: readonly string[]
  /** Some conversation has every needed topic. */
  readonly complete: boolean
  /** The value was talked about and material handed over (engagement.md §2 step 2). */
  readonly valueHeld: boolean
}

/** Where the conversation stands: by the newest one, or by the registers alone while none was held. */
export function standingOf(rows: readonly ConversationRow[], registers: Registers): Standing {
  const newest = rows.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn) || b.id.localeCompare(a.id))[0]
  const nothing = { results: {}, knowledge: null, capacity: null }
  const answered = answeredIn(newest ?? nothing, registers)
  const isComplete = (row: ConversationRow) => colourOf(answeredIn(row, registers), registers).open.length === 0
  return {
    ...colourOf(answered, registers),
    answered: [...answered],
    complete: rows.some(isComplete),
    valueHeld: registers.material && rows.some(({ valueOn }) => valueOn !== null),
  }
}
