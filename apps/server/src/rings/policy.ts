import { both, either, holds, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with the rings of a rollout (engagement.md §4). */

/** The customer deploys, so people of the customer see the rings and how far they are. */
export const mayReadRings = seesCustomer

/** Planned and recorded by whoever leads the engagement. */
export const mayKeepRings = both(isStaff, either(isAdministrator, holds('FM', 'FE')))
