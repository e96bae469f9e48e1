import { both, either, hasOrganisationRole, holds, isStaff, type Policy } from '../platform/access/policy.ts'
import { ORGANISATION } from '../platform/db/scope.ts'

/** Who sees what was deleted and who brings it back. People of a customer never see it. */

export const mayReadTrash = isStaff

/** Whole engagements and customers: whoever leads them, or an administrator. */
export { mayRemoveCustomer as mayRemoveWhole } from '../customers/policy.ts'

const ofOrganisation: Policy = (_actor, { customerId }) => customerId === ORGANISATION

/**
 * Opens the door to restoring something of a customer; each kind asks behind it whether this person may. What belongs
 * to the organisation, such as a view, is open to all staff until then.
 */
export const mayRestore = both(isStaff, either(ofOrganisation, hasOrganisationRole('administrator', 'RM'), holds()))
