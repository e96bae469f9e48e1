import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { useEngagement } from '../engagements/engagement-context.ts'

/** Whose connection it is. */
export interface TenantPlace {
  readonly customerId: string
  readonly tenantId: string
}

/** The tenant of the engagement around the calling component. */
export function useTenantPlace(): TenantPlace {
  const { customerId, tenant } = useEngagement()
  return useMemo(() => ({ customerId, tenantId: tenant.id }), [customerId, tenant.id])
}

export const connectionQuery = (place: TenantPlace) => api.connection.get.queryOptions({ input: place })
