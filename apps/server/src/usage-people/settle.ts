import { settleLicences } from '../licences/settle.ts'
import type { Change } from '../platform/change.ts'
import { chosenMonths } from './chosen-months.ts'
import { settlePairs } from './settle-pairs.ts'
import { forgetEntitledPairs } from './store.ts'

/**
 * Brings what is counted about people and licences up to date with the reports and readings in force. Call it whenever a
 * report or a reading of licences came, went or was taken back, before the months are worked out; where nothing changed
 * it costs a few queries.
 */
export async function settlePeople(change: Change, tenantId: string): Promise<void> {
  const chosen = await chosenMonths(change.tx, change.customerId, tenantId)
  const { changed, entitled } = await settleLicences(change, tenantId, chosen)
  await forgetEntitledPairs(change.tx, change.customerId, changed)
  await settlePairs(change, tenantId, chosen, entitled)
}
