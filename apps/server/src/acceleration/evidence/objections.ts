import type { IsoDate } from '@lotse/calendar'
import { loggedObjections } from '../../adoption/look-up.ts'
import { earliest, piece, type Source } from './source.ts'

/** Objections that are not settled: the open ones feed the case (acm.md §8). Their words may name persons and stay there. */
export const objections: Source = async (seen) => {
  const all = await loggedObjections(seen.tx, seen.key)
  const open = all.filter(({ settled }) => settled !== 'yes')
  return piece('openObjections', open.length, seen, {
    of: all.length,
    since: earliest(open.map(({ changedOn }) => changedOn as IsoDate)),
  })
}
