import { evaluateEngagements } from '../engagements/evaluate.ts'
import { holdEngagementsOf } from '../engagements/hold.ts'
import type { Change } from '../platform/change.ts'
import { settlePeople } from '../usage-people/look-up.ts'
import { keepVerdict, type PoolOfTenant } from '../usage-verdict/keep-verdict.ts'
import { knownOf } from '../usage-verdict/known.ts'
import { replaceMonths } from './store.ts'
import { monthsFrom } from './tenant-usage.ts'
import { usageFrom } from './verdict-of-tenant.ts'

/**
 * Works out the tenant's months anew from the reports in force, keeps them with their verdict and forecast, and lets the
 * playbook say what they mean for the tenant's engagements: all in the transaction of the change. A change of state is an
 * event. `pool`: whose errors the forecast's band is made of, where the caller has it at hand.
 */
export async function recomputeUsage(change: Change, tenantId: string, pool?: PoolOfTenant): Promise<void> {
  const { tx, customerId, today } = change
  // Before anything is recorded: everybody takes engagements first and the trail second.
  await holdEngagementsOf(change, tenantId)
  await settlePeople(change, tenantId)
  const known = await knownOf(tx, customerId, tenantId)
  const months = monthsFrom(known.current, known.settings, known.licences, today)
  await replaceMonths(tx, customerId, tenantId, months)
  await keepVerdict(change, tenantId, known, pool)
  await evaluateEngagements(change, tenantId, usageFrom(known, today))
}
