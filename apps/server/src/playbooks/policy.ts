import {
  either,
  hasOrganisationRole,
  holds,
  isAdministrator,
  isStaff,
  seesCustomer,
} from '../platform/access/policy.ts'

/** Who may do what with playbooks. People of a customer read one only through their engagement. */

export const mayReadPlaybooks = isStaff

export const mayDraftPlaybook = isAdministrator

/** Behind this door the words for the team are left out for people of the customer. */
export const mayReadPlaybookOfEngagement = seesCustomer

/** What a move would change is spoken in the words of the team. */
export const mayPreviewMove = isStaff

/** The engagement manager decides when the team works by another version; administrators may move anybody's. */
export const mayMoveEngagement = either(hasOrganisationRole('administrator'), holds('FM'))

/** Opens the door to moving many; each single one is asked about behind it. */
export const mayMoveMany = isStaff
