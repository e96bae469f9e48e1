import { OBJECTION_KINDS, OBJECTIONS } from '@lotse/assessment'
import type { LoggedObjection, ObjectionChange } from '@lotse/contract'
import { contactsNamed } from '../../contacts/look-up.ts'
import { maybeRef } from '../names.ts'
import { missingAt } from '../problems.ts'
import { named, type Register, requireContact, requireGroup, requireKnown } from '../register.ts'

/** What was said against it, and what was answered to whom (acm.md §8). */
export const objections: Register<'objection', ObjectionChange, LoggedObjection> = {
  id: 'objection',
  async columns(here, input, before) {
    requireKnown(
      'kind',
      input.kind === undefined ? [] : [input.kind],
      OBJECTION_KINDS.map((id) => ({ id })),
    )
    requireKnown('knownId', input.knownId ? [input.knownId] : [], OBJECTIONS)
    await requireContact(here, 'contactId', input.contactId, before?.contactId)
    await requireContact(here, 'followUpContact', input.followUpContact, before?.followUpContact)
    await requireGroup(here, input.groupId, before?.groupId)
    const settled = input.settled ?? before?.settled ?? 'no'
    const answer = input.answer === undefined ? (before?.answer ?? null) : input.answer
    if (settled !== 'no' && answer === null)
      throw missingAt('answer', {
        de: 'Was wurde geantwortet? Ohne Antwort ist ein Einwand nicht ausgeräumt.',
        en: 'What was answered? Without an answer an objection is not settled.',
      })
    return named(input)
  },
  subject: ({ knownId, heardOn }) => knownId ?? heardOn,
  async present({ tx, customerId }, rows) {
    const contacts = await contactsNamed(
      tx,
      customerId,
      rows.flatMap(({ contactId, followUpContact }) => [contactId, followUpContact]),
    )
    return rows.map((row) => ({
      id: row.id,
      said: row.said,
      kind: row.kind,
      knownId: row.knownId,
      contactId: row.contactId,
      contact: maybeRef(contacts, row.contactId),
      groupId: row.groupId,
      heardOn: row.heardOn,
      answer: row.answer,
      evidence: row.evidence,
      settled: row.settled,
      followUp: row.followUp,
      followUpOn: row.followUpOn,
      followUpContact: row.followUpContact,
      followUpBy: maybeRef(contacts, row.followUpContact),
      isBlocker: row.isBlocker,
      changedAt: row.changedAt.toISOString(),
      version: row.version,
    }))
  },
}
