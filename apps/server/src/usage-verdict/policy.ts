import { both, either, holds, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with verdicts on active use and what decides them (engagement.md §4, usage.md §12 and §15). */

export const mayReadVerdict = seesCustomer

/** The definition of the house is everybody's; all who deliver have to know by what they are measured. */
export const mayReadHouseSettings = isStaff
export const mayChangeHouseSettings = isAdministrator

/** A customer with a definition of its own leaves every ranking: whoever leads its engagement answers for that. */
export const mayChangeCustomerSettings = both(isStaff, either(isAdministrator, holds('FM')))

/** Whoever vouches for a state before the months do has to know the customer. */
export const mayConfirmState = both(isStaff, either(isAdministrator, holds('FM', 'FE', 'SME')))

/** Why somebody vouched is said among the team. */
export const mayReadReasons = isStaff
