import { type Month, monthsBetween } from '@lotse/calendar'
import type { ErrorPool } from './errors.ts'
import type { ForecastMethod } from './method.ts'
import { scaledErrors } from './pool.ts'
import { mean } from './statistics.ts'
import type { Trial } from './trials.ts'

/** Which method is shown, and why. */
interface Choice {
  readonly shown: ForecastMethod
  /** Mean absolute scaled error 1 to 3 months ahead: the method's, and that of no change. */
  readonly mase: number
  readonly maseNoChange: number
}

/** Errors of one earlier forecast of the tenant as far as they are known: the method's, and those of no change. */
interface PastErrors {
  readonly method: Trial['method']
  readonly own: readonly number[]
  readonly noChange: readonly number[]
}

/** The pooled error counts as much as so many errors of the tenant: a few months are no record. */
const POOLED_ERRORS = 12

/**
 * The method of the history's length, or no change where the method has lost to it: its error 1 to 3 months ahead is at
 * least the naive step (MASE of 1 or more) and at least the error of no change over the same months.
 *
 * The first alone would show the worse of the two to every tenant that grows steadily: its scale is the change of one
 * month, and nothing foretells three months of growth that well.
 */
export function choose(method: Trial['method'], past: readonly PastErrors[], pool: ErrorPool): Choice {
  const alike = past.filter((one) => one.method === method)
  const pooled = pool.samples[method].mase
  const weight = pooled.of === 0 ? 0 : POOLED_ERRORS
  const mixed = (errors: readonly number[], usual: number): number =>
    (mean(errors) * errors.length + usual * weight) / Math.max(1, errors.length + weight)
  const mase = mixed(
    alike.flatMap(({ own }) => own),
    pooled.mean,
  )
  const maseNoChange = mixed(
    alike.flatMap(({ noChange }) => noChange),
    pooled.noChange,
  )
  return { shown: mase >= 1 && mase >= maseNoChange ? 'no-change' : method, mase, maseNoChange }
}

/** What was known in month `at` about the errors of the trials before it. */
export function recordOf(trials: readonly Trial[], at: Month, pool: ErrorPool): PastErrors[] {
  return trials.flatMap((trial) => {
    const months = monthsBetween(trial.origin, at)
    if (months <= 0) return []
    return [
      {
        method: trial.method,
        own: scaledErrors(trial, trial.method, pool.naiveStep, months),
        noChange: scaledErrors(trial, 'no-change', pool.naiveStep, months),
      },
    ]
  })
}
