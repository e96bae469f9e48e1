import type { Cloud, Scenario } from '@lotse/contract'
import type { OriginId } from '@lotse/playbook'
import { client } from '../app/api.ts'
import { type WindowsAnswer, windowsUpgradeOf } from './windows-upgrade.ts'

/** What the form for a new customer asks; empty text means "not said". */
export interface NewCustomerValues {
  readonly name: string
  readonly city: string
  readonly country: string
  readonly language: 'de' | 'en'
  readonly windowsUpgrade: WindowsAnswer
  readonly tenantName: string
  readonly cloud: Cloud
  readonly primaryDomain: string
  readonly scenario: Scenario | ''
  readonly origin: OriginId | ''
  readonly manager: string
  readonly engineer: string
}

/** What is there already, when an earlier attempt came only part of the way. */
export interface Begun {
  customerId?: string
  tenantId?: string
}

/**
 * Creates customer, tenant and engagement, one after the other. What was created stands in `begun`, so that a second
 * attempt goes on from there instead of creating it again. With a Windows upgrade there is no engagement: the playbook
 * does not cover that. @throws Problem
 */
export async function createAll(
  values: NewCustomerValues,
  begun: Begun,
): Promise<{ customerId: string; engagementId: string | null }> {
  const { name, city, country, language, tenantName, cloud, primaryDomain, scenario, origin, manager, engineer } =
    values
  const windowsUpgrade = windowsUpgradeOf(values.windowsUpgrade)
  begun.customerId ??= (
    await client.customers.create({
      name,
      city: orNull(city),
      country: orNull(country.toUpperCase()),
      language,
      windowsUpgrade,
    })
  ).id
  const { customerId } = begun
  begun.tenantId ??= (
    await client.customers.createTenant({
      customerId,
      name: orNull(tenantName) ?? name,
      cloud,
      primaryDomain: orNull(primaryDomain),
      directoryId: null,
    })
  ).id
  if (windowsUpgrade) return { customerId, engagementId: null }
  const { id: engagementId } = await client.engagements.create({
    customerId,
    tenantId: begun.tenantId,
    workload: 'apps',
    scenario: scenario === '' ? null : scenario,
    origin: origin === '' ? null : origin,
    manager: orNull(manager),
    engineer: orNull(engineer),
    usageStatus: null,
  })
  return { customerId, engagementId }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
