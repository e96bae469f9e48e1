import type { NamingText } from '@lotse/contract'
import { eventAbout } from '../history/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { soughtOf } from './name-in-text.ts'
import { thisContact } from './problems.ts'
import { pseudonymOf } from './pseudonym.ts'
import { type ContactRow, findContact } from './store.ts'
import { textsAt, textsNaming } from './texts-naming.ts'

/**
 * The texts that name a contact by last name or mail address, for whoever erases it: Lotse changes nobody's words, people
 * do. Of an erased contact those that named it then. Problem: `not-found`.
 */
export async function listTexts(
  { services }: ActingContext,
  place: { readonly customerId: string; readonly contactId: string },
): Promise<NamingText[]> {
  const customer = customerId(place.customerId)
  return services.database.transaction({ customer }, async (tx) => {
    const row = await findContact(tx, customer, place.contactId)
    if (row === null) throw notFound(thisContact)
    return row.erasedAt === null ? textsNaming(tx, soughtOf(row)) : textsAt(tx, await referencesOf(tx, row))
  })
}

/** Where the contact was named when it was erased, as the trail keeps it. */
async function referencesOf(tx: Transaction, { customerId: of, id }: ContactRow): Promise<string[]> {
  const event = await eventAbout(tx, customerId(of), 'contact.erased', pseudonymOf(id))
  const { texts = [] } = { ...event?.after }
  return Array.isArray(texts) ? texts.map(String) : []
}
