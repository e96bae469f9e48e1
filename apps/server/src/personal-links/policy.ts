import { both, deliveryTeam, either, isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may let people of a customer in with a personal link (engagement.md §4). */

export const mayReadLinks = isStaff

/** Whoever delivers knows who at the customer answers and confirms. */
export const mayGiveLinks = both(isStaff, either(isAdministrator, deliveryTeam))
