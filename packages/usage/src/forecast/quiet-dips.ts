import { addMonths, type Month } from '@lotse/calendar'
import type { GridMonth } from './history.ts'
import type { Line } from './lines.ts'
import { mean } from './statistics.ts'

/** How far, in months, the usual months may lie between which a quiet one is compared. */
const NEIGHBOURS = 3

/**
 * The line with the quiet months as low as they were in earlier years, by half where one year is known and by two thirds
 * where two are. That is no seasonal model, which two years could not carry (usage.md §11): only months that the house
 * names quiet are moved, each by nothing but its own past.
 */
export function withQuietDips(line: Line, grid: readonly GridMonth[]): Line {
  const newest = grid.at(-1)
  const dips = dipsOf(grid)
  if (newest === undefined || dips.size === 0) return line
  return line.map((value, index) => {
    const known = dips.get(monthOfYear(addMonths(newest.month, index + 1))) ?? []
    return value - (mean(known) * known.length) / (known.length + 1)
  })
}

/** By month of the year: how far each past quiet month lay below the straight line between its usual neighbours. */
function dipsOf(grid: readonly GridMonth[]): Map<string, number[]> {
  const dips = new Map<string, number[]>()
  for (const [index, { month, logit, kind }] of grid.entries()) {
    if (kind !== 'quiet') continue
    const before = grid.findLastIndex((one, at) => at < index && at >= index - NEIGHBOURS && one.kind === 'usual')
    const after = grid.findIndex((one, at) => at > index && at <= index + NEIGHBOURS && one.kind === 'usual')
    const low = grid[before]?.logit
    const high = grid[after]?.logit
    if (low === undefined || high === undefined) continue
    const between = low + ((high - low) * (index - before)) / (after - before)
    dips.set(monthOfYear(month), [...(dips.get(monthOfYear(month)) ?? []), between - logit])
  }
  return dips
}

const monthOfYear = (month: Month): string => month.slice(5)
