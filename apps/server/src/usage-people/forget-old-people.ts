import { addDays, addMonths, type IsoDate, monthOf } from '@lotse/calendar'
import { sql } from 'drizzle-orm'
import { forgetBasis } from '../engagements/evaluate.ts'
import { derive } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** So many months people are kept, so that two years can be compared; what was counted stays for good. */
const KEPT_MONTHS = 24

/** After this a directory that is neither the first nor the last of its month has told what it can. */
const KEPT_DAYS = 70

/** Forgets old people every night; before the job queue starts. */
export function defineForgetting(services: Needs & Pick<Services, 'jobs'>): void {
  services.jobs.cron('forget-people', '35 3 * * *', async () => {
    services.log.info({ forgotten: await forgetOldPeople(services) }, 'removed keys of people older than they are kept')
  })
}

/**
 * Removes the keys of people whose reports are older than the 24 newest months, and directories between the first and the
 * last of a month once they are 70 days old. Counts stay. Gives how many rows lost their people; again changes nothing.
 */
export async function forgetOldPeople(services: Needs): Promise<number> {
  const today = services.clock.today()
  const { rows: customers } = await services.database.transaction('portfolio', (tx) =>
    tx.execute<{ customer_id: string }>(sql`
      select customer_id from lotse.usage_people where packed is not null
      union select customer_id from lotse.licence_reading where packed is not null`),
  )
  let forgotten = 0
  for (const { customer_id } of customers) {
    try {
      forgotten += await forgetOf(services, customer_id, today)
    } catch (error) {
      services.log.error({ err: error, customer: customer_id }, 'old people of a customer could not be removed')
    }
  }
  return forgotten
}

async function forgetOf(services: Needs, of: string, today: IsoDate): Promise<number> {
  const oldest = addMonths(monthOf(today), 1 - KEPT_MONTHS)
  const firstDay = `${oldest}-01`
  return derive(services, customerId(of), async ({ tx }) => {
    const done = [
      await tx.execute(sql`
        update lotse.usage_people p set packed = null from lotse.usage_snapshot s
        where p.customer_id = ${of}::uuid and s.customer_id = p.customer_id and s.id = p.snapshot_id
          and p.packed is not null and s.snapshot->>'month' < ${oldest}`),
      await tx.execute(sql`
        update lotse.licence_figure f set entitled = null from lotse.usage_snapshot s
        where f.customer_id = ${of}::uuid and s.customer_id = f.customer_id and s.id = f.snapshot_id
          and f.entitled is not null and s.snapshot->>'month' < ${oldest}`),
      await tx.execute(sql`
        update lotse.licence_reading set packed = null
        where customer_id = ${of}::uuid and packed is not null and taken_on < ${firstDay}::date`),
      await tx.execute(sql`
        update lotse.licence_reading r set packed = null from (
          select id, taken_on,
            min(taken_on) over same as first, max(taken_on) over same as last
          from lotse.licence_reading where customer_id = ${of}::uuid
          window same as (partition by tenant_id, kind, date_trunc('month', taken_on))) x
        where r.customer_id = ${of}::uuid and r.id = x.id and r.packed is not null
          and x.taken_on > x.first and x.taken_on < x.last and x.taken_on < ${addDays(today, -KEPT_DAYS)}::date`),
    ]
    const forgotten = done.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0)
    // No event says that people were forgotten, so what was kept from them is not known to be old.
    if (forgotten > 0) await forgetBasis(tx, customerId(of))
    return forgotten
  })
}
