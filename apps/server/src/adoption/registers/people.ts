import type { AdoptionPerson, PersonChange } from '@lotse/contract'
import { contactsNamed } from '../../contacts/look-up.ts'
import { pseudonymOf } from '../../contacts/pseudonym.ts'
import { refOf } from '../names.ts'
import { missingAt } from '../problems.ts'
import { named, type Register, requireContact, requireGroup } from '../register.ts'

/** Sponsors, champions and whoever else stands behind the change (acm.md §2, §5). */
export const people: Register<'person', PersonChange, AdoptionPerson> = {
  id: 'person',
  async columns(here, input, before) {
    await requireContact(here, 'contactId', input.contactId, before?.contactId)
    await requireGroup(here, input.groupId, before?.groupId)
    const act = input.act === undefined ? before?.act : input.act
    const actOn = input.actOn === undefined ? before?.actOn : input.actOn
    if (actOn && !act)
      throw missingAt('act', {
        de: 'Was geschieht an diesem Tag? Schreiben Sie, was alle sehen werden.',
        en: 'What happens on that day? Write what everybody will see.',
      })
    return named(input)
  },
  subject: ({ contactId }) => pseudonymOf(contactId),
  async present({ tx, customerId }, rows) {
    const contacts = await contactsNamed(
      tx,
      customerId,
      rows.map(({ contactId }) => contactId),
    )
    return rows.map((row) => ({
      id: row.id,
      contactId: row.contactId,
      contact: refOf(contacts, row.contactId),
      part: row.part,
      groupId: row.groupId,
      site: row.site,
      shift: row.shift,
      languages: row.languages,
      hours: row.hours,
      managerAgreed: row.managerAgreed,
      trainedOn: row.trainedOn,
      questions: row.questions,
      act: row.act,
      actOn: row.actOn,
      actDoneOn: row.actDoneOn,
      changedAt: row.changedAt.toISOString(),
      version: row.version,
    }))
  },
}
