import { openFailures, ringsBehind } from '../../rings/look-up.ts'
import { earliest, piece, type Source } from './source.ts'

/** Rings that keep their plan no longer, and installs that failed in them and that nobody has solved. */
export const rings: Source = async (seen) => {
  const { tx, key, today } = seen
  const { rings: all, behind } = await ringsBehind(tx, key, today)
  const failures = await openFailures(tx, key)
  return [
    ...piece('ringsBehind', behind.length, seen, {
      of: all,
      since: earliest(behind.map(({ since }) => since)),
      about: behind.map(({ name }) => name),
    }),
    ...piece(
      'failedInstalls',
      failures.reduce((sum, { count }) => sum + count, 0),
      seen,
      { since: earliest(failures.map(({ since }) => since)), about: [...new Set(failures.map(({ code }) => code))] },
    ),
  ]
}
