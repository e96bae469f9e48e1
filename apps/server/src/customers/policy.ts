import {
  alsoWithLink,
  both,
  either,
  hasOrganisationRole,
  holds,
  isAdministrator,
  isStaff,
  seesCustomer,
} from '../platform/access/policy.ts'

/** Who may do what with customers (engagement.md §4; architecture, "Organisation"). */

/** Of a customer, whoever came with a personal link sees its name, and of the rest what the link is for. */
export const mayReadCustomer = alsoWithLink(seesCustomer)

/** Intake belongs to those who hold a role for the whole organisation. */
export const mayCreateCustomer = hasOrganisationRole('administrator', 'RM')

export const mayChangeCustomer = either(hasOrganisationRole('administrator', 'RM'), holds('FM'))

/** Whole engagements and customers go and come back by whoever leads them, or an administrator. */
export const mayRemoveCustomer = both(isStaff, either(isAdministrator, holds('FM')))
