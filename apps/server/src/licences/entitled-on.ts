import type { IsoDate } from '@lotse/calendar'
import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { nearest } from './nearest.ts'
import { storedFigures } from './store.ts'

/** In more than a week licences are bought and people leave: then a report is not to be measured by them. */
const NEAR_DAYS = 7

/**
 * Gives the function that says how many people were entitled by plan on a day, before exclusions: by the directory taken
 * nearest to it, not more than a week away; null where there is none. A report with far fewer people is incomplete
 * (usage.md §9.5).
 */
export async function entitledOn(
  tx: Transaction,
  customerId: CustomerId,
  tenantId: string,
): Promise<(day: IsoDate) => number | null> {
  const known = (await storedFigures(tx, customerId, tenantId)).flatMap(({ detail: { join, directory } }) =>
    join && directory ? [{ takenOn: directory.takenOn, entitled: join.withoutExclusions.entitled }] : [],
  )
  return (day) => nearest(known, day, NEAR_DAYS)?.entitled ?? null
}
