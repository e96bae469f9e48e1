import { isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with the settings of the organisation. */

export const mayReadSettings = isStaff

export const mayChangeSettings = isAdministrator
