import { api } from '../app/api.ts'
import type { Place } from '../engagements/address.ts'

export const planQuery = (place: Place) => api.communication.get.queryOptions({ input: place })

/** Where the files of the plan are. */
export const planFiles = ({ customerId, engagementId }: Place) =>
  `/api/customers/${customerId}/engagements/${engagementId}/communication`
