import { type ErrorPool, type ErrorRow, type ErrorSample, SCORED_MONTHS, sampleOf } from './errors.ts'
import { shareOf } from './logit.ts'
import { FORECAST_METHODS, type ForecastMethod } from './method.ts'
import { scaleOf } from './roughness.ts'
import { mean, quantile } from './statistics.ts'
import type { Trial } from './trials.ts'

/** As many rows are kept of each method; more would not move the ends of an 80 % band. */
const ROWS = 400

/** Months ahead whose mean error decides whether a method is better than no change. */
export const MASE_MONTHS = 3

/** The pool that the trials of several tenants make. Samples without trials are empty; see `poolsOf` for what fills them. */
export function poolOf(trials: readonly Trial[]): ErrorPool {
  const bends = trials.filter(({ roughness }) => roughness.count > 0).map(({ roughness }) => roughness.mean)
  const steps = trials.map(({ naiveStep }) => naiveStep).filter((step) => step > 0)
  const usual = { roughness: quantile(bends, 0.5), naiveStep: quantile(steps, 0.5) }
  return { samples: samplesBy((method) => sampleFrom(trials, method, usual)), ...usual }
}

/** One sample for each method. */
export function samplesBy(sample: (method: ForecastMethod) => ErrorSample): ErrorPool['samples'] {
  const [slope, four, flat] = FORECAST_METHODS
  return { [slope]: sample(slope), [four]: sample(four), [flat]: sample(flat) }
}

function sampleFrom(
  trials: readonly Trial[],
  method: ForecastMethod,
  usual: Pick<ErrorPool, 'roughness' | 'naiveStep'>,
): ErrorSample {
  const own = method === 'no-change' ? trials : trials.filter((trial) => trial.method === method)
  const scaled = own.flatMap((trial) => scaledErrors(trial, method, usual.naiveStep))
  const flat = own.flatMap((trial) => scaledErrors(trial, 'no-change', usual.naiveStep))
  const mase = { mean: mean(scaled), noChange: mean(flat), of: scaled.length }
  const rows = thinned(
    own.flatMap((trial) => errorRows(trial, method, usual.roughness)),
    ROWS,
  )
  return sampleOf(rows, mase, rows.length)
}

/** The line that a method would have shown in a trial. */
export const lineIn = (trial: Trial, method: ForecastMethod): readonly number[] =>
  method === 'no-change' ? trial.flat : trial.line

/**
 * Absolute errors 1 to 3 months ahead, of those months that have come `after` months, over the naive step before the
 * origin; the pooled step where that is 0.
 */
export function scaledErrors(
  trial: Trial,
  method: ForecastMethod,
  pooledStep: number,
  after: number = MASE_MONTHS,
): number[] {
  const step = trial.naiveStep > 0 ? trial.naiveStep : pooledStep
  return trial.came
    .slice(0, Math.min(MASE_MONTHS, after))
    .flatMap((came, index) =>
      came === null ? [] : [Math.abs(came.rate - 100 * shareOf(lineIn(trial, method)[index] ?? Number.NaN)) / step],
    )
}

/** None where a month is unknown: paths are made of whole rows. */
function errorRows(trial: Trial, method: ForecastMethod, usualRoughness: number): ErrorRow[] {
  const came = trial.came.slice(0, SCORED_MONTHS).flatMap((one) => one ?? [])
  if (came.length < SCORED_MONTHS) return []
  const scale = scaleOf(trial.roughness, usualRoughness)
  return [came.map(({ logit }, index) => (logit - (lineIn(trial, method)[index] ?? Number.NaN)) / scale)]
}

/** At most `count` rows, evenly taken from all, so that every tenant stays among them. */
export function thinned<Row>(rows: readonly Row[], count: number): Row[] {
  if (rows.length <= count) return [...rows]
  return Array.from({ length: count }, (_, index) => rows[Math.floor((index * rows.length) / count)]).flatMap((row) =>
    row === undefined ? [] : [row],
  )
}
