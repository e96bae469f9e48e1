import { and, eq, sql } from 'drizzle-orm'
import { forgetContactInMeetings } from '../meetings/look-up.ts'
import { forgetInvited } from '../personal-links/forget-invited.ts'
import type { Change } from '../platform/change.ts'
import { idempotencyKey } from '../tables/identity.ts'
import { pseudonymOf } from './pseudonym.ts'
import {
  type ContactRow,
  type ContactValues,
  contactsWithEmail,
  holdContact,
  namedContacts,
  updateContact,
} from './store.ts'

/** Everything personal, gone. Side and roles stay, so that past decisions can still be understood. */
const forgotten: ContactValues = {
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  country: null,
  language: null,
  timeZone: null,
  organisation: null,
  consent: null,
  consentOn: null,
  consentHow: null,
  doNotCall: false,
  surveyServices: [],
  itTeam: false,
  isPrimary: false,
  preferences: null,
  deletedAt: null,
  deletedBy: null,
}

/**
 * Removes what is personal of a contact for good, wherever Lotse keeps it in fields: the contact, who attends meetings,
 * whoever came in with a personal link, mails, and answers kept for repeated requests (engagement.md §4). Whoever calls it holds the contact.
 * @param why who wanted it and for what reason; absent where thirty days are over
 */
export async function forgetContact(
  change: Change,
  row: ContactRow,
  why?: { readonly by: string; readonly reason: string },
): Promise<ContactRow> {
  const { tx, customerId, now } = change
  const erased = await updateContact(tx, row, {
    ...forgotten,
    erasedAt: now,
    erasedBy: why?.by ?? null,
    erasedReason: why?.reason ?? null,
    changedAt: now,
  })
  const pseudonym = pseudonymOf(row.id)
  await forgetContactInMeetings(tx, customerId, row.id, pseudonym)
  // The same address at another contact, entered twice say, is still somebody's.
  if (row.email !== null && (await contactsWithEmail(tx, customerId, ['customer'], row.email)).length === 0)
    await forgetInvited(change, { email: row.email, pseudonym, by: why?.by ?? null })
  await tx
    .delete(idempotencyKey)
    .where(and(eq(idempotencyKey.customerId, customerId), sql`${idempotencyKey.answer}::text like ${`%${row.id}%`}`))
  return erased
}

/** The same for a contact that was removed long ago. What is forgotten already stays as it is. */
export async function forgetRemovedContact(change: Change, contactId: string): Promise<void> {
  const row = await holdContact(change.tx, change.customerId, contactId)
  if (row !== null && row.erasedAt === null) await forgetContact(change, row)
}

/** The same for all contacts of a customer that is gone for good. */
export async function forgetContactsOfCustomer(change: Change): Promise<void> {
  for (const row of await namedContacts(change.tx, change.customerId)) await forgetContact(change, row)
}
