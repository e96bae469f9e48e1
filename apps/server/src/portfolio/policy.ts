import { hasOrganisationRole, isStaff } from '../platform/access/policy.ts'

/** Who may do what with the portfolio (engagement.md §4; architecture, "Organisation"). */

/** Staff read the whole portfolio, and keep views of it. */
export const mayReadPortfolio = isStaff

/** Opens the door to acts on many customers; what may be done to a single one is asked behind it, for each. */
export const mayActOnMany = isStaff

/** Tags and groups are common property: everybody of the staff makes them, these also rename and remove what others made. */
export const mayKeepLabels = hasOrganisationRole('administrator', 'RM')
