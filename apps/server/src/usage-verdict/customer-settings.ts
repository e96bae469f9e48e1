import type { UsageCustomerSettings } from '@lotse/contract'
import type { UsageSettings } from '@lotse/usage'
import { lookUpCustomer } from '../customers/look-up.ts'
import { holdEngagementsOfCustomer } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, customerId as toCustomerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { recomputeUsage } from '../usage/recompute.ts'
import { wantedSettings } from './check-settings.ts'
import { presentCustomerSettings } from './present-settings.ts'
import { differing, withDefaults } from './settings.ts'
import { settingRows, storeSettings } from './settings-store.ts'
import { tenantsOfCustomer } from './tenants-store.ts'
import { thisCustomer } from './texts.ts'

type Wanted = { readonly [Name in keyof UsageSettings]?: UsageSettings[Name] | undefined }

/** What active use of a customer is measured by. Problem: `not-found`. */
export async function readCustomerSettings(
  { services, actor }: ActingContext,
  of: string,
): Promise<UsageCustomerSettings> {
  const customerId = toCustomerId(of)
  return services.database.transaction({ customer: customerId }, async (tx) => {
    await customerIsThere(tx, customerId)
    return presentCustomerSettings(tx, customerId, await settingRows(tx, customerId), actor)
  })
}

/**
 * Gives a customer settings of its own: exactly those named, all others follow the organisation again. Its tenants are
 * judged anew in the same transaction. Problems: `not-found`, `input-not-valid` at the setting, `changed-meanwhile`.
 */
export async function changeCustomerSettings(
  context: ActingContext,
  {
    params,
    headers,
    body,
  }: {
    readonly params: { readonly customerId: string }
    readonly headers: { readonly 'if-match': string }
    readonly body: { readonly own: Wanted }
  },
): Promise<UsageCustomerSettings> {
  const { actor } = context
  const customerId = toCustomerId(params.customerId)
  return change(context, customerId, async (changing) => {
    const { tx, now, record } = changing
    await holdEngagementsOfCustomer(changing)
    const { house, own } = await settingRows(tx, customerId)
    const base = withDefaults(house?.settings ?? {})
    const before = { ...base, ...own?.settings }
    const after = wantedSettings(base, body.own, 'body.own')
    const stored = await storeSettings(tx, customerId, expectedVersion(headers), {
      settings: differing(base, after),
      changedBy: actor.personId,
      changedAt: now,
    })
    if (stored === null) throw changedMeanwhile(await presentCustomerSettings(tx, customerId, { house, own }, actor))
    const { from, to } = differences(before, after)
    await record({ event: 'usage.ownSettingsChanged', before: from, after: to })
    for (const tenantId of await tenantsOfCustomer(tx, customerId)) await recomputeUsage(changing, tenantId)
    return presentCustomerSettings(tx, customerId, await settingRows(tx, customerId), actor)
  })
}

async function customerIsThere(tx: Transaction, customerId: CustomerId): Promise<void> {
  if ((await lookUpCustomer(tx, customerId)) === null) throw notFound(thisCustomer)
}
