import { addDays, type IsoDate } from '@lotse/calendar'
import type { Ring } from './ring.ts'

/**
 * The day on which each ring begins, in their order: the day it began, the day that was set, or so many days after the ring
 * before. Null where neither is known. A ring that is left out counts for nobody's delay.
 */
export function startsOf(
  rings: readonly Pick<Ring, 'state' | 'beganOn' | 'startsOn' | 'delayDays'>[],
): readonly (IsoDate | null)[] {
  let before: IsoDate | null = null
  return rings.map(({ state, beganOn, startsOn, delayDays }) => {
    const delayed: IsoDate | null = before === null || delayDays === null ? null : addDays(before, delayDays)
    const start = beganOn ?? startsOn ?? delayed
    if (state !== 'leftOut') before = start
    return start
  })
}
