import type { Month } from '@lotse/calendar'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import type { EngagementKey } from './store.ts'

/** How a tenant used the service in one month. */
export interface RateOfMonth {
  readonly month: Month
  readonly rate: number
  readonly active: number
}

interface Row extends Record<string, unknown> {
  readonly month: Month
  readonly entitled: number
  readonly desktopCore: number
  readonly desktop: number
  readonly any: number
}

/** The figure of the newest month up to `month` that is known, of the tenant of an engagement about the Apps; null: none is. */
export async function rateOfMonth(tx: Transaction, key: EngagementKey, month: Month): Promise<RateOfMonth | null> {
  const { settings } = await settingsOf(tx, key.customerId)
  const { rows } = await tx.execute<Row>(sql`
    select m.month, m.entitled, m.active_desktop_core as "desktopCore", m.active_desktop as desktop, m.active_any as "any"
    from lotse.engagement e
    join lotse.usage_month m on m.customer_id = e.customer_id and m.tenant_id = e.tenant_id
    where e.customer_id = ${key.customerId}::uuid and e.id = ${key.engagementId}::uuid and e.workload = 'apps'
      and m.month <= ${month}
    order by m.month desc limit 1`)
  const [row] = rows
  if (row === undefined || row.entitled <= 0) return null
  const active = row[settings.numerator]
  return { month: row.month, active, rate: (100 * active) / row.entitled }
}
