import type { OrganisationRole, RoleCode } from '@lotse/contract'
import type { CustomerId } from '../db/scope.ts'
import type { Actor } from './actor.ts'

/** What a request is about, as far as its path says so. */
export interface Target {
  readonly customerId?: CustomerId
  readonly engagementId?: string
}

/**
 * Who may do what, as a sentence: `either(isAdministrator, holds('FM'))`. Policies only look at the actor and the
 * target, so the API asks them before a handler runs and a presenter asks the same ones to tell the web app.
 */
export type Policy = (actor: Actor, target: Target) => boolean

export const either =
  (...policies: readonly Policy[]): Policy =>
  (actor, target) =>
    policies.some((policy) => policy(actor, target))

export const both =
  (...policies: readonly Policy[]): Policy =>
  (actor, target) =>
    policies.every((policy) => policy(actor, target))

/** Anybody who is signed in. */
export const anybodySignedIn: Policy = () => true

/** People of the delivery organisation. */
export const isStaff: Policy = (actor) => actor.kind === 'staff'

export const hasOrganisationRole =
  (...roles: readonly OrganisationRole[]): Policy =>
  (actor) =>
    actor.kind === 'staff' && actor.organisationRoles.some((role) => roles.includes(role))

export const isAdministrator = hasOrganisationRole('administrator')

/** Staff read the whole portfolio; people of a customer see only their own (architecture, "Organisation"). */
export const seesCustomer: Policy = (actor, { customerId }) =>
  actor.kind === 'staff' || (actor.customerId !== null && actor.customerId === customerId)

/** Holds one of `roles` in the engagement; where the target names none, in any engagement of the customer. */
export const holds =
  (...roles: readonly RoleCode[]): Policy =>
  (actor, { customerId, engagementId }) =>
    actor.assignments.some(
      (held) =>
        held.customerId === customerId &&
        (engagementId === undefined || held.engagementId === engagementId) &&
        (roles.length === 0 || roles.includes(held.role)),
    )

/** Has a part in the delivery: the roles that guide the customer (engagement.md §4). */
export const deliveryTeam = holds('FM', 'FE', 'SME', 'FTA', 'GM_FTA', 'OPP_RANGER')

const openToLinks = new WeakSet<Policy>()

/**
 * The same policy, also for people with a personal link where the path names no engagement. Everything else that is not
 * about their engagement is not there for them, so a route that nobody thought of is closed.
 */
export function alsoWithLink(policy: Policy): Policy {
  const open: Policy = (actor, target) => policy(actor, target)
  openToLinks.add(open)
  return open
}

/** Whether a person with a personal link may come as far as being asked about: theirs is one engagement. */
export function isWithinLink(actor: Actor, policy: Policy, { engagementId }: Target): boolean {
  if (actor.narrowedTo === undefined) return true
  return engagementId === undefined ? openToLinks.has(policy) : engagementId === actor.narrowedTo.engagementId
}
