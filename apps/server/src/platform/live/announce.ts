import type { Topic } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { type CustomerId, ORGANISATION } from '../db/scope.ts'
import type { Announcement } from './message.ts'

/** The PostgreSQL channel on which all processes of one installation tell each other what changed. */
export const LIVE_CHANNEL = 'lotse_live'

/** A notification holds 8000 bytes; of a change that concerns more, people who see one engagement hear nothing. */
const MOST_ENGAGEMENTS = 100

/**
 * Tells every open browser, once the transaction commits, which topics of a customer to ask for again. People who see one
 * engagement only hear of it where `engagements` names it.
 */
export async function announce(
  tx: Transaction,
  customerId: CustomerId,
  topics: readonly Topic[],
  engagements: readonly string[] = [],
): Promise<void> {
  if (topics.length === 0) return
  await tx.execute(sql`select ${announcing(customerId, topics, engagements)}`)
}

/** The same as part of a statement that runs anyway; `topics` has at least one. */
export function announcing(customerId: CustomerId, topics: readonly Topic[], engagements: readonly string[] = []): SQL {
  const message: Announcement = {
    customerId: customerId === ORGANISATION ? null : customerId,
    topics: [...topics],
    ...(engagements.length > 0 && engagements.length <= MOST_ENGAGEMENTS && { engagements: [...engagements] }),
  }
  return sql`pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(message)})`
}
