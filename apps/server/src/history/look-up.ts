import type { EventName, HistoryEvent } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { presentEvent } from './present.ts'
import { latestAbout } from './store.ts'

/** What other capabilities ask about the trail. */

/** The latest event of a kind about one subject, of an engagement if asked so; null where there was none. */
export async function eventAbout(
  tx: Transaction,
  customerId: CustomerId,
  event: EventName,
  subject: string,
  engagementId?: string,
): Promise<HistoryEvent | null> {
  const row = await latestAbout(tx, { customerId, event, engagementId }, subject)
  return row && presentEvent(row)
}
