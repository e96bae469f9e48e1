import type { AdoptionMaterial, MaterialChange } from '@lotse/contract'
import { contactsNamed } from '../../contacts/look-up.ts'
import { maybeRef } from '../names.ts'
import { missingAt } from '../problems.ts'
import { named, type Register, requireContact } from '../register.ts'

/** What the customer was given to inform its people (acm.md §10). */
export const material: Register<'material', MaterialChange, AdoptionMaterial> = {
  id: 'material',
  async columns(here, input, before) {
    await requireContact(here, 'ownerContact', input.ownerContact, before?.ownerContact)
    await requireContact(here, 'givenTo', input.givenTo, before?.givenTo)
    const url = input.url === undefined ? (before?.url ?? null) : input.url
    if ((input.licence ?? before?.licence) === 'vendorPublic' && url === null)
      throw missingAt('url', {
        de: 'Öffentliches Material des Herstellers wird verlinkt, nicht kopiert. Tragen Sie seine Adresse ein.',
        en: 'Public material of the vendor is linked, not copied. Enter its address.',
      })
    return named(input)
  },
  subject: ({ title }) => title,
  async present({ tx, customerId }, rows) {
    const contacts = await contactsNamed(
      tx,
      customerId,
      rows.flatMap(({ ownerContact, givenTo }) => [ownerContact, givenTo]),
    )
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      topic: row.topic,
      audience: row.audience,
      language: row.language,
      form: row.form,
      ownerContact: row.ownerContact,
      owner: maybeRef(contacts, row.ownerContact),
      edition: row.edition,
      licence: row.licence,
      url: row.url,
      givenOn: row.givenOn,
      givenTo: row.givenTo,
      receiver: maybeRef(contacts, row.givenTo),
      changedAt: row.changedAt.toISOString(),
      version: row.version,
    }))
  },
}
