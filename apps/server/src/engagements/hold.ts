import { lookUpCustomer } from '../customers/look-up.ts'
import type { Change } from '../platform/change.ts'
import { notFound } from '../platform/http/problem.ts'
import { type EngagementRow, holdEngagement, holdEngagements, holdEngagementsOfAll } from './store.ts'

/**
 * Holds the engagements that a change of a tenant's figures will evaluate. To be called before anything is recorded:
 * everybody takes engagements first and the trail second, so nobody waits for somebody who waits for them.
 */
export async function holdEngagementsOf({ tx, customerId }: Change, tenantId: string): Promise<void> {
  await holdEngagements(tx, customerId, tenantId)
}

/** Holds one engagement, for a change of something that belongs to it. Problem: `not-found`. */
export async function holdEngagementOf({ tx, customerId }: Change, engagementId: string): Promise<EngagementRow> {
  const row = await holdEngagement(tx, { customerId, engagementId })
  if (!row) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  return row
}

/**
 * Holds every engagement of the customer, for a change of what belongs to all of them (contacts). Problem: `not-found`
 * where the customer is missing or deleted.
 */
export async function holdEngagementsOfCustomer({ tx, customerId }: Change): Promise<void> {
  if ((await lookUpCustomer(tx, customerId)) === null) throw notFound({ de: 'Diesen Kunden', en: 'This customer' })
  await holdEngagementsOfAll(tx, customerId)
}
