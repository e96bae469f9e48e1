import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { type CustomerRow, customersById, findCustomer, findTenant, holdTenant, type TenantRow } from './store.ts'

/** A customer with one of its tenants, for other capabilities; null where either is missing. */
export async function lookUpTenant(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<{ customer: CustomerRow; tenant: TenantRow } | null> {
  const customer = await findCustomer(tx, customerId)
  const tenant = await findTenant(tx, customerId, tenantId)
  return customer && tenant && { customer, tenant }
}

/** A customer, for other capabilities; null where there is none. */
export function lookUpCustomer(tx: Transaction, customerId: CustomerId): Promise<CustomerRow | null> {
  return findCustomer(tx, customerId)
}

/** The names of customers by id; those that were deleted have theirs too. */
export async function namesOfCustomers(
  tx: Transaction,
  ids: readonly CustomerId[],
): Promise<ReadonlyMap<string, string>> {
  return new Map((await customersById(tx, ids)).map(({ customerId, name }) => [customerId, name]))
}

/** Whether the tenant is there; held for this change, where it is. */
export async function claimTenant(tx: Transaction, customerId: CustomerId, tenantId: string): Promise<boolean> {
  return (await holdTenant(tx, customerId, tenantId)) !== null
}

export type { CustomerRow, TenantRow } from './store.ts'
