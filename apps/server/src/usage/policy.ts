import { both, either, holds, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with usage reports (engagement.md §4). */

export const mayReadUsage = seesCustomer

/** Reports are brought in by those who deliver; people of the customer read what came of them. */
export const mayImportUsage = both(isStaff, either(isAdministrator, holds('FM', 'FE', 'SME')))

/** Uploaded files are kept for everybody who may see the figures that came from them. */
export const mayDownloadFile = seesCustomer
