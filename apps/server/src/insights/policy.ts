import { both, deliveryTeam, either, isAdministrator, isStaff, type Policy } from '../platform/access/policy.ts'

/** Who may do what with insights. They say what customers lack, so people of customers have no part in them. */

export const mayReadInsights = isStaff

/** Whoever works in an engagement, whichever; without an assignment one only reads (engagement.md §4). */
const takesPart: Policy = ({ assignments }) => assignments.length > 0

export const mayRecordInsight = both(isStaff, either(isAdministrator, takesPart))

/** Whoever works in the engagement says what holds it up. */
export const mayLinkInsight = both(isStaff, either(isAdministrator, deliveryTeam))
