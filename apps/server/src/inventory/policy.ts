import { both, either, holds, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with inventories of devices (engagement.md §4). Nobody is named in them. */

export const mayReadInventory = seesCustomer

/** Inventories are brought in by those who deliver, as usage reports are. */
export const mayImportInventory = both(isStaff, either(isAdministrator, holds('FM', 'FE', 'SME')))

/** Answers for the customer are taken by whoever leads the engagement or knows its technology. */
export const mayAnswerProposals = both(isStaff, either(isAdministrator, holds('FM', 'FE')))
