import type { Change } from '../platform/change.ts'
import { evaluateEngagement } from './evaluate.ts'
import { type DayToStore, holdUnmoved, storeDays } from './store-days.ts'

/** Stores what a day brought for engagements of one customer, unless somebody evaluated them meanwhile. */
export async function settleDays(change: Change, days: readonly DayToStore[]): Promise<void> {
  const held = await holdUnmoved(change.tx, change.customerId, days)
  const heads = new Map(held.map(({ id, head }) => [id, head]))
  const unmoved = days.flatMap((day) => {
    const head = heads.get(day.engagementId) ?? null
    return head === null ? [] : [{ ...day, head }]
  })
  if (unmoved.length > 0) await storeDays(change, unmoved)
  for (const { id, head } of held) if (head === null) await evaluateEngagement(change, id)
}
