import type { Language } from '@lotse/contract'
import { languageName } from '@lotse/playbook'
import { livingContact } from '../contacts/look-up.ts'
import type { Here } from './here.ts'

/** A contact with all ways to reach it, in one line; null where there is none any more. */
export async function contactWords(here: Here, id: string | null, language: Language): Promise<string | null> {
  const contact = id === null ? null : await livingContact(here.tx, here.customerId, id)
  if (contact === null) return null
  const speaks = contact.language && languageName(contact.language, language)
  return [contact.name, contact.email, contact.phone, speaks].filter(Boolean).join(', ')
}

/** Whether the vendor can turn to a contact: mail, phone and language are there (engagement.md §10). */
export async function canBeReached({ tx, customerId }: Here, id: string | null): Promise<boolean> {
  const contact = id === null ? null : await livingContact(tx, customerId, id)
  return Boolean(contact?.email && contact.phone && contact.language)
}
