import { both, deliveryTeam, either, isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with packages (engagement.md §4). */

/** A package holds its configuration, and that may hold product keys: as with configurations, it is for the team. */
export const mayReadPackages = isStaff

export const mayKeepPackages = both(isStaff, either(isAdministrator, deliveryTeam))
