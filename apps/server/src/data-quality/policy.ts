import { isStaff } from '../platform/access/policy.ts'

/** The gaps of the whole portfolio are the delivery organisation's to see, as the portfolio itself. */
export const mayReadGaps = isStaff
