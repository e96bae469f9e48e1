import type { DocumentAudience } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import {
  both,
  deliveryTeam,
  either,
  isAdministrator,
  isStaff,
  type Policy,
  seesCustomer,
} from '../platform/access/policy.ts'

/** Who may do what with documents (engagement.md §4). */

export const mayReadDocuments = seesCustomer

/** The delivery team keeps the documents; people of the customer read what is meant for them. */
export const mayKeepDocuments = both(isStaff, either(isAdministrator, deliveryTeam))

/**
 * Who may bring a file at all. People of the customer bring evidence to items of the checklist, and nothing else; the route
 * asks again when it knows where a file goes.
 */
export const mayBringDocuments: Policy = (actor, target) =>
  mayKeepDocuments(actor, target) || (actor.kind === 'customer' && seesCustomer(actor, target))

/** The audiences whose documents somebody sees: people of the customer never those of the team. */
export function visibleAudiences({ kind }: Pick<Actor, 'kind'>): readonly DocumentAudience[] {
  return kind === 'staff' ? ['team', 'customer', 'both'] : ['customer', 'both']
}
