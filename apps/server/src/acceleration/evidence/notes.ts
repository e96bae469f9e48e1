import { addDays } from '@lotse/calendar'
import { concernsSince } from '../../notes/look-up.ts'
import { earliest, piece, type Source } from './source.ts'

/** Concerns that nobody repeated for so long are no news any more. */
const RECENT_DAYS = 90

/** Concerns that technical notes name; those about people or means speak for another cause than the rest (engagement.md §6). */
export const notes: Source = async (seen) => {
  const concerns = await concernsSince(seen.tx, seen.key, addDays(seen.today, -RECENT_DAYS))
  const ofResources = concerns.filter(({ kind }) => kind === 'resources')
  // What speaks about the business speaks for no cause of its own, and least of all for a technical one.
  const others = concerns.filter(({ kind }) => kind !== 'resources' && kind !== 'business')
  const since = (some: typeof concerns) => ({ since: earliest(some.map(({ on }) => on)) })
  return [
    ...piece('concerns', others.length, seen, since(others)),
    ...piece('resourceConcerns', ofResources.length, seen, since(ofResources)),
  ]
}
