import type { QueryClient } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'
import { renewEngagement } from '../engagements/renew.ts'

/** Pilot, stated facts and answers of one engagement. */
export const deliveryQuery = (place: Place) => api.delivery.get.queryOptions({ input: place })

/** Every version of them there ever was. */
export const deliveryHistoryQuery = (place: Place) => api.delivery.history.queryOptions({ input: place })

/** Asks again for what a statement touches: itself, and the playbook's view of the engagement. */
export async function renewDelivery(queries: QueryClient, place: Place): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: api.delivery.key() }), renewEngagement(queries, place)])
}
