import type { ContactSide } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import {
  both,
  deliveryTeam,
  either,
  holds,
  isAdministrator,
  isStaff,
  type Policy,
  seesCustomer,
} from '../platform/access/policy.ts'

/** Who may do what with contacts (engagement.md §4). */

export const mayReadContacts = seesCustomer

const isOfCustomer: Policy = (actor) => actor.kind === 'customer'

/** The delivery team keeps all contacts, people of a customer those of their own side. */
export const mayKeepContacts = either(
  both(isStaff, either(isAdministrator, deliveryTeam)),
  both(isOfCustomer, seesCustomer),
)

/** Erasure cannot be undone: whoever leads the engagement answers for it, or an administrator. */
export const mayEraseContact = both(isStaff, either(isAdministrator, holds('FM')))

/** The sides somebody sees and may keep: the vendor's account side and partners are none of the customer's business. */
export function sidesOf({ kind }: Pick<Actor, 'kind'>): readonly ContactSide[] {
  return kind === 'staff' ? ['customer', 'partner', 'account'] : ['customer']
}
