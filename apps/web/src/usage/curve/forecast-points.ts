import { addMonths, type Month } from '@lotse/calendar'
import type { UsageForecastView } from '@lotse/contract'
import type { CurvePoint } from '../../ui/chart/curve-point.ts'

type Band = UsageForecastView['band']

/** The months of the curve, and empty ones up to `end`: that of a forecast's band, or one in which something happened. */
export function withMonthsTo(points: readonly CurvePoint[], end: Month | undefined): readonly CurvePoint[] {
  const last = points.at(-1)?.month
  if (end === undefined || last === undefined) return points
  const ahead: CurvePoint[] = []
  for (let month = addMonths(last, 1); month <= end; month = addMonths(month, 1)) {
    ahead.push({ month, rate: null, active: null, entitled: null })
  }
  return [...points, ...ahead]
}

interface BandShape {
  readonly xs: readonly number[]
  readonly y: (share: number) => number
  readonly top: number
}

/**
 * The band as paths: its edge, which begins at the newest measured month, and its middle. Null where no month of it is drawn.
 * What reaches beyond the frame ends at its edge.
 */
export function bandPaths(
  points: readonly CurvePoint[],
  band: Band,
  { xs, y, top }: BandShape,
): { readonly edge: string; readonly middle: string } | null {
  const from = points.findLastIndex(({ rate }) => rate !== null)
  const start = points[from]
  if (start === undefined || start.rate === null) return null
  const place = new Map(points.map(({ month }, index) => [month, xs[index]]))
  const drawn = band.flatMap((one) => {
    const x = place.get(one.month)
    return x === undefined ? [] : [{ x, p10: one.p10 / 100, p50: one.p50 / 100, p90: one.p90 / 100 }]
  })
  if (drawn.length === 0) return null
  const begin = { x: xs[from] ?? 0, p10: start.rate, p50: start.rate, p90: start.rate }
  const all = [begin, ...drawn]
  const at = (x: number, share: number) => `${round(x)},${round(Math.max(top, y(share)))}`
  const upper = all.map(({ x, p90 }) => at(x, p90))
  const lower = all.toReversed().map(({ x, p10 }) => at(x, p10))
  return {
    edge: `M${[...upper, ...lower].join('L')}Z`,
    middle: `M${all.map(({ x, p50 }) => at(x, p50)).join('L')}`,
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
