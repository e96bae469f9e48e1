import type { ActingContext } from '../platform/http/api.ts'
import type { Place } from './here.ts'
import { otherRings } from './problems.ts'
import { changeHere } from './settle.ts'
import { ringRows, writeOrder } from './store.ts'

/**
 * Puts the rings into another order. Problems: `not-found`, `rule-refused` where the rings named are not those that there are,
 * so that nobody's new ring slips to a place unseen.
 */
export function orderRings(
  context: ActingContext,
  { ringIds, ...place }: Place & { readonly ringIds: readonly string[] },
): Promise<Record<string, never>> {
  return changeHere(context, place, async (change, here) => {
    const rows = await ringRows(change.tx, here)
    const named = new Set(ringIds)
    if (named.size !== ringIds.length || rows.length !== named.size || rows.some(({ id }) => !named.has(id)))
      throw otherRings()
    await writeOrder(change.tx, here, ringIds)
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    await change.record({
      event: 'ring.ordered',
      engagementId: here.engagementId,
      before: { rings: rows.map(({ name }) => name) },
      after: { rings: ringIds.map((id) => names.get(id)) },
    })
    return {}
  })
}
