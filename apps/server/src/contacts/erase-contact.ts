import type { Contact } from '@lotse/contract'
import { and, eq, sql } from 'drizzle-orm'
import { evaluateEngagementsOfCustomer } from '../engagements/evaluate.ts'
import { holdEngagementsOfCustomer } from '../engagements/hold.ts'
import { forgetContactInMeetings } from '../meetings/look-up.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { idempotencyKey } from '../tables/identity.ts'
import { presentContact } from './present.ts'
import { refusedAt, thisContact } from './problems.ts'
import { pseudonymOf } from './pseudonym.ts'
import { type ContactRow, type ContactValues, holdContact, updateContact } from './store.ts'

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
}

/**
 * Erases the personal data of a contact for good (engagement.md §4). Whatever referred to the contact shows its
 * pseudonym from then on, the history too: it never held more than the reference.
 * Problems: `not-found`, `rule-refused` where the reason itself names the person.
 */
export async function eraseContact(
  context: ActingContext,
  input: { readonly customerId: string; readonly contactId: string; readonly reason: string },
): Promise<Contact> {
  return change(context, customerId(input.customerId), async (change) => {
    await holdEngagementsOfCustomer(change)
    const row = await holdContact(change.tx, change.customerId, input.contactId)
    if (row === null || row.erasedAt !== null) throw notFound(thisContact)
    refuseNaming(row, input.reason)
    const erased = await updateContact(change.tx, row, {
      ...forgotten,
      erasedAt: change.now,
      erasedBy: context.actor.personId,
      erasedReason: input.reason,
      deletedAt: null,
      deletedBy: null,
      changedAt: change.now,
    })
    await forgetContactInMeetings(change.tx, change.customerId, row.id, pseudonymOf(row.id))
    await forgetAnswers(change, row.id)
    await change.record({
      event: 'contact.erased',
      subject: pseudonymOf(row.id),
      after: { contact: row.id },
      reason: input.reason,
    })
    await evaluateEngagementsOfCustomer(change)
    return presentContact(erased, await namesOf(change.tx, [erased.erasedBy]), context.actor)
  })
}

/** The reason stays for ever, so it must not carry what is being erased. */
function refuseNaming({ lastName, email }: ContactRow, reason: string): void {
  const said = reason.toLowerCase()
  if (![lastName, email].some((word) => word !== null && said.includes(word.toLowerCase()))) return
  throw refusedAt('reason', 'namesPerson', {
    de: 'Der Grund bleibt für immer stehen und nennt die Person. Schreiben Sie ihn ohne Namen und Adresse.',
    en: 'The reason stays for ever and names the person. Write it without name and address.',
  })
}

/** Answers kept for repeated requests hold what was answered, the contact among it. */
async function forgetAnswers({ tx, customerId }: Change, contactId: string): Promise<void> {
  await tx
    .delete(idempotencyKey)
    .where(and(eq(idempotencyKey.customerId, customerId), sql`${idempotencyKey.answer}::text like ${`%${contactId}%`}`))
}
