import type { Change } from '../platform/change.ts'
import { holdEngagements } from './store.ts'

/**
 * Holds the engagements that a change of a tenant's figures will evaluate. To be called before anything is recorded:
 * everybody takes engagements first and the trail second, so nobody waits for somebody who waits for them.
 */
export async function holdEngagementsOf({ tx, customerId }: Change, tenantId: string): Promise<void> {
  await holdEngagements(tx, customerId, tenantId)
}
