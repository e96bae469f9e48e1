import { api } from '../../app/api.ts'
import type { TenantPlace } from '../usage-query.ts'

/** What an import would bring, and where it is. */
export const stagedQuery = (place: TenantPlace, importId: string) =>
  api.usageImports.get.queryOptions({ input: { ...place, importId } })

/** The imports of a tenant that wait for a decision. */
export const waitingQuery = (place: TenantPlace) => api.usageImports.list.queryOptions({ input: place })

/** Every rejected row of one file, as CSV. */
export const rejectionsAddress = ({ customerId, tenantId }: TenantPlace, importId: string, file: string): string =>
  `/api/customers/${customerId}/tenants/${tenantId}/usage/staged-imports/${importId}/rejections.csv?file=${file}`
