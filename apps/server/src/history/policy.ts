import { either, isAdministrator, type Policy, seesCustomer } from '../platform/access/policy.ts'
import { ORGANISATION } from '../platform/db/scope.ts'

/** Everybody who sees a customer may read what happened to it; the organisation's own trail is for administrators. */
export const readsHistory: Policy = (actor, target) =>
  target.customerId === ORGANISATION
    ? isAdministrator(actor, target)
    : either(isAdministrator, seesCustomer)(actor, target)
