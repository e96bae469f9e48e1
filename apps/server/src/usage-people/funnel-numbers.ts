import type { IsoDate } from '@lotse/calendar'
import { type Funnel, funnelOf } from '@lotse/usage'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { newestMonth } from './newest-month.ts'
import { stagesOf } from './stages.ts'

/** How many people of a tenant have come how far, without words for it; null where nobody is known. Source: usage.md §8. */
export async function funnelNumbers(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
  today: IsoDate,
): Promise<Funnel | null> {
  const { settings } = await settingsOf(tx, customerId)
  const newest = await newestMonth(tx, customerId, tenantId, { settings, today })
  if (typeof newest === 'string') return null
  const { numerator } = settings
  const stages = await stagesOf(tx, customerId, tenantId, newest, { numerator, settings })
  return funnelOf(stages.groups, numerator)
}
