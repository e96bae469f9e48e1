import type { AdoptionView } from '@lotse/contract'
import { engagementExists, findTask } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { keyDataOf, recordsOf } from '../usage-status/look-up.ts'
import { knownObjections } from './known-objections.ts'
import { CONVERSATION_TASK } from './look-up.ts'
import { mayKeepAdoption } from './policy.ts'
import { registers } from './registers.ts'
import { registersOf, standingOf } from './standing.ts'
import { type EngagementKey, entriesOf } from './store.ts'

/**
 * Adoption and change of an engagement. People of the customer get their groups, who helps, and what was handed over to them.
 * Problem: `not-found`.
 */
export async function readAdoption(
  { services, actor }: Pick<ActingContext, 'services' | 'actor'>,
  place: { readonly customerId: string; readonly engagementId: string },
): Promise<AdoptionView> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const here = { ...key, tx, today: services.clock.today() }
    const isTeam = actor.kind === 'staff'
    const groups = await registers.group.present(here, await entriesOf(tx, 'group', key))
    const people = await registers.person.present(here, await entriesOf(tx, 'person', key))
    const material = await registers.material.present(here, await entriesOf(tx, 'material', key))
    const shared = { groups, may: { keep: mayKeepAdoption(actor, key) } }
    if (!isTeam)
      return {
        ...shared,
        people: people.map((one) => ({ ...one, questions: null })),
        material: material.filter(({ givenOn }) => givenOn !== null),
        conversations: [],
        miniWorkshops: [],
        objections: [],
        facts: [],
        state: null,
      }
    const conversations = await entriesOf(tx, 'conversation', key)
    return {
      ...shared,
      people,
      material,
      conversations: await registers.conversation.present(here, conversations),
      miniWorkshops: await registers.miniWorkshop.present(here, await entriesOf(tx, 'miniWorkshop', key)),
      objections: await registers.objection.present(here, await entriesOf(tx, 'objection', key)),
      facts: await knownObjections(tx, here.today),
      state: await stateOf(tx, key),
    }
  })
}

async function stateOf(tx: Transaction, key: EngagementKey): Promise<NonNullable<AdoptionView['state']>> {
  const { colour, answered, open, complete, valueHeld } = standingOf(
    await entriesOf(tx, 'conversation', key),
    await registersOf(tx, key),
  )
  const task = await findTask(tx, key, CONVERSATION_TASK)
  const isSkipped = task !== null && task.skipReason !== null
  return {
    colour,
    answered: [...answered],
    open: [...open],
    complete,
    valueHeld,
    skipped: isSkipped ? { reason: task.skipReason ?? '', evidence: task.skipEvidence ?? '' } : null,
    ...(await prerequisitesOf(tx, key)),
  }
}

/** What the programme asks for anyway; where one is missing, the conversation starts there (acm.md §2). */
async function prerequisitesOf(
  tx: Transaction,
  key: EngagementKey,
): Promise<Pick<NonNullable<AdoptionView['state']>, 'dibs' | 'ssat'>> {
  const data = await keyDataOf(tx, key)
  const records = await recordsOf(tx, key)
  const said = (words: string | null | undefined) => (words ?? '').trim() !== ''
  return {
    dibs: {
      date: data?.wantedOn != null || records.some(({ startDate }) => startDate !== null),
      intent: said(data?.intent) || records.some(({ intentNote }) => said(intentNote)),
      businessReason: (data?.businessReasons.length ?? 0) > 0,
      successOwner: said(data?.successOwner),
    },
    ssat: {
      stakeholders: said(data?.stakeholders),
      scenarios: said(data?.scenarios),
      awareness: said(data?.awareness),
      training: said(data?.training),
    },
  }
}
