import { both, deliveryTeam, either, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with the communications plan (engagement.md §4). */

/** The customer sends the messages itself: its people read the plan too. */
export const mayReadPlan = seesCustomer

export const mayKeepPlan = both(isStaff, either(isAdministrator, deliveryTeam))

/** Use of a group points at part of an organisation, as segments do (usage.md §14). */
export const mayReadGroupUsage = both(seesCustomer, isStaff)

/** The words of the house are for whoever writes to customers. */
export const mayReadTemplates = isStaff
export const mayChangeTemplates = isAdministrator

/** The pitch quotes objections in the words of those who raised them: it is the team that shows it. */
export const mayReadPitch = both(seesCustomer, isStaff)
