import type { Contact } from '@lotse/contract'
import { evaluateEngagementsOfCustomer } from '../engagements/evaluate.ts'
import { holdEngagementsOfCustomer } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { forgetContact } from './forget-contact.ts'
import { soughtOf } from './name-in-text.ts'
import { presentContact } from './present.ts'
import { thisContact } from './problems.ts'
import { pseudonymOf } from './pseudonym.ts'
import { type ContactRow, holdContact } from './store.ts'
import { referenceTo, textsNaming } from './texts-naming.ts'

/**
 * Erases the personal data of a contact for good (engagement.md §4). Whatever referred to the contact shows its
 * pseudonym from then on, the history too: it never held more than the reference. Texts that people wrote stay as they
 * are; the trail keeps where the contact was named, so that the list is not lost with the name.
 * Problems: `not-found`, `rule-refused` where the reason itself names the person.
 */
export async function eraseContact(
  context: ActingContext,
  input: { readonly customerId: string; readonly contactId: string; readonly reason: string },
): Promise<Contact> {
  const { personId: by } = context.actor
  return change(context, customerId(input.customerId), async (change) => {
    await holdEngagementsOfCustomer(change)
    const row = await holdContact(change.tx, change.customerId, input.contactId)
    if (row === null || row.erasedAt !== null) throw notFound(thisContact)
    refuseNaming(row, input.reason)
    const texts = await textsNaming(change.tx, soughtOf(row))
    const erased = await forgetContact(change, row, { by, reason: input.reason })
    await change.record({
      event: 'contact.erased',
      subject: pseudonymOf(row.id),
      after: { contact: row.id, ...(texts.length > 0 && { texts: texts.map(referenceTo) }) },
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
  throw atField('rule-refused', 'reason', 'namesPerson', {
    de: 'Der Grund bleibt für immer stehen und nennt die Person. Schreiben Sie ihn ohne Namen und Adresse.',
    en: 'The reason stays for ever and names the person. Write it without name and address.',
  })
}
