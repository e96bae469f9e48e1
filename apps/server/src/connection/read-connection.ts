import type { ConnectionView } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { lookAtConnection } from './look-at.ts'
import type { Place } from './store.ts'

/** How a tenant is connected, what its sources answered, and what is missing. Problem: `not-found`. */
export async function readConnection({ services, actor }: ActingContext, place: Place): Promise<ConnectionView> {
  return services.database.transaction({ customer: place.customerId }, (tx) =>
    lookAtConnection(tx, place, { actor, today: services.clock.today() }),
  )
}
