import type { ContactRef } from '@lotse/contract'
import type { NamedContact } from '../contacts/look-up.ts'

/** A contact as others see it: its name of today, or its pseudonym. Contacts are never deleted, so it is there. */
export function refOf(contacts: ReadonlyMap<string, NamedContact>, id: string): ContactRef {
  const contact = contacts.get(id)
  if (contact === undefined) throw new Error('a contact that an entry names is gone')
  return { id: contact.id, name: contact.name, erased: contact.erased }
}

export const maybeRef = (contacts: ReadonlyMap<string, NamedContact>, id: string | null): ContactRef | null =>
  id === null ? null : refOf(contacts, id)
