import { addMonths, type Month, monthsBetween } from '@lotse/calendar'
import type { Figure } from '../months/figure.ts'
import { logitOfPeople } from './logit.ts'

export interface HistoryOptions {
  /** Months of the year, 1 to 12, in which many are away: they count less (usage.md §11). */
  readonly quietMonths: readonly number[]
  /** Months from which figures are of another population, e.g. the first of a re-baselining: history begins anew there. */
  readonly restarts: readonly Month[]
}

/** The closed months that a forecast rests on, on an unbroken grid, oldest first. */
export interface History {
  /** One for each month of the grid. */
  readonly grid: readonly GridMonth[]
  /** How many months of the grid are known; the others were bridged. */
  readonly months: number
  readonly first: Month
  readonly newest: Figure
}

export interface GridMonth {
  readonly month: Month
  readonly logit: number
  /** Per cent; NaN where the month is bridged. */
  readonly rate: number
  readonly weight: number
  readonly kind: 'usual' | 'quiet' | 'bridged'
}

/** More months than this say more about another time than about the pace of today (usage.md §13). */
const LONGEST_HISTORY = 24

/** What a month counts in a fit, where a usual one counts 1. */
const QUIET_WEIGHT = 0.25
const BRIDGED_WEIGHT = 0.1

/** As many months without a report in a row are bridged; after a longer gap history begins anew. */
const LONGEST_BRIDGE = 2

/**
 * The history that ends with the newest of `points` (closed months, oldest first): since the newest restart, without a gap
 * of more than two months, at most 24 months of it. Null where there are no points.
 */
export function historyOf(points: readonly Figure[], options: HistoryOptions): History | null {
  const recent = sinceLastBreak(points, options.restarts)
  const newest = recent.at(-1)
  const first = recent[0]
  if (newest === undefined || first === undefined) return null
  const grid: GridMonth[] = []
  for (const point of recent) {
    bridge(grid, point)
    grid.push(gridMonth(point, options.quietMonths))
  }
  return { grid, months: recent.length, first: first.month, newest }
}

function sinceLastBreak(points: readonly Figure[], restarts: readonly Month[]): readonly Figure[] {
  const newest = points.at(-1)
  let start = points.length
  while (newest !== undefined && start > 0) {
    const point = points[start - 1]
    const later = points[start]
    if (point === undefined || point.entitled <= 0) break
    if (monthsBetween(point.month, newest.month) >= LONGEST_HISTORY) break
    if (later !== undefined && isBreak(point.month, later.month, restarts)) break
    start -= 1
  }
  return points.slice(start)
}

/** Whether the figures of `to` are of another population than those of the earlier month `from`. */
export const hasRestart = (from: Month, to: Month, restarts: readonly Month[]): boolean =>
  restarts.some((restart) => from < restart && restart <= to)

const isBreak = (from: Month, to: Month, restarts: readonly Month[]): boolean =>
  monthsBetween(from, to) > LONGEST_BRIDGE + 1 || hasRestart(from, to, restarts)

function gridMonth({ month, active, entitled }: Figure, quietMonths: readonly number[]): GridMonth {
  const quiet = quietMonths.includes(Number(month.slice(5)))
  return {
    month,
    logit: logitOfPeople(active, entitled),
    rate: (active * 100) / entitled,
    weight: quiet ? QUIET_WEIGHT : 1,
    kind: quiet ? 'quiet' : 'usual',
  }
}

/** Puts the months that are missing before `next` on the straight line to it. */
function bridge(grid: GridMonth[], next: Figure): void {
  const last = grid.at(-1)
  if (last === undefined) return
  const gap = monthsBetween(last.month, next.month)
  const step = (logitOfPeople(next.active, next.entitled) - last.logit) / gap
  for (let count = 1; count < gap; count += 1)
    grid.push({
      month: addMonths(last.month, count),
      logit: last.logit + step * count,
      rate: Number.NaN,
      weight: BRIDGED_WEIGHT,
      kind: 'bridged',
    })
}
