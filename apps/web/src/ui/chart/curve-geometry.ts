import { goal } from '../verdict.ts'
import { linear } from './scale.ts'

/** Where everything of the usage curve lies, in pixels. Pure, so that it can be tested without a screen. */
export interface CurveShape {
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Height of a share between 0 and 1. */
  readonly y: (share: number) => number
  /** Heights that get a line and a number. */
  readonly steps: readonly number[]
  /** One per month. */
  readonly xs: readonly number[]
  /** One per month; null where it could not be measured. */
  readonly dots: readonly ({ readonly x: number; readonly y: number } | null)[]
  readonly newest: { readonly x: number; readonly y: number; readonly rate: number } | null
}

const height = 232
const margin = { left: 48, right: 20, top: 10, bottom: 42 }
const allSteps = [0, 0.2, 0.4, 0.6, 0.8, 1]

/**
 * @param points oldest first, rates 0 to 1
 * @param width pixels that are there
 * @param more the highest share that is drawn beside the points, and the goal, both 0 to 1
 */
export function curveGeometry(
  points: readonly { readonly rate: number | null }[],
  width: number,
  { reach = 0, target = goal }: { readonly reach?: number; readonly target?: number } = {},
): CurveShape {
  const highest = Math.max(reach, ...points.map(({ rate }) => rate ?? 0))
  const ceiling = Math.min(1.05, Math.max(target + 0.15, highest + 0.08))
  const left = margin.left
  const right = Math.max(left, width - margin.right)
  const top = margin.top
  const bottom = height - margin.bottom
  const y = linear(0, ceiling, bottom, top)
  const inner = 14
  const along = linear(0, Math.max(1, points.length - 1), left + inner, right - inner)
  const xs = points.map((_, index) => (points.length === 1 ? (left + right) / 2 : along(index)))
  const dots = points.map(({ rate }, index) =>
    rate === null ? null : { x: xs[index] ?? left, y: y(Math.min(rate, ceiling)) },
  )
  const lastIndex = points.findLastIndex(({ rate }) => rate !== null)
  const dot = dots[lastIndex]
  const rate = points[lastIndex]?.rate
  return {
    height,
    left,
    right,
    top,
    bottom,
    y,
    // The goal line says 70 %; a number right beside it would only crowd it.
    steps: allSteps.filter((step) => step <= ceiling),
    xs,
    dots,
    newest: dot && rate !== undefined && rate !== null ? { ...dot, rate } : null,
  }
}

/** The index of the place nearest to `x`; 0 where there are none. */
export function nearestIndex(xs: readonly number[], x: number): number {
  let best = 0
  for (const [index, place] of xs.entries()) {
    if (Math.abs(place - x) < Math.abs((xs[best] ?? 0) - x)) best = index
  }
  return best
}
