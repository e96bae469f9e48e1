import type { DecisionAudience } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { both, deliveryTeam, either, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with decisions (engagement.md §4). */

export const mayReadDecisions = seesCustomer

/** The delivery team keeps the log; people of the customer read what concerns them. */
export const mayKeepDecisions = both(isStaff, either(isAdministrator, deliveryTeam))

/** The audiences whose decisions somebody sees. */
export function visibleAudiences({ kind }: Pick<Actor, 'kind'>): readonly DecisionAudience[] {
  return kind === 'staff' ? ['team', 'both'] : ['both']
}
