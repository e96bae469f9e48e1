import type { IssuedLink, Language } from '@lotse/contract'
import { livingContact } from '../contacts/look-up.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { addPerson } from '../people/add-person.ts'
import type { PersonRow } from '../people/person.ts'
import { personOfEmail } from '../people/person-of-email.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { issue, type Terms } from './issue.ts'
import { addressOfSomebodyElse, contactWithoutMail, noSuchContact, notOfCustomer, personDisabled } from './problems.ts'

interface Invitation extends Terms {
  readonly customerId: string
  readonly engagementId: string
  readonly contactId: string
}

/**
 * Gives a contact of the customer a link to one engagement. Whoever is not known yet becomes a person of the customer
 * without a password. The answer is the only place with the link and the PIN, so it is not kept for repetition; inviting
 * again ends the link before. Problems: `not-found`, `input-not-valid`.
 */
export async function giveLink(context: ActingContext, invited: Invitation): Promise<IssuedLink> {
  return change(context, customerId(invited.customerId), async (change) => {
    await holdEngagementOf(change, invited.engagementId)
    const person = await personOfContact(change, invited.contactId)
    return issue(change, context, { ...invited, person, event: 'link.invited' })
  })
}

async function personOfContact(change: Change, contactId: string): Promise<PersonRow> {
  const { tx, customerId: of, record } = change
  const contact = await livingContact(tx, of, contactId)
  if (contact === null) throw noSuchContact()
  if (contact.side !== 'customer') throw notOfCustomer()
  if (contact.email === null) throw contactWithoutMail()
  const known = await personOfEmail(tx, contact.email)
  if (known !== null) {
    if (known.customerId !== of) throw addressOfSomebodyElse()
    if (known.state === 'disabled') throw personDisabled()
    return known
  }
  const person: PersonRow = {
    customerId: of,
    id: newId(),
    name: contact.name,
    email: contact.email,
    language: languageOf(contact.language),
    organisationRoles: [],
    state: 'invited',
    version: 1,
  }
  await addPerson(tx, person).catch((error: unknown) => {
    // Their row is not seen in this scope, but one address is one person in the whole installation.
    throw error instanceof Problem && error.code === 'already-exists' ? addressOfSomebodyElse() : error
  })
  // Neither name nor address: the trail cannot forget, and a contact can be erased.
  await record({ event: 'person.invited', subject: person.id, after: { organisationRoles: [] } })
  return person
}

/** Lotse speaks two languages; whoever speaks neither gets English. */
const languageOf = (tag: string | null): Language => (tag?.startsWith('de') ? 'de' : 'en')
