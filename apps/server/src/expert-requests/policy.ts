import type { ExpertActor } from '@lotse/playbook'
import { expertRequesters } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import { both, hasOrganisationRole, holds, isStaff } from '../platform/access/policy.ts'

/** Who may do what with requests for experts (engagement.md §4, §8). People of a customer have no part in them. */

export const mayReadExpertRequests = isStaff

/** Whoever leads or guides the engagement asks for an expert. */
export const mayRequestExpert = both(isStaff, holds(...expertRequesters))

/** The partner manager decides; administrators of the house stand in where the vendor has nobody here. */
export const approvesExpertRequests = hasOrganisationRole('administrator', 'FPM')

/** Which step somebody may take with a request is decided by the playbook, by state and side. */
export const mayTakeStep = isStaff

/** Somebody as the playbook asks for them. */
export function expertActorIn(actor: Actor, engagementId: string): ExpertActor {
  return {
    personId: actor.personId,
    roles: actor.assignments.filter((held) => held.engagementId === engagementId).map(({ role }) => role),
    approves: approvesExpertRequests(actor, {}),
  }
}
