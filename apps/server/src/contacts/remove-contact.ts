import type { Contact } from '@lotse/contract'
import { evaluateEngagementsOfCustomer } from '../engagements/evaluate.ts'
import { holdEngagementsOfCustomer } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { sidesOf } from './policy.ts'
import { presentContact } from './present.ts'
import { thisContact } from './problems.ts'
import { pseudonymOf } from './pseudonym.ts'
import { countsIn } from './save-contact.ts'
import { type ContactRow, hasPrimary, holdContact, updateContact } from './store.ts'

interface Place {
  readonly customerId: string
  readonly contactId: string
}

/** Removes a contact; its data stays, so that it can be restored. Problem: `not-found`. */
export async function removeContact(context: ActingContext, place: Place): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await held(change, context, place)
      if (row.deletedAt !== null) throw notFound(thisContact)
      await updateContact(change.tx, row, { deletedAt: change.now, deletedBy: context.actor.personId })
      await change.record({ event: 'contact.removed', subject: pseudonymOf(row.id), after: { contact: row.id } })
      if (countsIn(row)) await evaluateEngagementsOfCustomer(change)
      return {}
    },
    repeatOf(context),
  )
}

/** Brings a removed contact back. It is primary again unless somebody else became it. Problem: `not-found`. */
export async function restoreContact(context: ActingContext, place: Place): Promise<Contact> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const row = await held(change, context, place)
      if (row.deletedAt === null) throw notFound({ de: 'Diesen entfernten Kontakt', en: 'This removed contact' })
      const isPrimary = row.isPrimary && !(await hasPrimary(change.tx, change.customerId, row.side))
      const restored = await updateContact(change.tx, row, { deletedAt: null, deletedBy: null, isPrimary })
      await change.record({ event: 'contact.restored', subject: pseudonymOf(row.id), after: { contact: row.id } })
      if (countsIn(row)) await evaluateEngagementsOfCustomer(change)
      return presentContact(restored, () => null, context.actor)
    },
    repeatOf(context),
  )
}

async function held(change: Change, { actor }: ActingContext, { contactId }: Place): Promise<ContactRow> {
  await holdEngagementsOfCustomer(change)
  const row = await holdContact(change.tx, change.customerId, contactId)
  if (row === null || row.erasedAt !== null || !sidesOf(actor).includes(row.side)) throw notFound(thisContact)
  return row
}
