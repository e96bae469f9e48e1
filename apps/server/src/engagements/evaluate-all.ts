import { sql } from 'drizzle-orm'
import { derive } from '../platform/change.ts'
import { type CustomerId, customerId } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { evaluateEngagement } from './evaluate.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>

/**
 * Evaluates every engagement that was not yet evaluated today: due dates come closer although nobody does anything.
 * Running it twice changes nothing. One engagement that fails does not keep the others from being evaluated.
 */
export async function evaluateAll(services: Needs): Promise<number> {
  const stale = await staleEngagements(services)
  let done = 0
  for (const { customer, engagementId } of stale) {
    try {
      await derive(services, customer, (change) => evaluateEngagement(change, engagementId))
      done += 1
    } catch (error) {
      services.log.error({ err: error, engagementId }, 'an engagement could not be evaluated')
    }
  }
  return done
}

async function staleEngagements({ database, clock }: Needs): Promise<{ customer: CustomerId; engagementId: string }[]> {
  const { rows } = await database.transaction('portfolio', (tx) =>
    tx.execute<{ customer_id: string; id: string }>(sql`
      select e.customer_id, e.id from lotse.engagement e
      left join lotse.standing s on s.customer_id = e.customer_id and s.engagement_id = e.id
      where e.deleted_at is null and s.evaluated_for is distinct from ${clock.today()}::date
      order by e.customer_id, e.id`),
  )
  return rows.map((row) => ({ customer: customerId(row.customer_id), engagementId: row.id }))
}
