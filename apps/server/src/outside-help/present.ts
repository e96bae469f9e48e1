import type { ContactRef, PersonRef } from '@lotse/contract'
import { contactsNamed } from '../contacts/look-up.ts'
import { namesOf } from '../platform/names.ts'
import type { RecordedMove } from '../tables/outside-help.ts'
import type { Here } from './here.ts'
import type { Kind, RowOf } from './store.ts'

/** The names behind the ids of entries. */
export interface Named {
  readonly contact: (id: string | null) => ContactRef | null
  readonly person: (id: string | null) => PersonRef | null
}

/** Looks up contacts (a pseudonym where one is erased) and persons. */
export async function namesIn(
  { tx, customerId }: Here,
  contacts: Iterable<string | null>,
  persons: Iterable<string | null>,
): Promise<Named> {
  const known = await contactsNamed(tx, customerId, contacts)
  const person = await namesOf(tx, persons)
  const contact = (id: string | null): ContactRef | null => {
    const found = id === null ? undefined : known.get(id)
    return found === undefined ? null : { id: found.id, name: found.name, erased: found.erased }
  }
  return { contact, person }
}

/** What every entry shows. */
export const presentEntry = (row: RowOf[Kind], { person }: Named) => ({
  id: row.id,
  caseId: row.caseId,
  createdAt: row.createdAt.toISOString(),
  createdBy: person(row.createdBy),
  changedAt: row.changedAt.toISOString(),
  version: row.version,
})

export const presentMoves = <S extends string>(moves: readonly RecordedMove<S>[], { person }: Named) =>
  moves.map(({ to, on, words, by }) => ({ to, on, words, by: person(by) }))
