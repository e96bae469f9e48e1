import type { Actor } from '../platform/access/actor.ts'
import { hasOrganisationRole, isStaff } from '../platform/access/policy.ts'

/** Who has work here (engagement.md §4): the delivery organisation. People of a customer have their own view. */
export const mayReadWork = isStaff

/** Regional managers and administrators look at every engagement as their team's. */
export const leadsAll = hasOrganisationRole('administrator', 'RM')

/** The roles whose holders may look at what the whole team of an engagement has to do. */
export const leadingRoles = ['FM', 'RM'] as const

/** Whether somebody leads a team at all. */
export const mayReadTeam = (actor: Actor): boolean =>
  leadsAll(actor, {}) || actor.assignments.some(({ role }) => leadingRoles.some((leading) => leading === role))

/** Approvals of split entitlements are the FPM's (engagement.md §4, §5). */
export const approvesSplits = hasOrganisationRole('FPM')
