import type { ForecastMethod } from './method.ts'
import { quantileOfSorted } from './statistics.ts'

/** What forecasts of other tenants got wrong: the width of a band is taken from it (usage.md §13). */
export interface ErrorPool {
  readonly samples: Readonly<Record<ForecastMethod, ErrorSample>>
  /** The usual roughness of a tenant, on the logit. */
  readonly roughness: number
  /** The usual change from month to month in points: the scale of MASE for a tenant that never changed. */
  readonly naiveStep: number
}

/** Errors of one method. */
export interface ErrorSample {
  /** One row a forecast: what came less the forecast 1 to 6 months ahead, on the logit, over the tenant's scale. */
  readonly errors: readonly ErrorRow[]
  /** Ends and middle of the 80 % band 1 to 6 months ahead, in the same measure. */
  readonly bands: readonly ErrorBand[]
  /** How many times wider than the errors the rows were made, at least 1. */
  readonly widening: number
  readonly mase: PooledMase
  /** How many rows come from tenants; the rest from generated histories. */
  readonly fromTenants: number
}

/** Mean absolute scaled error 1 to 3 months ahead. */
interface PooledMase {
  /** Of the method. */
  readonly mean: number
  /** Of no change, over the same months. */
  readonly noChange: number
  /** How many errors the means are of; with none the means are 0. */
  readonly of: number
}

export type ErrorRow = readonly number[]

interface ErrorBand {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** Months ahead for which forecasts are compared with what came (usage.md §13). */
export const SCORED_MONTHS = 6

/** A sample of rows that are as wide as the errors were. */
export function sampleOf(errors: readonly ErrorRow[], mase: PooledMase, fromTenants: number): ErrorSample {
  return { errors, bands: bandsOf(errors), widening: 1, mase, fromTenants }
}

/** The sample made `factor` times wider around its middle. Factors below 1 change nothing: a band is never narrowed. */
export function widened(sample: ErrorSample, factor: number): ErrorSample {
  if (!(factor > 1)) return sample
  const errors = sample.errors.map((row) =>
    row.map((error, index) => {
      const middle = sample.bands[index]?.p50 ?? 0
      return middle + (error - middle) * factor
    }),
  )
  return { ...sample, errors, bands: bandsOf(errors), widening: sample.widening * factor }
}

function bandsOf(errors: readonly ErrorRow[]): ErrorBand[] {
  return Array.from({ length: SCORED_MONTHS }, (_, index) => {
    const sorted = Float64Array.from(errors, (row) => row[index] ?? 0).sort()
    return {
      p10: quantileOfSorted(sorted, 0.1),
      p50: quantileOfSorted(sorted, 0.5),
      p90: quantileOfSorted(sorted, 0.9),
    }
  })
}
