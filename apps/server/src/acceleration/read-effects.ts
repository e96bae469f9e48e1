import { addDays, addMonths, type IsoDate, lastDayOf, type Month, monthOf } from '@lotse/calendar'
import type { AccelerationEffects } from '@lotse/contract'
import { type CourseWithEfforts, effectsOf, type Measure } from '@lotse/playbook'
import { isQuiet } from '@lotse/usage'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { settingsOfCustomers } from '../usage-verdict/look-up.ts'

/** Months looked back: what is older says little about how things are done today. */
const MONTHS = 24

/** Months before a measure that it takes to measure it. */
const MONTHS_BEFORE = 2

/** What was tried over all customers, and whether growth followed (engagement.md §12). */
export async function readEffects({ services }: Pick<ActingContext, 'services'>): Promise<AccelerationEffects> {
  const today = services.clock.today()
  const { measures, ...effects } = effectsOf(
    await services.database.transaction('portfolio', (tx) => coursesOf(tx, today)),
  )
  return { ...effects, measures: [...measures] }
}

interface Row extends Record<string, unknown> {
  readonly customer_id: string
  readonly country: string | null
  readonly months: { month: Month; entitled: number; desktopCore: number; desktop: number; any: number }[]
  readonly efforts: { measure: Measure; on: IsoDate }[]
}

/**
 * Every tenant with an engagement about the Apps: its closed months, by the settings of its customer, and what was tried there
 * since there are two months before it to compare with. A tenant whose months nobody knows is one, too: what was tried there
 * could not be measured.
 */
async function coursesOf(tx: Transaction, today: IsoDate): Promise<CourseWithEfforts[]> {
  const since = addMonths(monthOf(today), -MONTHS)
  const { rows } = await tx.execute<Row>(sql`
    with tried as (
      select e.customer_id, e.tenant_id,
        jsonb_agg(jsonb_build_object('measure', coalesce(f.step_key, 'other'), 'on', f.done_on)) as efforts
      from lotse.acceleration_effort f
      join lotse.engagement e on e.customer_id = f.customer_id and e.id = f.engagement_id
      where e.deleted_at is null and f.done_on >= ${`${addMonths(since, MONTHS_BEFORE)}-01`}::date
        and exists (${isAboutApps(sql`e.customer_id`, sql`e.tenant_id`)})
      group by e.customer_id, e.tenant_id
    ), used as (
      select m.customer_id, m.tenant_id, jsonb_agg(jsonb_build_object('month', m.month, 'entitled', m.entitled,
        'desktopCore', m.active_desktop_core, 'desktop', m.active_desktop, 'any', m.active_any) order by m.month) as months
      from lotse.usage_month m where m.month >= ${since}
        and exists (${isAboutApps(sql`m.customer_id`, sql`m.tenant_id`)})
      group by m.customer_id, m.tenant_id
    )
    select customer_id, c.country, coalesce(u.months, '[]') as months, coalesce(t.efforts, '[]') as efforts
    from used u full join tried t using (customer_id, tenant_id) join lotse.customer c using (customer_id)
    where c.deleted_at is null order by customer_id, tenant_id`)
  const settingsOf = await settingsOfCustomers(tx, [...new Set(rows.map(({ customer_id }) => customer_id))])
  return rows.map(({ customer_id, country, months, efforts }) => {
    const { settings } = settingsOf(customer_id)
    const closed = months.filter(({ month }) => addDays(lastDayOf(month), settings.closeMonthAfterDays) <= today)
    return {
      months: closed.map(({ month, entitled, ...active }) => ({
        month,
        entitled,
        active: active[settings.numerator],
        quiet: isQuiet(month, country, settings),
      })),
      efforts,
      target: settings.targetRate,
      threshold: settings.growthThreshold,
    }
  })
}

const isAboutApps = (customer: SQL, tenant: SQL): SQL => sql`
  select from lotse.engagement a where a.customer_id = ${customer} and a.tenant_id = ${tenant}
    and a.workload = 'apps' and a.deleted_at is null`
