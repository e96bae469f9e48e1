import type { Contact, ContactRef, PersonRef } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { mayEraseContact, mayKeepContacts } from './policy.ts'
import { pseudonymOf } from './pseudonym.ts'
import type { ContactRow } from './store.ts'

type Names = (id: string | null) => PersonRef | null

/** What leaves the server about a contact, listed field by field. Of an erased one nothing personal is left to give. */
export function presentContact(row: ContactRow, names: Names, actor: Actor): Contact {
  const target = { customerId: row.customerId }
  const isErased = row.erasedAt !== null
  return {
    id: row.id,
    customerId: row.customerId,
    side: row.side,
    roles: row.roles,
    name: nameOf(row),
    pseudonym: pseudonymOf(row.id),
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    phone: row.phone,
    country: row.country,
    language: row.language,
    timeZone: row.timeZone,
    organisation: row.organisation,
    consent:
      row.consent === null || row.consentOn === null
        ? null
        : { state: row.consent, on: row.consentOn, how: row.consentHow },
    doNotCall: row.doNotCall,
    surveyServices: row.surveyServices,
    itTeam: row.itTeam,
    isPrimary: row.isPrimary,
    preferences: row.preferences,
    createdAt: row.createdAt.toISOString(),
    removedAt: row.deletedAt?.toISOString() ?? null,
    erased:
      row.erasedAt === null
        ? null
        : { at: row.erasedAt.toISOString(), by: names(row.erasedBy), reason: row.erasedReason ?? '' },
    version: row.version,
    may: {
      change: !isErased && mayKeepContacts(actor, target),
      erase: !isErased && mayEraseContact(actor, target),
      texts: mayEraseContact(actor, target),
    },
  }
}

export function presentContactRef(row: ContactRow): ContactRef {
  return { id: row.id, name: nameOf(row), erased: row.erasedAt !== null }
}

/** First and last name, or the pseudonym of an erased contact. */
export function nameOf({ id, firstName, lastName }: Pick<ContactRow, 'id' | 'firstName' | 'lastName'>): string {
  return [firstName, lastName].filter((part) => part !== null).join(' ') || pseudonymOf(id)
}
