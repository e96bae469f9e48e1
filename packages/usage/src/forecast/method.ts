import type { History } from './history.ts'
import {
  dampedSlopeLine,
  dampedTrendLine,
  driftLine,
  fixedCeilingLine,
  type Line,
  meanLine,
  naiveLine,
} from './lines.ts'
import { withQuietDips } from './quiet-dips.ts'

/** How a line into the future is drawn. */
export const FORECAST_METHODS = ['damped-slope', 'mean-of-four', 'no-change'] as const
export type ForecastMethod = (typeof FORECAST_METHODS)[number]

/** Fewer closed months than this carry no forecast; from the second number on there are enough for the mean of four. */
const FIRST_FORECAST_MONTHS = 4
const MEAN_OF_FOUR_MONTHS = 8

/** The method that a history of so many closed months carries; null where it carries none (usage.md §13). */
export function methodFor(months: number): Exclude<ForecastMethod, 'no-change'> | null {
  if (months < FIRST_FORECAST_MONTHS) return null
  return months < MEAN_OF_FOUR_MONTHS ? 'damped-slope' : 'mean-of-four'
}

/** The line of a method for `months` months after the newest, on the logit. */
export function lineOf(method: ForecastMethod, { grid }: History, months: number): Line {
  switch (method) {
    case 'no-change':
      return naiveLine(grid, months)
    case 'damped-slope':
      return dampedSlopeLine(grid, months)
    case 'mean-of-four':
      return withQuietDips(
        meanLine(
          [naiveLine, driftLine, dampedTrendLine, fixedCeilingLine].map((line) => line(grid, months)),
          months,
        ),
        grid,
      )
  }
}
