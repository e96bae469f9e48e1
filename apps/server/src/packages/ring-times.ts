import { addDays } from '@lotse/calendar'
import type { Package, PackageSite } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import { ringsOf } from '../rings/look-up.ts'
import type { EngagementKey } from './store.ts'

export type RingTimes = Package['rollout'][number]

/** When the rings that are still to come or run get a package; those without a day are left out, nobody knows theirs. */
export async function ringTimes(
  tx: Transaction,
  key: EngagementKey,
  { at, deadlineDays }: Pick<PackageSite, 'at' | 'deadlineDays'>,
): Promise<RingTimes[]> {
  const rings = await ringsOf(tx, key)
  return rings.flatMap(({ name, state, beginsOn }) => {
    if (beginsOn === null || state === 'finished' || state === 'leftOut') return []
    const deadline = deadlineDays === null ? null : `${addDays(beginsOn, deadlineDays)}T${at}`
    return [{ name, available: `${beginsOn}T${at}`, deadline }]
  })
}
