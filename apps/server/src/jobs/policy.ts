import type { Actor } from '../platform/access/actor.ts'
import { isAdministrator } from '../platform/access/policy.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'

interface JobAsked {
  readonly customerId: CustomerId
  readonly requestedBy: string | null
}

/** Whoever sees a customer sees its jobs; those of the organisation are for staff. */
export const seesJob = (actor: Actor, { customerId }: JobAsked): boolean =>
  actor.kind === 'staff' || (customerId !== ORGANISATION && customerId === actor.customerId)

/** A job is stopped by who asked for it, by somebody who works on the customer, or by an administrator. */
export const mayCancelJob = (actor: Actor, job: JobAsked): boolean =>
  seesJob(actor, job) &&
  actor.rights === 'write' &&
  (job.requestedBy === actor.personId ||
    isAdministrator(actor, {}) ||
    actor.assignments.some(({ customerId }) => customerId === job.customerId))
