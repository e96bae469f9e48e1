import { addMonths, type Month } from '@lotse/calendar'
import type { UsageOverview, UsagePoint, UsageSnapshotView } from '@lotse/contract'
import type { CurvePoint } from '../ui/chart/curve-point.ts'
import type { Numerator } from './search.ts'

/** A month of the page: measured and closed, without a usable report, or not over yet. */
export type MonthRow =
  | { readonly kind: 'closed'; readonly month: Month; readonly point: UsagePoint }
  | { readonly kind: 'missing'; readonly month: Month }
  | { readonly kind: 'running'; readonly month: Month; readonly reading: RunningReading | null }

/** What the newest report of a running month says: to be shown, never to be judged. */
interface RunningReading {
  readonly active: number
  readonly entitled: number
  readonly snapshot: UsageSnapshotView
}

/** Every month from the first known one to the newest, oldest first and without gaps. */
export function monthRows(overview: UsageOverview, numerator: Numerator): readonly MonthRow[] {
  const points = new Map(overview.series[numerator].points.map((point) => [point.month, point]))
  const running = new Set(overview.running)
  const known = [...points.keys(), ...running, ...overview.missing].toSorted()
  const [first] = known
  const last = known.at(-1)
  const rows: MonthRow[] = []
  if (first === undefined || last === undefined) return rows
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const point = points.get(month)
    if (point) rows.push({ kind: 'closed', month, point })
    else if (running.has(month))
      rows.push({ kind: 'running', month, reading: runningReading(overview, month, numerator) })
    else rows.push({ kind: 'missing', month })
  }
  return rows
}

function runningReading(
  { snapshots, settings }: UsageOverview,
  month: Month,
  numerator: Numerator,
): RunningReading | null {
  const [newest] = snapshots
    .filter((one) => one.month === month && isInForce(one) && one.usable && one.reportPeriod === settings.windowDays)
    .toSorted((a, b) => String(b.refreshDate).localeCompare(String(a.refreshDate)))
  const active = newest?.active[numerator] ?? null
  return newest === undefined || active === null ? null : { active, entitled: newest.users, snapshot: newest }
}

/** Whether a report counts; a report that was taken back or replaced stays as provenance. */
export const isInForce = ({ replacedAt }: Pick<UsageSnapshotView, 'replacedAt'>): boolean => replacedAt === null

/** The months as the curve draws them: what is not measured or not over is a gap. */
export function curvePoints(rows: readonly MonthRow[]): readonly CurvePoint[] {
  return rows.map((row) =>
    row.kind === 'closed'
      ? { month: row.month, rate: row.point.rate / 100, active: row.point.active, entitled: row.point.entitled }
      : { month: row.month, rate: null, active: null, entitled: null },
  )
}
