import type { DeciderInput, DecisionChange, NewDecision } from '@lotse/contract'
import { contactsNamed } from '../contacts/look-up.ts'
import { findTask } from '../engagements/look-up.ts'
import { meetingExists } from '../meetings/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { atField } from '../platform/http/problem.ts'
import { mayTakePart } from '../platform/names.ts'
import type { DecisionRow, EngagementKey } from './store.ts'

/** The columns that a person fills in. */
export type Typed = Pick<
  DecisionRow,
  | 'title'
  | 'context'
  | 'options'
  | 'state'
  | 'outcome'
  | 'deferredUntil'
  | 'dueOn'
  | 'ownerPerson'
  | 'ownerContact'
  | 'decidedByPerson'
  | 'decidedByContact'
  | 'decidedOn'
  | 'meetingId'
  | 'taskId'
  | 'audience'
>

/** What a person typed, as columns. Fields that were not mentioned stay out. */
export function typedIn({ owner, decidedBy, ...fields }: DecisionChange): Partial<Typed> {
  const named = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Typed>
  return {
    ...named,
    ...(owner !== undefined && { ownerPerson: idOf(owner, 'person'), ownerContact: idOf(owner, 'contact') }),
    ...(decidedBy !== undefined && {
      decidedByPerson: idOf(decidedBy, 'person'),
      decidedByContact: idOf(decidedBy, 'contact'),
    }),
  }
}

/** The same for a new decision, which mentions every field. */
export function columnsOf({ owner, decidedBy, ...fields }: NewDecision): Typed {
  return {
    ...fields,
    ownerPerson: idOf(owner, 'person'),
    ownerContact: idOf(owner, 'contact'),
    decidedByPerson: idOf(decidedBy, 'person'),
    decidedByContact: idOf(decidedBy, 'contact'),
  }
}

const idOf = (who: DeciderInput | null, kind: DeciderInput['kind']): string | null =>
  who?.kind === kind ? who.id : null

/** Says that everybody and everything named is there. Problem: `input-not-valid` at the field. */
export async function requireNamed(tx: Transaction, key: EngagementKey, named: DecisionChange): Promise<void> {
  await requireDecider(tx, key, 'owner', named.owner)
  await requireDecider(tx, key, 'decidedBy', named.decidedBy)
  const { taskId, meetingId } = named
  if (taskId && !(await findTask(tx, key, taskId)))
    throw atField('input-not-valid', 'taskId', 'unknown', {
      de: 'Diese Aufgabe gibt es hier nicht.',
      en: 'There is no such task here.',
    })
  if (meetingId && !(await meetingExists(tx, key, meetingId)))
    throw atField('input-not-valid', 'meetingId', 'unknown', {
      de: 'Diesen Termin gibt es hier nicht.',
      en: 'There is no such meeting here.',
    })
}

async function requireDecider(
  tx: Transaction,
  { customerId }: EngagementKey,
  field: 'owner' | 'decidedBy',
  who: DeciderInput | null | undefined,
): Promise<void> {
  if (!who) return
  const isThere =
    who.kind === 'person'
      ? await mayTakePart(tx, who.id)
      : (await contactsNamed(tx, customerId, [who.id])).get(who.id)?.isLiving === true
  if (!isThere)
    throw atField('input-not-valid', field, 'unknown', {
      de: 'Diese Person gibt es hier nicht (mehr). Wählen Sie jemanden aus der Liste.',
      en: 'This person is not here (any more). Choose somebody from the list.',
    })
}
