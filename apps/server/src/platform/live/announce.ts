import type { LiveMessage, Topic } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { type CustomerId, ORGANISATION } from '../db/scope.ts'

/** The PostgreSQL channel on which all processes of one installation tell each other what changed. */
export const LIVE_CHANNEL = 'lotse_live'

/** Tells every open browser, once the transaction commits, which topics of a customer to ask for again. */
export async function announce(tx: Transaction, customerId: CustomerId, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return
  const message: LiveMessage = { customerId: customerId === ORGANISATION ? null : customerId, topics: [...topics] }
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(message)})`)
}
