import { both, deliveryTeam, either, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with network tests and other evidence of machines (engagement.md §4). */

export const mayReadEvidence = seesCustomer

/** The delivery team records what the customer handed over. */
export const mayRecordEvidence = both(isStaff, either(isAdministrator, deliveryTeam))
