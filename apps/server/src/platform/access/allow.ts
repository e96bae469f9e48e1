import { narrowedTo } from '../db/narrowing.ts'
import type { CustomerId } from '../db/scope.ts'
import { api, type RequestContext } from '../http/api.ts'
import { Problem } from '../http/problem.ts'
import type { Actor } from './actor.ts'
import { isWithinLink, type Policy, type Target } from './policy.ts'

/** Every guard ever made, so that a test can show that no route is without one. */
const guards = new WeakSet<object>()

/** Whether `middleware` is a guard made by `allow` or `allowUnsigned`. */
export const isGuard = (middleware: object): boolean => guards.has(middleware)

/**
 * Lets a request through when `policy` says yes; what follows knows the actor. Answers 401 `not-signed-in`, and 404
 * where the customer or engagement is none of the actor's business, so that ids cannot be probed; else 403 `not-allowed`.
 */
export function allow(policy: Policy, effect: 'read' | 'write' = 'write') {
  const guard = api.middleware(async ({ context, next }, input: unknown) => {
    const actor = permit(context, policy, targetOf(input), effect)
    return next({ context: { actor } })
  })
  guards.add(guard)
  return guard
}

/** For the few routes that must answer before anybody is signed in, or whoever is: nothing is narrowed. Say why. */
export function allowUnsigned(_why: string) {
  const guard = api.middleware(async ({ next }) => narrowedTo(null, () => next()))
  guards.add(guard)
  return guard
}

/** The same question outside the contract's routes (uploads, downloads, events). */
export function permit(
  context: Pick<RequestContext, 'actor'>,
  policy: Policy,
  target: Target,
  effect: 'read' | 'write',
): Actor {
  const { actor } = context
  if (actor === null) throw new Problem('not-signed-in')
  if (actor.kind === 'customer' && target.customerId !== undefined && target.customerId !== actor.customerId)
    throw new Problem('not-found')
  if (!isWithinLink(actor, policy, target)) throw new Problem('not-found')
  if (effect === 'write' && actor.rights === 'read')
    throw new Problem('not-allowed', {
      detail: { de: 'Dieses Token darf nur lesen.', en: 'This token may only read.' },
    })
  if (!policy(actor, target)) throw new Problem('not-allowed')
  return actor
}

function targetOf(input: unknown): Target {
  const place = isRecord(input) && isRecord(input.params) ? input.params : input
  if (!isRecord(place)) return {}
  return {
    ...(typeof place.customerId === 'string' && { customerId: place.customerId as CustomerId }),
    ...(typeof place.engagementId === 'string' && { engagementId: place.engagementId }),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
