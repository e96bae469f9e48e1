import { addDays, type IsoDate } from '@lotse/calendar'
import { type WorkGroup, type WorkLine, type Workload, workGroup } from '@lotse/contract'
import type { FoundLine } from './found-line.ts'

/** Days ahead that are "this week": seven, whatever weekday it is, as for the urgency of the playbook. */
const WEEK_DAYS = 7

type ByDay = Extract<WorkGroup, 'overdue' | 'today' | 'week' | 'later'>

/** Puts a found line under its heading: by its day, and without a day by the urgency it was given. */
export function groupLine(line: FoundLine, workload: Workload, today: IsoDate): WorkLine {
  const byDay = line.due === null ? withoutDay[line.urgency] : groupOf(line.due, today)
  return { ...line, workload, urgency: urgencies[byDay], group: line.group ?? byDay }
}

function groupOf(due: IsoDate, today: IsoDate): ByDay {
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= addDays(today, WEEK_DAYS) ? 'week' : 'later'
}

const withoutDay = { overdue: 'overdue', today: 'today', soon: 'week', later: 'later' } as const
const urgencies = { overdue: 'overdue', today: 'today', week: 'soon', later: 'later' } as const

/** By heading, then the earlier day, days before none, then the customer's name: the same order for the same lines. */
export function inOrder(a: WorkLine, b: WorkLine): number {
  const heading = workGroup.options.indexOf(a.group) - workGroup.options.indexOf(b.group)
  if (heading !== 0) return heading
  if (a.startsAt !== null && b.startsAt !== null && a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1
  if (a.due !== b.due) {
    if (a.due === null) return 1
    if (b.due === null) return -1
    return a.due < b.due ? -1 : 1
  }
  const urgency = ranks[a.urgency] - ranks[b.urgency]
  if (urgency !== 0) return urgency
  return a.customerName.localeCompare(b.customerName, 'de') || (a.key < b.key ? -1 : 1)
}

const ranks = { overdue: 0, today: 1, soon: 2, later: 3 } as const
