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
