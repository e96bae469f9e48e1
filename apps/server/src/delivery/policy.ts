import { both, holds, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with the pilot, stated facts and answers to the workflow (engagement.md §2, §4). */

/** People of the customer see how the delivery stands; words meant for the team are left out of what they get. */
export const mayReadDelivery = seesCustomer

/** Notes, reasons and answers are the team's, and so is their history. */
export const readsTeamWords = isStaff

const leads = both(isStaff, holds('FM', 'FE'))

/** The engineer states what Lotse cannot see; the FM does everything but another role's sign-off. */
export const mayStateFact = leads

export const mayKeepPilot = leads

/** An expert supports and never leads, so the questions of the workflow are for FM and FE. */
export const mayAnswer = leads
