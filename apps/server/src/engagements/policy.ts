import type { RoleCode } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { deliveryTeam, either, hasOrganisationRole, holds, seesCustomer } from '../platform/access/policy.ts'

/**
 * Who may do what in an engagement (engagement.md §4). These open the door; which role may do what with a single task or
 * status is the playbook's decision and is asked behind it. People of the customer read.
 */

export const mayReadEngagement = seesCustomer

/** Intake: an organisation-wide role, or the engagement manager of another engagement of the customer. */
export const mayCreateEngagement = either(hasOrganisationRole('administrator', 'RM'), holds('FM'))

/** The regional manager sets the primary FM; the FM staffs the rest. */
export const mayAssign = either(hasOrganisationRole('administrator', 'RM'), holds('FM'))

export const mayChangeTask = deliveryTeam

export const maySkipTask = deliveryTeam

/** The scenario decides attribution, so it has a right of its own: administrators, and the FM until that right is given out. */
export const maySetScenario = either(hasOrganisationRole('administrator'), holds('FM'))

/** The roles a person has in one engagement: what the playbook's decisions ask for. */
export function rolesIn(actor: Actor, engagementId: string): readonly RoleCode[] {
  return actor.assignments.filter((held) => held.engagementId === engagementId).map((held) => held.role)
}
