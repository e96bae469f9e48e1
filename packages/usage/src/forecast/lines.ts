import type { GridMonth } from './history.ts'
import { logitOf, shareOf } from './logit.ts'
import { mean, weightedMedian } from './statistics.ts'

/**
 * Lines into the future, on the logit: element 0 is one month after the newest month of the grid. None of their numbers is
 * fitted to the one tenant at hand: with so few months, choosing by fit is choosing by chance (usage.md §13).
 */
export type Line = readonly number[]

type Point = Pick<GridMonth, 'logit' | 'weight'>

/** How much of a month's slope is left in the next. */
const DAMPING = 0.85

/** Months over which a straight pace is measured: older ones tell of another part of the curve. */
const PACE_MONTHS = 7

/** Shares at which growth is assumed to end, one scenario each; never estimated, for an estimate clings to the last month. */
const CEILINGS = [0.85, 0.95] as const

/** From this part of a ceiling on it counts as reached. */
const CLOSE_TO_CEILING = 0.97

/** Smoothing of the damped trend: how far a new month moves level and slope. */
const LEVEL_GAIN = 0.5
const SLOPE_GAIN = 0.2

/**
 * The newest month that is neither quiet nor bridged, if it is one of the newest four, and how many months old it is: use
 * returns after a holiday. Otherwise the newest.
 */
export function newestUsual(grid: readonly GridMonth[]): { readonly logit: number; readonly age: number } {
  const age = grid
    .slice(-4)
    .reverse()
    .findIndex(({ kind }) => kind === 'usual')
  const found = grid.at(-1 - Math.max(0, age))
  return { logit: found?.logit ?? Number.NaN, age: Math.max(0, age) }
}

/** No change. */
export function naiveLine(grid: readonly GridMonth[], months: number): Line {
  const { logit } = newestUsual(grid)
  return Array.from({ length: months }, () => logit)
}

/** On at the straight pace of the newest months. */
export function driftLine(grid: readonly GridMonth[], months: number): Line {
  const { slope, end } = robustLine(grid.slice(-PACE_MONTHS))
  const start = startOf(newestUsual(grid), slope, end)
  return Array.from({ length: months }, (_, index) => start + slope * (index + 1))
}

/** The robust line through all months, damped. */
export function dampedSlopeLine(grid: readonly GridMonth[], months: number): Line {
  const { slope, end } = robustLine(grid)
  return damped(startOf(newestUsual(grid), slope, end), slope, months)
}

/** Half the newest usual month, brought up to date, half the fitted line: the one follows a turn, the other is steadier. */
const startOf = ({ logit, age }: ReturnType<typeof newestUsual>, slope: number, end: number): number =>
  (logit + slope * age + end) / 2

/** Exponential smoothing with a damped trend (Gardner & McKenzie), quiet months moving it less. */
export function dampedTrendLine(grid: readonly GridMonth[], months: number): Line {
  let level = grid[0]?.logit ?? Number.NaN
  let slope = theilSen(grid.slice(0, 4))
  for (const { logit, weight } of grid.slice(1)) {
    const expected = level + DAMPING * slope
    const surprise = (logit - expected) * weight
    level = expected + LEVEL_GAIN * surprise
    slope = DAMPING * slope + SLOPE_GAIN * surprise
  }
  return damped(level, slope, months)
}

/** Logistic growth towards fixed ceilings at the pace of the newest months; the mean of the scenarios. */
export function fixedCeilingLine(grid: readonly GridMonth[], months: number): Line {
  return meanLine(
    CEILINGS.map((ceiling) => towards(ceiling, grid, months)),
    months,
  )
}

function towards(ceiling: number, grid: readonly GridMonth[], months: number): Line {
  const newest = newestUsual(grid)
  const highest = CLOSE_TO_CEILING * ceiling
  // At the ceiling there is no growth left that would say how fast it goes on.
  if (shareOf(newest.logit) > highest) return naiveLine(grid, months)
  const below = (logit: number): number => logitOf(shareOf(logit) / ceiling)
  const recent = grid.slice(-PACE_MONTHS).filter(({ logit }) => shareOf(logit) <= highest)
  const { slope, end } = robustLine(recent.map((one) => ({ ...one, logit: below(one.logit) })))
  const start = startOf({ ...newest, logit: below(newest.logit) }, slope, end)
  return Array.from({ length: months }, (_, index) => logitOf(ceiling * shareOf(start + slope * (index + 1))))
}

/** Equal weights: no choosing among models by fit. */
export function meanLine(lines: readonly Line[], months: number): Line {
  return Array.from({ length: months }, (_, index) => mean(lines.map((line) => line[index] ?? Number.NaN)))
}

function damped(level: number, slope: number, months: number): Line {
  let value = level
  let step = slope
  return Array.from({ length: months }, () => {
    step *= DAMPING
    value += step
    return value
  })
}

/** A straight line that neither a holiday nor one odd month bends: its slope a month and where it ends. */
function robustLine(grid: readonly Point[]): { readonly slope: number; readonly end: number } {
  const slope = theilSen(grid)
  const last = grid.length - 1
  const ends = grid.map(({ logit, weight }, index) => ({ value: logit + slope * (last - index), weight }))
  return { slope, end: weightedMedian(ends) }
}

/** Median of the slopes between all pairs of months (Theil and Sen). */
function theilSen(grid: readonly Point[]): number {
  const slopes = grid.flatMap((later, to) =>
    grid.slice(0, to).map((earlier, from) => ({
      value: (later.logit - earlier.logit) / (to - from),
      weight: later.weight * earlier.weight,
    })),
  )
  return slopes.length === 0 ? 0 : weightedMedian(slopes)
}
