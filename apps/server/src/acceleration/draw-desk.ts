import { sql } from 'drizzle-orm'
import { usageKept } from '../engagements/evaluate.ts'
import { learn } from '../engagements/facts.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { derive } from '../platform/change.ts'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import { inLanes } from '../platform/in-lanes.ts'
import type { Services } from '../platform/services.ts'
import { keepAcceleration } from './keep-row.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/** Customers whose evidence is looked for at the same time. */
const AT_ONCE = 3

/**
 * Draws the desk for today: what speaks for a cause grows older, and becomes overdue, although nobody does anything. After the
 * daily evaluation, which says who stands on it. Again it changes nothing. Gives how many rows are others now.
 */
export async function drawDesk(services: Needs): Promise<number> {
  const { rows } = await services.database.transaction('portfolio', (tx) =>
    tx.execute<{ customer_id: string; engagement_id: string }>(sql`
      select r.customer_id, r.engagement_id from lotse.acceleration_row r
      join lotse.engagement e on e.customer_id = r.customer_id and e.id = r.engagement_id and e.deleted_at is null
      order by 1, 2`),
  )
  let drawn = 0
  await inLanes(AT_ONCE, rows, async (row) => {
    try {
      if (await draw(services, customerId(row.customer_id), row.engagement_id)) drawn += 1
    } catch (error) {
      services.log.error({ err: error, engagementId: row.engagement_id }, 'a row of the desk could not be drawn')
    }
  })
  return drawn
}

function draw(services: Needs, customer: CustomerId, engagementId: string): Promise<boolean> {
  return derive(services, customer, async (change) => {
    const key = { customerId: customer, engagementId }
    const { tx, today } = change
    const row = await holdEngagementOf(change, engagementId)
    const usage = (await usageKept(tx, key, today)) ?? undefined
    const isOther = await keepAcceleration(change, await learn(tx, row, today, usage))
    if (isOther) change.touch('acceleration')
    return isOther
  })
}
