import { isAdministrator, isStaff } from '../platform/access/policy.ts'

/** Who may do what with the lists of endpoints. */

export const mayReadEndpointLists = isStaff

export const mayChangeEndpointLists = isAdministrator
