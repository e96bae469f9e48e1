import { findEngagement } from '../engagements/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Here, Place } from './here.ts'

/** Reads in the scope of the engagement's customer. Problem: `not-found`. */
export function withEngagement<T>(
  { services }: Pick<ActingContext, 'services'>,
  place: Place,
  work: (here: Here) => Promise<T>,
): Promise<T> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const engagement = await findEngagement(tx, key)
    if (engagement === null) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    return work({ ...key, tx, tenantId: engagement.tenantId, today: services.clock.today() })
  })
}
