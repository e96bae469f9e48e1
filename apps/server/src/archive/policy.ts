import { either, hasOrganisationRole, holds } from '../platform/access/policy.ts'

/** The whole engagement as a file leaves the house, so it is for those who answer for it. */
export const mayExportEngagement = either(hasOrganisationRole('administrator', 'RM'), holds('FM', 'FE'))
