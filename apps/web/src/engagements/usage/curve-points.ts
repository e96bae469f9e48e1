import { addMonths, type Month } from '@lotse/calendar'
import type { UsagePoint } from '@lotse/contract'
import type { CurvePoint } from '../../ui/chart/curve-point.ts'

/** The measured months as the curve draws them: oldest first, shares 0 to 1, a month without a report in between as a gap. */
export function curvePoints(
  points: readonly Pick<UsagePoint, 'month' | 'active' | 'entitled' | 'rate'>[],
): readonly CurvePoint[] {
  const sorted = points.toSorted((a, b) => a.month.localeCompare(b.month))
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last) return []
  const byMonth = new Map(sorted.map((point) => [point.month, point]))
  const months: Month[] = []
  for (let month = first.month; month <= last.month; month = addMonths(month, 1)) months.push(month)
  return months.map((month) => {
    const point = byMonth.get(month)
    if (!point) return { month, rate: null, active: null, entitled: null }
    return { month, rate: point.rate / 100, active: point.active, entitled: point.entitled }
  })
}

/** Two years: further ahead the measured months would become too narrow to read. */
const MONTHS_AHEAD = 24

/** The same with empty months up to the last mark that lies ahead, so that what is forecast has its place. */
export function withMonthsAhead(
  points: readonly CurvePoint[],
  marks: readonly { readonly month: Month }[],
): readonly CurvePoint[] {
  const newest = points.at(-1)?.month
  if (newest === undefined) return points
  const ahead = marks.map(({ month }) => month).filter((month) => month > newest)
  const until = ahead.toSorted().at(-1)
  const more: CurvePoint[] = []
  for (
    let month = addMonths(newest, 1);
    until && month <= until && more.length < MONTHS_AHEAD;
    month = addMonths(month, 1)
  )
    more.push({ month, rate: null, active: null, entitled: null })
  return [...points, ...more]
}
