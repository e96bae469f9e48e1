import type { Decider } from '@lotse/contract'
import { contactsToName } from '../contacts/look-up.ts'
import { teamOf } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { EngagementKey } from './store.ts'

/**
 * Who can own an item, for whoever sees neither the people nor the contacts of their customer (a personal link): the team of
 * this engagement and their colleagues, by name alone.
 */
export async function ownersFor(tx: Transaction, key: EngagementKey): Promise<Decider[]> {
  const team = await teamOf(tx, key)
  const colleagues = await contactsToName(tx, key.customerId)
  return [
    ...team.map((one) => ({ kind: 'person' as const, ...one })),
    ...colleagues.map((one) => ({ kind: 'contact' as const, ...one })),
  ]
}
