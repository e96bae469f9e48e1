import type { AccelerationView } from '@lotse/contract'
import { engagementExists } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { accelerationView } from './acceleration-view.ts'
import type { EngagementPlace } from './case-at-work.ts'

/** How the stall of an engagement stands. Problem: `not-found`. */
export async function readAcceleration(
  { services, actor }: ActingContext,
  place: EngagementPlace,
): Promise<AccelerationView> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    return accelerationView(tx, actor, key)
  })
}
