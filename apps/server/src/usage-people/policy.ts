import { both, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may see what is made from people (usage.md §14). */

/** Totals of a whole tenant name nobody: whoever sees the customer sees them. */
export const mayReadTotals = seesCustomer

/** Segments point at parts of an organisation, and their ranking is for those who help, not for those who judge. */
export const mayReadSegments = both(seesCustomer, isStaff)
