import { api } from '../app/api.ts'
import type { Place } from './address.ts'

/** The query of one engagement; every page of it asks the same one. */
export const engagementQuery = (place: Place) => api.engagements.get.queryOptions({ input: place })

/** The key under which its answer is kept. */
export const engagementKey = (place: Place) => api.engagements.get.queryKey({ input: place })
