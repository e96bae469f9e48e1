import { api } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'

/** Everything about the entitlement records of an engagement; every part of the status asks the same query. */
export const overviewQuery = (place: Place) => api.usageStatus.overview.queryOptions({ input: place })
