import { addDays } from '@lotse/calendar'
import { openItems } from '../../remediation/look-up.ts'
import { earliest, piece, type Source } from './source.ts'

/** A blocking item that waited through two checkpoints has aged (engagement.md §7). */
const AGED_DAYS = 14

/** Open blocking items of the checklist, and those that have waited too long: aged blocking ones, and overdue ones. */
export const checklist: Source = async (seen) => {
  const { tx, key, today, known } = seen
  if ((known.checklist?.delivery.openChecklistItems ?? 0) === 0) return []
  const items = await openItems(tx, key, today)
  const blocking = items.filter(({ isBlocking }) => isBlocking)
  const aged = items.filter(
    ({ isBlocking, since, dueOn }) =>
      (dueOn !== null && dueOn < today) || (isBlocking && since < addDays(today, -AGED_DAYS)),
  )
  const said = (some: typeof items) => ({
    of: items.length,
    since: earliest(some.map(({ since }) => since)),
    about: some.map(({ id }) => id),
  })
  return [
    ...piece('blockingItems', blocking.length, seen, said(blocking)),
    ...piece('agedItems', aged.length, seen, said(aged)),
  ]
}
