import type { Customer, Tenant } from '@lotse/contract'
import { client, ifMatch } from '../app/api.ts'
import { type EngagementValues, engagementInput } from './engagement-values.ts'
import type { EnterpriseValues } from './enterprise-values.ts'
import { type TenantValues, tenantInput } from './tenant-values.ts'
import { type WindowsAnswer, windowsUpgradeOf } from './windows-upgrade.ts'

/** What the form for a new customer asks; empty text means "not said". */
export interface NewCustomerValues extends TenantValues, EngagementValues {
  readonly name: string
  readonly city: string
  readonly country: string
  readonly language: 'de' | 'en'
  readonly windowsUpgrade: WindowsAnswer
  readonly tenantName: string
}

/** What is there already, when an earlier attempt came only part of the way. */
export interface Begun {
  customer?: Customer
  tenant?: Tenant
}

/** Flag and seats as the form read them. */
type Enterprise = Readonly<Record<keyof EnterpriseValues, number | null>>

/**
 * Creates customer, tenant and engagement, one after the other. What was created stands in `begun`, so that a second
 * attempt goes on from there instead of creating it again; what was corrected between the two is changed there. With a
 * Windows upgrade there is no engagement: the playbook does not cover that. @throws Problem
 */
export async function createAll(
  values: NewCustomerValues,
  enterprise: Enterprise,
  begun: Begun,
): Promise<{ customerId: string; engagementId: string | null }> {
  begun.customer = await putCustomer(customerInput(values), begun)
  const { id: customerId } = begun.customer
  const tenant = { name: orNull(values.tenantName) ?? values.name.trim(), ...tenantInput(values) }
  begun.tenant = await putTenant({ customerId, ...tenant }, begun)
  if (windowsUpgradeOf(values.windowsUpgrade)) return { customerId, engagementId: null }
  const engagement = { customerId, tenantId: begun.tenant.id, ...engagementInput(values), ...enterprise }
  const { id: engagementId } = await client.engagements.create(engagement)
  return { customerId, engagementId }
}

type CustomerInput = Pick<Customer, 'name' | 'city' | 'country' | 'language' | 'windowsUpgrade'>
type TenantInput = Pick<Tenant, 'customerId' | 'name' | 'cloud' | 'primaryDomain' | 'directoryId'>

const customerInput = ({ name, city, country, language, windowsUpgrade }: NewCustomerValues): CustomerInput => ({
  name: name.trim(),
  city: orNull(city),
  country: orNull(country.toUpperCase()),
  language,
  windowsUpgrade: windowsUpgradeOf(windowsUpgrade),
})

async function putCustomer(input: CustomerInput, begun: Begun): Promise<Customer> {
  const present = begun.customer
  if (present === undefined) return client.customers.create(input)
  if (!differs(input, present)) return present
  const headers = { 'if-match': ifMatch(present.version) }
  return client.customers.change({ params: { customerId: present.id }, headers, body: input })
}

async function putTenant(input: TenantInput, begun: Begun): Promise<Tenant> {
  const present = begun.tenant
  if (present === undefined) return client.customers.createTenant(input)
  if (!differs(input, present)) return present
  const { customerId, ...body } = input
  const headers = { 'if-match': ifMatch(present.version) }
  return client.customers.changeTenant({ params: { customerId, tenantId: present.id }, headers, body })
}

/** Whether something said differs from what is there. */
function differs<T extends object>(said: T, there: T): boolean {
  return (Object.keys(said) as (keyof T)[]).some((name) => said[name] !== there[name])
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
