import { addMonths, type Month } from '@lotse/calendar'
import type { UsageOverview, UsagePoint, UsageSnapshotView } from '@lotse/contract'
import type { CurvePoint } from '../ui/chart/curve-point.ts'
import type { Numerator } from './search.ts'

/** A month of the page: measured and closed, without a usable report, or not over yet. */
export type MonthRow =
  | { readonly kind: 'closed'; readonly month: Month; readonly point: UsagePoint }
  | { readonly kind: 'missing'; readonly month: Month }
  | { readonly kind: 'running'; readonly month: Month; readonly reading: RunningReading }

/** What the report of a running month says, by the definition of all months: to be shown, never to be judged. */
interface RunningReading {
  readonly active: number
  readonly entitled: number
  readonly denominator: string
}

/** Every month from the first known one to the newest, oldest first and without gaps. */
export function monthRows(overview: UsageOverview, numerator: Numerator): readonly MonthRow[] {
  const points = new Map(overview.series[numerator].points.map((point) => [point.month, point]))
  const running = new Map(overview.running.map((one) => [one.month, one]))
  const known = [...points.keys(), ...running.keys(), ...overview.missing].toSorted()
  const [first] = known
  const last = known.at(-1)
  const rows: MonthRow[] = []
  if (first === undefined || last === undefined) return rows
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const point = points.get(month)
    const open = running.get(month)
    if (point) rows.push({ kind: 'closed', month, point })
    else if (open) {
      const { active, entitled, denominator } = open
      rows.push({ kind: 'running', month, reading: { active: active[numerator], entitled, denominator } })
    } else rows.push({ kind: 'missing', month })
  }
  return rows
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
