import type { Cohort } from '@lotse/usage'
import { positionsIn } from './keys.ts'
import { countActive, type PackedPeople } from './packed-people.ts'

/** The people of two reports, counted. */
export type Matched = Omit<Cohort, 'month' | 'base'>

/** Who is in both, and what they did in each (usage.md §11). */
export function matched(now: PackedPeople, base: PackedPeople): Matched {
  const activeNow = { desktopCore: 0, desktop: 0, any: 0 }
  const activeThen = { desktopCore: 0, desktop: 0, any: 0 }
  let people = 0
  for (const [at, there] of positionsIn(now.keys, base.keys).entries()) {
    if (there < 0) continue
    people++
    countActive(activeNow, now.bits[at] ?? 0)
    countActive(activeThen, base.bits[there] ?? 0)
  }
  return { people, activeNow, activeThen }
}
