import { both, either, holds, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with usage reports (engagement.md §4). */

export const mayReadUsage = seesCustomer

/** What somebody brought and has not decided about yet concerns the team only. */
export const mayWatchImports = both(isStaff, seesCustomer)

/** Reports are brought in by those who deliver; people of the customer read what came of them. */
export const mayImportUsage = both(isStaff, either(isAdministrator, holds('FM', 'FE', 'SME')))

/**
 * An uploaded report names every single user, so only those who bring reports in get the file back. The figures made
 * from it name nobody and are for everybody who sees the customer.
 */
export const mayDownloadFile = both(mayReadUsage, mayImportUsage)
