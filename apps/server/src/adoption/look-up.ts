import type { IsoDate } from '@lotse/calendar'
import type { AdoptionEffect, AdoptionPart } from '@lotse/contract'
import type { DeliveryFacts } from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import { registersOf, standingOf } from './standing.ts'
import { type EngagementKey, entriesOf } from './store.ts'

/** What other capabilities may know of adoption and change. */

/** The task that is done with the conversation, and the one with the talk about the value (engagement.md §3). */
export const CONVERSATION_TASK = '4047'
const VALUE_TASK = '3738'

/** A group of the impact map: whom to reach, when, and what changes for them. */
export interface AdoptionGroupFact {
  readonly id: string
  readonly name: string
  readonly headcount: number | null
  readonly site: string | null
  readonly shifts: readonly string[]
  readonly ring: string | null
  /** Null: not known yet. */
  readonly ringDay: IsoDate | null
  readonly languages: readonly string[]
  readonly oldVersion: string | null
  /** Ids of IMPACT_CHANGES of packages/assessment. */
  readonly changes: readonly string[]
  readonly critical: string | null
  readonly effect: AdoptionEffect
  readonly message: string | null
  /** Ids of TRAINING_FORMS of packages/assessment. */
  readonly training: readonly string[]
  readonly champions: readonly { readonly contactId: string; readonly trainedOn: IsoDate | null }[]
}

/** The groups of the impact map that are not removed, in the order they were added. */
export async function adoptionGroups(tx: Transaction, key: EngagementKey): Promise<AdoptionGroupFact[]> {
  const people = await entriesOf(tx, 'person', key)
  return (await entriesOf(tx, 'group', key)).map((row) => ({
    id: row.id,
    name: row.name,
    headcount: row.headcount,
    site: row.site,
    shifts: row.shifts,
    ring: row.ring,
    ringDay: row.ringDay,
    languages: row.languages,
    oldVersion: row.oldVersion,
    changes: row.changes,
    critical: row.critical,
    effect: row.effect,
    message: row.message,
    training: row.training,
    champions: people.flatMap(({ part, groupId, contactId, trainedOn }) =>
      part === 'champion' && groupId === row.id ? [{ contactId, trainedOn }] : [],
    ),
  }))
}

/** The contacts that are named in each part, by part. */
export async function adoptionPeople(
  tx: Transaction,
  key: EngagementKey,
): Promise<readonly { readonly part: AdoptionPart; readonly contactId: string; readonly groupId: string | null }[]> {
  return (await entriesOf(tx, 'person', key)).map(({ part, contactId, groupId }) => ({ part, contactId, groupId }))
}

/**
 * Whether the conversation (4047) and the talk about the value (3738) are done. Nothing where no conversation was written
 * down, so that what was stated at the tasks counts.
 */
export async function adoptionFacts(
  tx: Transaction,
  key: EngagementKey,
): Promise<Partial<Pick<DeliveryFacts, 'talksHeld'>>> {
  const conversations = await entriesOf(tx, 'conversation', key)
  if (conversations.length === 0) return {}
  const { complete, valueHeld } = standingOf(conversations, await registersOf(tx, key))
  return { talksHeld: { [CONVERSATION_TASK]: complete, [VALUE_TASK]: valueHeld } }
}

/** What was said against it and what was answered, the oldest first. */
export async function loggedObjections(
  tx: Transaction,
  key: EngagementKey,
): Promise<
  {
    readonly said: string
    readonly answer: string | null
    readonly settled: 'yes' | 'partly' | 'no'
    readonly changedOn: string
  }[]
> {
  return (await entriesOf(tx, 'objection', key)).map(({ said, answer, settled, changedAt }) => ({
    said,
    answer,
    settled,
    changedOn: changedAt.toISOString().slice(0, 10),
  }))
}

/** A mini-workshop as far as others judge by it: the proof that a barrier was looked for, and what came of it. */
export interface MiniWorkshopFact {
  readonly id: string
  readonly groupId: string | null
  readonly heldOn: IsoDate
  /** Null: none was chosen yet. */
  readonly barrier: string | null
  readonly measures: number
  readonly reviewOn: IsoDate | null
  /** Closing takes the outcome figure, so a closed one has it. */
  readonly closedOn: IsoDate | null
  readonly outcomeGain: number | null
  /** More is needed than the customer can carry: the cause becomes one of resources. */
  readonly needsMore: boolean
}

/** The mini-workshops of an engagement, the oldest first (acm.md §7). */
export async function miniWorkshopsOf(tx: Transaction, key: EngagementKey): Promise<MiniWorkshopFact[]> {
  return (await entriesOf(tx, 'miniWorkshop', key)).map((row) => {
    const { id, groupId, heldOn, barrier, measures, reviewOn, closedOn, outcomeGain, needsMore } = row
    return { id, groupId, heldOn, barrier, measures: measures.length, reviewOn, closedOn, outcomeGain, needsMore }
  })
}

/** Why the customer does it, in its own words, of the newest conversation that says so; null: nobody wrote it down. */
export async function whyInTheirWords(tx: Transaction, key: EngagementKey): Promise<string | null> {
  const told = (await entriesOf(tx, 'conversation', key))
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))
    .flatMap(({ results }) => results.why?.trim() || [])
  return told.at(-1) ?? null
}

/** The days on which mini-workshops were closed with what they brought (acm.md §7). */
export async function workshopsClosed(tx: Transaction, key: EngagementKey): Promise<IsoDate[]> {
  return (await entriesOf(tx, 'miniWorkshop', key)).flatMap(({ closedOn }) => closedOn ?? [])
}

/** The days on which the conversation about adoption was held, the first time and again. */
export async function conversationsHeld(tx: Transaction, key: EngagementKey): Promise<IsoDate[]> {
  return (await entriesOf(tx, 'conversation', key)).map(({ heldOn }) => heldOn)
}
