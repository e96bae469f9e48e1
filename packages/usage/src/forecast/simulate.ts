import { type ErrorRow, type ErrorSample, SCORED_MONTHS } from './errors.ts'
import type { Line } from './lines.ts'
import type { Random } from './random.ts'

interface PathOptions {
  /** How many paths; usage.md §13 asks for 2,000 or more. */
  readonly paths: number
  /** Logit from which on the goal is reached. */
  readonly goal: number
  /** What a row of errors is multiplied by: the tenant's scale. */
  readonly scale: number
  readonly random: Random
}

export interface Paths {
  /** Share of the paths, 0 to 1, that reached the goal 1, 2, … months ahead or earlier. Never falls. */
  readonly reachedBy: readonly number[]
  /** The paths' values of a month (0: one month ahead), sorted, on the logit. */
  readonly sortedAt: (monthIndex: number) => Float64Array
}

/**
 * Paths around a line: whole rows of errors, as they followed one another in other forecasts, added to it; beyond six
 * months one row goes on where the last ended. What counts is the first month in which a path reaches the goal: the month
 * in which the line crosses it is neither the middle of those nor does a line that never crosses mean that no path does.
 * Throws a RangeError where there are no errors to draw from.
 */
export function simulate(line: Line, { errors }: ErrorSample, options: PathOptions): Paths {
  if (errors.length === 0) throw new RangeError('Paths need the errors of earlier forecasts, and there are none')
  const { paths, goal, scale, random } = options
  const steps = scaledSteps(errors, scale)
  // Month by month, so that the values of one month lie together.
  const values = new Float64Array(line.length * paths)
  const reached = new Float64Array(line.length)
  for (let path = 0; path < paths; path += 1) {
    // Every row begins about as many paths as any other: less chance in the result than by drawing.
    let row = path % errors.length
    let before = 0
    let open = true
    for (let index = 0; index < line.length; index += 1) {
      const step = index % SCORED_MONTHS
      if (index > 0 && step === 0) {
        before += steps[row * SCORED_MONTHS + SCORED_MONTHS - 1] ?? 0
        row = Math.floor(random() * errors.length)
      }
      const value = (line[index] ?? 0) + before + (steps[row * SCORED_MONTHS + step] ?? 0)
      values[index * paths + path] = value
      if (open && value >= goal) {
        open = false
        reached[index] = (reached[index] ?? 0) + 1
      }
    }
  }
  let sum = 0
  return {
    reachedBy: Array.from(reached, (count) => {
      sum += count
      return sum / paths
    }),
    sortedAt: (index) => values.slice(index * paths, (index + 1) * paths).sort(),
  }
}

/** The rows one after the other, as what they add on the logit. */
function scaledSteps(errors: readonly ErrorRow[], scale: number): Float64Array {
  const steps = new Float64Array(errors.length * SCORED_MONTHS)
  for (const [row, values] of errors.entries())
    for (let step = 0; step < SCORED_MONTHS; step += 1) steps[row * SCORED_MONTHS + step] = (values[step] ?? 0) * scale
  return steps
}
