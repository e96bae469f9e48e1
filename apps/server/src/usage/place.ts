import { z } from 'zod'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'
import { thisFile, thisTenant } from './texts.ts'

/** Ids from the path of a route beside the contract. What is no id names nothing: `not-found`. */

const lowerId = z.uuid().lowercase()

export function tenantPlace(params: unknown): { readonly customerId: CustomerId; readonly tenantId: string } {
  const place = z.object({ customerId: lowerId, tenantId: lowerId }).safeParse(params)
  if (!place.success) throw notFound(thisTenant)
  return { customerId: customerId(place.data.customerId), tenantId: place.data.tenantId }
}

export function filePlace(params: unknown): { readonly customerId: CustomerId; readonly fileId: string } {
  const place = z.object({ customerId: lowerId, fileId: lowerId }).safeParse(params)
  if (!place.success) throw notFound(thisFile)
  return { customerId: customerId(place.data.customerId), fileId: place.data.fileId }
}
