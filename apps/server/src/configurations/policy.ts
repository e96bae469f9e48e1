import { both, deliveryTeam, either, isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with configurations (engagement.md §4). */

/** A file may hold product keys: people of the customer get it from the team, not from here. */
export const mayReadConfigurations = isStaff

export const mayKeepConfigurations = both(isStaff, either(isAdministrator, deliveryTeam))
