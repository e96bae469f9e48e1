import { and, asc, eq, exists, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { customer, engagement, standing, tenant } from '../tables/engagements.ts'

export type CustomerRow = typeof customer.$inferSelect
export type TenantRow = typeof tenant.$inferSelect

/** A deleted customer is not there for anybody; only `removal-store.ts` reaches it. */
const isThere = (customerId: CustomerId) => and(eq(customer.customerId, customerId), isNull(customer.deletedAt))

export async function findCustomer(tx: Transaction, customerId: CustomerId): Promise<CustomerRow | null> {
  const [row] = await tx.select().from(customer).where(isThere(customerId))
  return row ?? null
}

/** Customers by their ids, whatever became of them. */
export async function customersById(tx: Transaction, ids: readonly CustomerId[]): Promise<CustomerRow[]> {
  return ids.length === 0
    ? []
    : tx
        .select()
        .from(customer)
        .where(inArray(customer.customerId, [...new Set(ids)]))
}

/** The same, holding it until the transaction ends: whoever comes second sees the first one's change. */
export async function holdCustomer(tx: Transaction, customerId: CustomerId): Promise<CustomerRow | null> {
  const [row] = await tx.select().from(customer).where(isThere(customerId)).for('no key update')
  return row ?? null
}

const livingCustomer = (tx: Transaction, customerId: CustomerId) =>
  tx.select({ one: sql`1` }).from(customer).where(isThere(customerId))

export async function tenantsOf(tx: Transaction, customerId: CustomerId): Promise<TenantRow[]> {
  return tx
    .select()
    .from(tenant)
    .where(eq(tenant.customerId, customerId))
    .orderBy(asc(tenant.createdAt), asc(tenant.id))
}

export type EngagementSummary = Awaited<ReturnType<typeof engagementsOf>>[number]

/** The engagements of a customer, oldest first, each with its present state. */
export async function engagementsOf(tx: Transaction, customerId: CustomerId) {
  return tx
    .select({ id: engagement.id, tenantId: engagement.tenantId, workload: engagement.workload, state: standing.state })
    .from(engagement)
    .leftJoin(standing, and(eq(standing.customerId, engagement.customerId), eq(standing.engagementId, engagement.id)))
    .where(and(eq(engagement.customerId, customerId), isNull(engagement.deletedAt)))
    .orderBy(asc(engagement.createdAt), asc(engagement.id))
}

/** A tenant, held until the transaction ends: two who begin an engagement in it come one after the other. */
export async function holdTenant(tx: Transaction, customerId: CustomerId, id: string): Promise<TenantRow | null> {
  const [row] = await tx
    .select()
    .from(tenant)
    .where(and(eq(tenant.customerId, customerId), eq(tenant.id, id), exists(livingCustomer(tx, customerId))))
    .for('no key update')
  return row ?? null
}

export async function findTenant(tx: Transaction, customerId: CustomerId, id: string): Promise<TenantRow | null> {
  const [row] = await tx
    .select()
    .from(tenant)
    .where(and(eq(tenant.customerId, customerId), eq(tenant.id, id), exists(livingCustomer(tx, customerId))))
  return row ?? null
}

export async function insertCustomer(tx: Transaction, row: typeof customer.$inferInsert): Promise<CustomerRow> {
  const [inserted] = await tx.insert(customer).values(row).returning()
  return present(inserted)
}

export async function insertTenant(tx: Transaction, row: typeof tenant.$inferInsert): Promise<TenantRow> {
  const [inserted] = await tx.insert(tenant).values(row).returning()
  return present(inserted)
}

/** Changes a tenant if it is still at `version`; null where it is not. */
export async function updateTenant(
  tx: Transaction,
  row: TenantRow,
  version: number,
  values: Partial<Pick<TenantRow, 'name' | 'cloud' | 'primaryDomain' | 'directoryId'>>,
): Promise<TenantRow | null> {
  const [updated] = await tx
    .update(tenant)
    .set({ ...values, version: sql`${tenant.version} + 1` })
    .where(and(eq(tenant.customerId, row.customerId), eq(tenant.id, row.id), eq(tenant.version, version)))
    .returning()
  return updated ?? null
}

/** Changes a customer if it is still at `version`; null where it is not. */
export async function updateCustomer(
  tx: Transaction,
  customerId: CustomerId,
  version: number,
  values: Partial<Pick<CustomerRow, 'name' | 'city' | 'country' | 'language' | 'windowsUpgrade'>>,
): Promise<CustomerRow | null> {
  const [row] = await tx
    .update(customer)
    .set({ ...values, version: sql`${customer.version} + 1` })
    .where(and(eq(customer.customerId, customerId), eq(customer.version, version)))
    .returning()
  return row ?? null
}

function present<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('an insert gave no row back')
  return row
}
