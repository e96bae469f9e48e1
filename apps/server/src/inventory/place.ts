import { z } from 'zod'
import { customerId } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'
import type { TenantKey } from './store.ts'
import { thisTenant } from './texts.ts'

const lowerId = z.uuid().lowercase()

/** The tenant in the path of a route beside the contract. What is no id names nothing: `not-found`. */
export function tenantPlace(params: unknown): TenantKey {
  const place = z.object({ customerId: lowerId, tenantId: lowerId }).safeParse(params)
  if (!place.success) throw notFound(thisTenant)
  return { customerId: customerId(place.data.customerId), tenantId: place.data.tenantId }
}
