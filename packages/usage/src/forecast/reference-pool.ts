import { type ErrorPool, type ErrorSample, sampleOf } from './errors.ts'
import type { ForecastMethod } from './method.ts'
import { samplesBy } from './pool.ts'
import { REFERENCE_ROWS } from './reference-rows.ts'

/**
 * Errors of forecasts on generated histories (S-curves, plateaus, setbacks, licence steps, season): what bands rest on where
 * there are no or few other tenants, e.g. on the command line. A forecast says how many of its errors are such.
 */
export const REFERENCE_POOL: ErrorPool = {
  samples: samplesBy(referenceSample),
  roughness: REFERENCE_ROWS.roughness,
  naiveStep: REFERENCE_ROWS.naiveStep,
}

function referenceSample(method: ForecastMethod): ErrorSample {
  const { rows, mase, widening } = REFERENCE_ROWS[method]
  const errors = rows
    .split(',')
    .filter((row) => row.trim() !== '')
    .map((row) =>
      row
        .trim()
        .split(' ')
        .map((hundredths) => Number(hundredths) / 100),
    )
  // The rows were widened before they were written.
  return { ...sampleOf(errors, mase, 0), widening }
}
