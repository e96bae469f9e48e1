import { addDays, type IsoDate } from '@lotse/calendar'
import { type NextAction, type Urgency, urgencies } from './result.ts'

/** Days ahead that count as soon. */
const SOON_DAYS = 7

/** How urgent something due on a day is; what has no day takes the urgency given for that case. */
export function urgencyOf(due: IsoDate | null, now: IsoDate, withoutDue: Urgency): Urgency {
  if (due === null) return withoutDue
  if (due < now) return 'overdue'
  if (due === now) return 'today'
  return due <= addDays(now, SOON_DAYS) ? 'soon' : 'later'
}

/** Most urgent first, then the earlier day, days before no day; what is equal keeps the order of the rules. */
export function byUrgency(a: NextAction, b: NextAction): number {
  const rank = urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency)
  if (rank !== 0) return rank
  if (a.due === b.due) return 0
  if (a.due === null) return 1
  if (b.due === null) return -1
  return a.due < b.due ? -1 : 1
}
