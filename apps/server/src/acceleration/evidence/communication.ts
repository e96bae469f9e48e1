import { lateMessages, trainingOverdue } from '../../communication/look-up.ts'
import { earliest, piece, type Source } from './source.ts'

/** Messages of the plan that should be sent and are not, and groups of which too few were trained by their day (acm.md §4, §6). */
export const communication: Source = async (seen) => {
  const late = await lateMessages(seen.tx, seen.key, seen.today)
  const groups = await trainingOverdue(seen.tx, seen.key, seen.today)
  const low = groups.filter(({ isMissed }) => isMissed)
  return [
    ...piece('lateMessages', late.length, seen, {
      since: earliest(late.map(({ on }) => on)),
      about: [...new Set(late.map(({ group }) => group))],
    }),
    ...piece('lowTraining', low.length, seen, { of: groups.length, about: low.map(({ group }) => group) }),
  ]
}
