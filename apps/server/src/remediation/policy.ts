import type { Actor } from '../platform/access/actor.ts'
import {
  both,
  deliveryTeam,
  either,
  isAdministrator,
  isStaff,
  type Policy,
  seesCustomer,
} from '../platform/access/policy.ts'

/** Who may do what with questionnaire and checklist (remediation.md §4, §5; engagement.md §4). */

export const mayReadRemediation = seesCustomer

/** The delivery team leads the way of a run: start, move, finish, send, review. */
export const mayLeadRemediation = both(isStaff, either(isAdministrator, deliveryTeam))

const ofTheCustomer: Policy = (actor, target) => isCustomer(actor) && seesCustomer(actor, target)

/** Answering, working on items and confirming is the customer's own matter; the team does it with them. */
export const mayWorkOnRemediation = either(mayLeadRemediation, ofTheCustomer)

export const isCustomer = ({ kind }: Pick<Actor, 'kind'>): boolean => kind === 'customer'
