import { asc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, customerId as toCustomerId } from '../platform/db/scope.ts'

import { tenant } from '../tables/engagements.ts'

/** Which tenants there are to judge, across customers. In the scope of the portfolio. */

export interface TenantKey {
  readonly customerId: CustomerId
  readonly tenantId: string
}

export interface NamedTenant extends TenantKey {
  readonly customerName: string
  readonly tenantName: string
}

/** Tenants of customers in force with a report or a verdict, in the order of their ids; only those after `after`. */
export async function tenantsWithReports(
  tx: Transaction,
  after: { readonly customerId: string; readonly tenantId: string } | null,
): Promise<NamedTenant[]> {
  const later =
    after === null ? sql`` : sql`and (t.customer_id, t.id) > (${after.customerId}::uuid, ${after.tenantId}::uuid)`
  const { rows } = await tx.execute<{ customer_id: string; id: string; customer: string; tenant: string }>(sql`
    select t.customer_id, t.id, c.name as customer, t.name as tenant
    from lotse.tenant t join lotse.customer c on c.customer_id = t.customer_id
    where c.deleted_at is null ${later} and (
      exists (select from lotse.usage_snapshot s where s.customer_id = t.customer_id and s.tenant_id = t.id)
      or exists (select from lotse.usage_verdict v where v.customer_id = t.customer_id and v.tenant_id = t.id))
    order by t.customer_id, t.id`)
  return rows.map((row) => ({
    customerId: toCustomerId(row.customer_id),
    tenantId: row.id,
    customerName: row.customer,
    tenantName: row.tenant,
  }))
}

/**
 * Tenants with a month that their verdict does not know yet, with those months, and all that were judged by other settings
 * than `digestOf` says: time closes months, and programs are updated.
 */
export async function tenantsBehind(
  tx: Transaction,
): Promise<(TenantKey & { readonly digest: string | null; readonly months: readonly string[] })[]> {
  const { rows } = await tx.execute<{
    customer_id: string
    tenant_id: string
    digest: string | null
    months: string[]
  }>(sql`
    select m.customer_id, m.tenant_id, v.settings_digest as digest,
      coalesce(array_agg(m.month order by m.month) filter (where m.month > coalesce(v.month, '')), '{}') as months
    from lotse.usage_month m
    join lotse.customer c on c.customer_id = m.customer_id and c.deleted_at is null
    left join lotse.usage_verdict v on v.customer_id = m.customer_id and v.tenant_id = m.tenant_id
    group by m.customer_id, m.tenant_id, v.settings_digest
    order by m.customer_id, m.tenant_id`)
  return rows.map((row) => ({
    customerId: toCustomerId(row.customer_id),
    tenantId: row.tenant_id,
    digest: row.digest,
    months: row.months,
  }))
}

/** The tenants of one customer, in the order of their ids. */
export async function tenantsOfCustomer(tx: Transaction, customerId: CustomerId): Promise<string[]> {
  const rows = await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(eq(tenant.customerId, customerId))
    .orderBy(asc(tenant.id))
  return rows.map(({ id }) => id)
}
