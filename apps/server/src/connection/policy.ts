import { isStaff } from '../platform/access/policy.ts'
import { mayImportUsage } from '../usage/policy.ts'

/** Who may do what with the connection of a tenant to Microsoft Graph. */

/** How a tenant is connected is the delivery organisation's business; what came of it is for everybody. */
export const mayReadConnection = isStaff

/** Whoever brings reports in by hand may also let Lotse fetch them. */
export const mayConnect = mayImportUsage
