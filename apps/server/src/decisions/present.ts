import type { IsoDate } from '@lotse/calendar'
import type { Decider, Decision, DecisionMoment, PersonRef } from '@lotse/contract'
import { contactsNamed, type NamedContact } from '../contacts/look-up.ts'
import { sidesOf } from '../contacts/policy.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { isDue } from './check-decision.ts'
import { mayKeepDecisions, visibleAudiences } from './policy.ts'
import { type DecisionRow, type EngagementKey, type HistoryRow, supersededBy } from './store.ts'

interface People {
  readonly people: (id: string | null) => PersonRef | null
  readonly contacts: ReadonlyMap<string, NamedContact>
}

/** Rows as they leave the server, listed field by field, with the names of today. */
export async function presented(
  tx: Transaction,
  key: EngagementKey,
  rows: readonly DecisionRow[],
  { actor, today }: { readonly actor: Actor; readonly today: IsoDate },
): Promise<Decision[]> {
  const known = await peopleIn(
    tx,
    key,
    rows,
    rows.map(({ createdBy }) => createdBy),
  )
  const earlier = await supersededBy(
    tx,
    key,
    rows.map(({ id }) => id),
  )
  const mayChange = mayKeepDecisions(actor, key)
  return rows.map((row) => ({
    id: row.id,
    engagementId: row.engagementId,
    slug: row.slug,
    title: row.title,
    context: row.context,
    options: row.options,
    choice: row.choice,
    state: row.state,
    outcome: row.outcome,
    deferredUntil: row.deferredUntil,
    dueOn: row.dueOn,
    isDue: row.supersededBy === null && isDue(row, today),
    owner: whoIs(known, row.ownerPerson, row.ownerContact, actor),
    decidedBy: whoIs(known, row.decidedByPerson, row.decidedByContact, actor),
    decidedOn: row.decidedOn,
    meetingId: row.meetingId,
    taskId: row.taskId,
    audience: row.audience,
    supersededBy: row.supersededBy,
    supersedes: earlier.get(row.id) ?? null,
    createdAt: row.createdAt.toISOString(),
    createdBy: known.people(row.createdBy),
    changedAt: row.changedAt.toISOString(),
    removedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
    may: { change: mayChange && row.supersededBy === null },
  }))
}

/** Every state of one decision, newest first. People of the customer get what was meant for them then, without the team's reasons. */
export async function presentedHistory(
  tx: Transaction,
  key: EngagementKey,
  rows: readonly HistoryRow[],
  actor: Actor,
): Promise<DecisionMoment[]> {
  const audiences = visibleAudiences(actor)
  const shown = rows.filter(({ state }) => audiences.includes(state.audience))
  const states = shown.map(({ state }) => state)
  const known = await peopleIn(
    tx,
    key,
    states,
    shown.map(({ changedBy }) => changedBy),
  )
  return shown.map(({ version, changedAt, changedBy, reason, state }) => ({
    version,
    changedAt: changedAt.toISOString(),
    changedBy: known.people(changedBy),
    reason: actor.kind === 'staff' ? reason : null,
    title: state.title,
    state: state.state,
    context: state.context,
    options: state.options,
    outcome: state.outcome,
    deferredUntil: state.deferredUntil,
    dueOn: state.dueOn,
    owner: whoIs(known, state.ownerPerson, state.ownerContact, actor),
    decidedBy: whoIs(known, state.decidedByPerson, state.decidedByContact, actor),
    decidedOn: state.decidedOn,
  }))
}

type Deciders = Pick<DecisionRow, 'ownerPerson' | 'ownerContact' | 'decidedByPerson' | 'decidedByContact'>

async function peopleIn(
  tx: Transaction,
  { customerId }: EngagementKey,
  rows: readonly Deciders[],
  others: readonly (string | null)[],
): Promise<People> {
  return {
    people: await namesOf(tx, [
      ...others,
      ...rows.flatMap(({ ownerPerson, decidedByPerson }) => [ownerPerson, decidedByPerson]),
    ]),
    contacts: await contactsNamed(
      tx,
      customerId,
      rows.flatMap(({ ownerContact, decidedByContact }) => [ownerContact, decidedByContact]),
    ),
  }
}

/** People of the customer are not told who stands on the account side. */
function whoIs(
  { people, contacts }: People,
  personId: string | null,
  contactId: string | null,
  actor: Actor,
): Decider | null {
  const person = people(personId)
  if (person !== null) return { kind: 'person', ...person }
  const contact = contactId === null ? undefined : contacts.get(contactId)
  if (contact === undefined || !sidesOf(actor).includes(contact.side)) return null
  return { kind: 'contact', id: contact.id, name: contact.name, erased: contact.erased }
}
