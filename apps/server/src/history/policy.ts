import { isAdministrator, isStaff, type Policy } from '../platform/access/policy.ts'
import { ORGANISATION } from '../platform/db/scope.ts'

/**
 * Staff read what happened to a customer; people of a customer do not, because the trail repeats the notes and reasons
 * of the delivery team. The organisation's own trail is for administrators.
 */
export const readsHistory: Policy = (actor, target) =>
  target.customerId === ORGANISATION ? isAdministrator(actor, target) : isStaff(actor, target)
