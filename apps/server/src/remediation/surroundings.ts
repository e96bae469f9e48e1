import { type Cloud, isCloud } from '@lotse/remediation'
import { lookUpTenant } from '../customers/look-up.ts'
import { engagementsOfTenant, findEngagement, findTask } from '../engagements/look-up.ts'
import { networkTestsOf } from '../evidence/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import type { EngagementKey } from './store.ts'

/** What surrounds a run: the customer, its tenant, and what other records say. */
export interface Surroundings {
  readonly customerName: string
  readonly tenantId: string
  readonly tenantName: string
  /** As it is recorded; null where no edition exists for it. */
  readonly cloud: Cloud | null
  readonly cloudName: string
  readonly seats: number | null
  /** The engagements of the same tenant, this one included. */
  readonly engagementIds: readonly string[]
  /** How many dated sessions of the network test are recorded. */
  readonly networkTests: number
}

/** Running the network test; 4071 before it only explains the principles (engagement.md §4). Its output is never kept here. */
const NETWORK_TEST_TASK = '4072'

/** Reads it. Problem: `not-found`. */
export async function surroundingsOf(tx: Transaction, key: EngagementKey): Promise<Surroundings> {
  const engagement = await findEngagement(tx, key)
  const found = engagement && (await lookUpTenant(tx, key.customerId, engagement.tenantId))
  if (!found) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const { customer, tenant } = found
  const siblings = await engagementsOfTenant(tx, key.customerId, tenant.id)
  const engagementIds = siblings.map(({ id }) => id)
  let networkTests = await networkTestsOf(tx, key.customerId, engagementIds)
  for (const { id } of siblings) {
    const task = await findTask(tx, { customerId: key.customerId, engagementId: id }, NETWORK_TEST_TASK)
    if (task?.status === 'complete') networkTests += 1
  }
  return {
    customerName: customer.name,
    tenantId: tenant.id,
    tenantName: tenant.name,
    cloud: isCloud(tenant.cloud) ? tenant.cloud : null,
    cloudName: tenant.cloud,
    seats: engagement.seats,
    engagementIds,
    networkTests,
  }
}
