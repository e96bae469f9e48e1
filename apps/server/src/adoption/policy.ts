import { both, deliveryTeam, either, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with adoption and change (engagement.md §4). */

/** People of the customer read their groups, who helps and what was handed over; the rest is the team's. */
export const mayReadAdoption = seesCustomer

/** The manager leads, the engineer supplies facts. */
export const mayKeepAdoption = both(isStaff, either(isAdministrator, deliveryTeam))

/** Answers to known objections belong to the organisation: whoever uses them keeps them up. */
export const mayCheckFacts = isStaff
