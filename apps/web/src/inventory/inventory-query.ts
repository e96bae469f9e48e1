import type { DeviceFilter } from '@lotse/contract'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useEngagement } from '../engagements/engagement-context.ts'

/** Whose devices they are. */
export interface TenantPlace {
  readonly customerId: string
  readonly tenantId: string
}

/** The tenant of the engagement around the calling component. */
export function useTenantPlace(): TenantPlace {
  const { customerId, tenant } = useEngagement()
  return useMemo(() => ({ customerId, tenantId: tenant.id }), [customerId, tenant.id])
}

export const inventoryQuery = (place: TenantPlace) => api.inventory.overview.queryOptions({ input: place })
export const inventoryKey = (place: TenantPlace) => api.inventory.overview.queryKey({ input: place })

const base = ({ customerId, tenantId }: TenantPlace): string =>
  `/api/customers/${customerId}/tenants/${tenantId}/inventory`

/** Where a file is sent to. */
export const uploadAddress = (place: TenantPlace): string => `${base(place)}/uploads`

/** The list as CSV, narrowed and ordered as the page is. */
export function listAddress(place: TenantPlace, filter: Partial<DeviceFilter>): string {
  const query = Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)])
  return `${base(place)}/devices.csv?${new URLSearchParams(query)}`
}
