import { z } from 'zod'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import { notFound } from '../platform/http/problem.ts'
import { thisDocument } from './texts.ts'

/** Ids from the path of a route beside the contract. What is no id names nothing: `not-found`. */

const lowerId = z.uuid().lowercase()

export interface EngagementPlace {
  readonly customerId: CustomerId
  readonly engagementId: string
}

export function engagementPlace(params: unknown): EngagementPlace {
  const place = z.object({ customerId: lowerId, engagementId: lowerId }).safeParse(params)
  if (!place.success) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  return { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
}

export function documentPlace(params: unknown): EngagementPlace & { readonly documentId: string } {
  const place = z.object({ documentId: lowerId }).safeParse(params)
  if (!place.success) throw notFound(thisDocument)
  return { ...engagementPlace(params), documentId: place.data.documentId }
}
