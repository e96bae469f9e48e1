import { month } from '@lotse/calendar'
import { isClosed } from '@lotse/usage'
import { derive } from '../platform/change.ts'
import type { Services } from '../platform/services.ts'
import { recomputeUsage } from '../usage/recompute.ts'
import { digestOf } from './digest.ts'
import { settingsOfCustomers } from './settings.ts'
import { type TenantKey, tenantsBehind } from './tenants-store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/**
 * Judges what time alone has closed: tenants with a month that is closed and not in their verdict yet, and those whose
 * verdict was worked out by other settings than are in force. Running it twice changes nothing; one tenant that fails does
 * not hold up the others. Gives how many were judged.
 */
export async function judgeClosedMonths(services: Needs): Promise<number> {
  let done = 0
  for (const { customerId, tenantId } of await dueTenants(services)) {
    try {
      await derive(services, customerId, (change) => recomputeUsage(change, tenantId))
      done += 1
    } catch (error) {
      services.log.error({ err: error, tenantId }, 'the use of a tenant could not be judged')
    }
  }
  return done
}

async function dueTenants({ database, clock }: Needs): Promise<TenantKey[]> {
  const today = clock.today()
  return database.transaction('portfolio', async (tx) => {
    const all = await tenantsBehind(tx)
    const settingsFor = await settingsOfCustomers(tx, [...new Set(all.map(({ customerId }) => customerId))])
    return all.filter(({ customerId, digest, months }) => {
      const { settings } = settingsFor(customerId)
      return digest !== digestOf(settings) || months.some((one) => isClosed(month(one), today, settings))
    })
  })
}
