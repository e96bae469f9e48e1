import { sql } from 'drizzle-orm'
import { customerId } from './db/scope.ts'
import { forgetKeys } from './idempotency.ts'
import type { Services } from './services.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Forgets the idempotency keys of all customers that are older than a day. Gives their number. */
export async function forgetOldKeys({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<number> {
  const moment = new Date(clock.now().getTime() - DAY_MS)
  const { rows } = await database.transaction('portfolio', (tx) =>
    tx.execute<{ customer_id: string }>(
      sql`select distinct customer_id from lotse.idempotency_key where created_at < ${moment.toISOString()}`,
    ),
  )
  let forgotten = 0
  for (const row of rows)
    forgotten += await database.transaction({ customer: customerId(row.customer_id) }, (tx) => forgetKeys(tx, moment))
  return forgotten
}
