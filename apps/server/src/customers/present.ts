import type { Customer, Tenant } from '@lotse/contract'
import { mayExportEngagement } from '../archive/policy.ts'
import type { Actor } from '../platform/access/actor.ts'
import { mayChangeCustomer, mayRemoveCustomer } from './policy.ts'
import type { CustomerRow, EngagementSummary, TenantRow } from './store.ts'

/** What leaves the server about a customer, listed field by field. */
export function presentCustomer(
  row: CustomerRow,
  tenants: readonly TenantRow[],
  engagements: readonly EngagementSummary[],
  actor: Actor,
): Customer {
  const mayChange = mayChangeCustomer(actor, { customerId: row.customerId })
  return {
    id: row.customerId,
    name: row.name,
    city: row.city,
    country: row.country,
    language: row.language,
    windowsUpgrade: row.windowsUpgrade,
    sample: row.sample,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    tenants: tenants.map(presentTenant),
    engagements: engagements.map(({ id, tenantId, workload, state }) => ({
      id,
      tenantId,
      workload,
      state,
      may: { export: mayExportEngagement(actor, { customerId: row.customerId, engagementId: id }) },
    })),
    may: {
      change: mayChange,
      createEngagement: mayChange,
      remove: mayRemoveCustomer(actor, { customerId: row.customerId }),
    },
  }
}

export function presentTenant(row: TenantRow): Tenant {
  return {
    id: row.id,
    customerId: row.customerId,
    name: row.name,
    cloud: row.cloud,
    primaryDomain: row.primaryDomain,
    directoryId: row.directoryId,
    version: row.version,
  }
}
