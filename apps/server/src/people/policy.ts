import { anybodySignedIn, hasOrganisationRole, isAdministrator } from '../platform/access/policy.ts'

/** Who may do what with people (engagement.md §4). */

/** Staff see everybody; people of a customer see those of their own customer, and the names of staff. */
export const mayListPeople = anybodySignedIn

/** When somebody was last here concerns those who look after people, and oneself. */
export const maySeeWhenSeen = hasOrganisationRole('administrator', 'RM', 'FPM')

/** Invite, change, disable, renew links. */
export const mayManagePeople = isAdministrator
