import { hasOrganisationRole } from '../platform/access/policy.ts'

/** Whoever may create customers for others: intake (engagement.md §4 "Gateway / assignment"). */
export const mayImportCustomers = hasOrganisationRole('administrator', 'RM')
