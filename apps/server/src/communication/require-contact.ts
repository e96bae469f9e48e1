import { contactsNamed } from '../contacts/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'

/** Says that a contact is there and may be chosen. Nobody may always be chosen. Problem: `not-found`. */
export async function requireContact(
  tx: Transaction,
  customerId: CustomerId,
  id: string | null | undefined,
): Promise<void> {
  if (!id) return
  if (!(await contactsNamed(tx, customerId, [id])).get(id)?.isLiving)
    throw notFound({ de: 'Diesen Kontakt', en: 'This contact' })
}
