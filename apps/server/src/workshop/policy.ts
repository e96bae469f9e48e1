import { both, deliveryTeam, either, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with the assessment workshop (engagement.md §4). */

/** It is shared on a screen: people of the customer read it too. */
export const mayReadWorkshop = seesCustomer

/** The delivery team writes down what is decided. */
export const mayKeepWorkshop = both(isStaff, either(isAdministrator, deliveryTeam))
