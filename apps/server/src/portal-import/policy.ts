import { either, hasOrganisationRole, holds, isStaff } from '../platform/access/policy.ts'

/** Anybody of the team may bring a list; of whose engagements it changes something is decided row by row. */
export const mayImportFromPortal = isStaff

/** The portal is the record of the whole engagement, so its manager or an administrator takes it over. */
export const mayTakeOver = either(hasOrganisationRole('administrator'), holds('FM'))
