import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useEngagement } from '../engagements/engagement-context.ts'

/** Whose use it is. */
export interface TenantPlace {
  readonly customerId: string
  readonly tenantId: string
}

/** The tenant of the engagement around the calling component. */
export function useTenantPlace(): TenantPlace {
  const { customerId, tenant } = useEngagement()
  return useMemo(() => ({ customerId, tenantId: tenant.id }), [customerId, tenant.id])
}

/** The query of a tenant's months, verdict and reports. */
export const usageQuery = (place: TenantPlace) => api.usage.overview.queryOptions({ input: place })

/** The key under which its answer is kept. */
export const usageKey = (place: TenantPlace) => api.usage.overview.queryKey({ input: place })

/** Where files are sent to be looked at. */
export const importAddress = ({ customerId, tenantId }: TenantPlace): string =>
  `/api/customers/${customerId}/tenants/${tenantId}/usage/staged-imports`

/** Where an uploaded file is kept, as it came. */
export const fileAddress = (customerId: string, fileId: string): string =>
  `/api/customers/${customerId}/files/${fileId}`

/** What a chart of the page shows as CSV: the months with the files they came from, and the others by their names. */
export const exportAddress = (
  { customerId, tenantId }: TenantPlace,
  chart: 'series' | 'changes' | 'apps' | 'programme' | 'forecast' | 'funnel' | 'decomposition',
  query: Readonly<Record<string, string>> = {},
): string => {
  const asked = new URLSearchParams(query).toString()
  return `/api/customers/${customerId}/tenants/${tenantId}/usage/${chart}.csv${asked && `?${asked}`}`
}
