import { openDecisions } from '../../decisions/look-up.ts'
import { earliest, piece, type Source } from './source.ts'

/** Decisions that nobody has taken. */
export const decisions: Source = async (seen) => {
  const open = await openDecisions(seen.tx, seen.key)
  return piece('openDecisions', open.length, seen, {
    since: earliest(open.map(({ since }) => since)),
    about: open.map(({ title }) => title),
  })
}
