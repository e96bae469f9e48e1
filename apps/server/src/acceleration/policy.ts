import { both, either, holds, isStaff, type Policy, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what to get a customer moving again (engagement.md §4, §12). */

/** The desk, the evidence and the cases are the delivery organisation's; people of a customer never see why they stall. */
export const mayReadDesk = isStaff
export const mayReadAcceleration = isStaff

/** Manager and engineer accept, postpone or dismiss a stall. */
export const mayAnswerStall = holds('FM', 'FE')

/** Who helps to get the customer moving: engineer and manager, and whoever is called in. */
const helpers = holds('FE', 'FM', 'SME', 'GM_FTA', 'OPP_RANGER')

/** Accepting is opening a case; by hand it may be opened at any time. */
export const mayOpenCase = helpers

/** The engineer leads acceleration, the manager owns task 3650: either decides the cause and closes the case. */
export const mayDecideCause = holds('FM', 'FE')
export const mayCloseCase = holds('FM', 'FE')

/** Whoever helps works on the plan: steps, efforts, actions, the review. */
export const mayWorkOnCase = helpers

/** Bringing back the desktop architect is agreed to by the expert. */
export const mayApproveStep = holds('SME')

/** Blocked is a usage status, and that is the manager's. */
export const mayBlock = holds('FM')

const isOfCustomer: Policy = (actor) => actor.kind === 'customer'

/** Joint actions are agreed with the customer, so its people see them, and mark their own done; whose it is is asked behind. */
export const mayReadSharedActions = seesCustomer
export const maySettleSharedAction = either(helpers, both(isOfCustomer, seesCustomer))
