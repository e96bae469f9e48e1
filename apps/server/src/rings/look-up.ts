import { startsOf } from '@lotse/rollout'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, ringRows } from './store.ts'

/** What other capabilities may know of the rings of an engagement. */

/** The rings in their order, each with the day it began or begins. */
export async function ringsOf(tx: Transaction, key: EngagementKey) {
  const rows = await ringRows(tx, key)
  const begins = startsOf(rows)
  return rows.map(({ id, name, kind, position, state, beganOn, version }, index) => ({
    ...{ id, name, kind, position, state, beganOn, version },
    beginsOn: begins[index] ?? null,
  }))
}
