import { addMonths, type Month, monthsBetween } from '@lotse/calendar'
import type { Figure } from '../months/figure.ts'
import { usersMissing } from '../months/people.ts'
import type { UsageSettings } from '../settings.ts'
import { choose, recordOf } from './choose.ts'
import { type ErrorPool, SCORED_MONTHS } from './errors.ts'
import { goalLogit } from './goal.ts'
import { type History, historyOf } from './history.ts'
import { shareOf } from './logit.ts'
import { type ForecastMethod, lineOf, methodFor } from './method.ts'
import { seededRandom } from './random.ts'
import { roughnessOf, scaleOf } from './roughness.ts'
import { scoreOf } from './score.ts'
import { scoreTrials } from './score-trials.ts'
import { type Paths, simulate } from './simulate.ts'
import { quantileOfSorted } from './statistics.ts'
import { type Trial, trialsOf } from './trials.ts'
import type { BandMonth, Forecast, ForecastRecord, NeededPace } from './types.ts'

export interface ForecastOptions {
  readonly settings: Pick<UsageSettings, 'targetRate' | 'forecastHorizon'>
  /** Months of the year, 1 to 12, in which many are away; of the customer's country where that is known. */
  readonly quietMonths: readonly number[]
  /** Months in which history begins anew: entitlement steps and breaks in the data, see `restartsOf`. */
  readonly restarts: readonly Month[]
  /** Errors of other tenants' forecasts; `REFERENCE_POOL` where there are none. */
  readonly pool: ErrorPool
  /** The month in which the customer is to reach the goal; null without a plan. */
  readonly plannedMonth: Month | null
  /** The same word gives the same forecast; name the customer and the numerator. */
  readonly seed: string
  /** Courses that are drawn, 2,000 unless said otherwise. */
  readonly paths?: number
}

const PATHS = 2000
const BAND_MONTHS = 12

/** Within so many months probabilities are told. */
const WITHIN = [3, 6, 12] as const

/**
 * The forecast after the newest of `points`: closed months, oldest first, by one numerator. Null where there are none. It
 * takes about as long as it takes to draw the paths (a few milliseconds). Source: usage.md §13.
 */
export function forecastOf(points: readonly Figure[], options: ForecastOptions): Forecast | null {
  const history = historyOf(points, options)
  if (history === null) return null
  const plain = plainPart(history, options)
  const method = methodFor(history.months)
  if (method === null) return { ...plain, ...NOTHING_FORECAST, outlook: 'too-early' }

  const { shown, record } = recordedMethod(method, points, history, options)
  const paths = simulate(
    lineOf(shown, history, Math.max(options.settings.forecastHorizon, BAND_MONTHS)),
    options.pool.samples[shown],
    {
      paths: options.paths ?? PATHS,
      goal: goalLogit(history.newest.entitled, options.settings),
      scale: scaleOf(roughnessOf(history.grid), options.pool.roughness),
      random: seededRandom(options.seed),
    },
  )
  const drawn = { ...plain, method: shown, band: bandFrom(paths, history.newest.month), record }
  if (plain.gap.people === 0) return { ...drawn, ...NO_DATE, outlook: 'reached' }
  return { ...drawn, ...dateFrom(paths, history, options) }
}

/** The method to show, by what it and no change have been worth so far, and that record. */
function recordedMethod(
  method: Trial['method'],
  points: readonly Figure[],
  { newest }: History,
  { settings: { targetRate }, pool, quietMonths, restarts }: ForecastOptions,
): { readonly shown: ForecastMethod; readonly record: ForecastRecord } {
  const trials = trialsOf(points, { quietMonths, restarts, targetRate, seenMonths: SCORED_MONTHS })
  const { shown, mase, maseNoChange } = choose(method, recordOf(trials, newest.month, pool), pool)
  const { errors, fromTenants, widening } = pool.samples[shown]
  const record: ForecastRecord = {
    mase,
    maseNoChange,
    replaced: shown === method ? null : method,
    own: scoreOf(scoreTrials(trials, pool, { targetRate, paths: 0 })),
    errors: { tenants: fromTenants, generated: errors.length - fromTenants },
    widening,
  }
  return { shown, record }
}

const NO_DATE = { quantiles: { p10: null, p50: null, p90: null }, probability: null } as const
const NOTHING_FORECAST = { ...NO_DATE, method: null, band: [], record: null } as const

/** What needs no model: the history, the gap and the pace that the plan asks for. */
function plainPart({ months, first, newest }: History, { settings, plannedMonth }: ForecastOptions) {
  return {
    months,
    from: first,
    until: newest.month,
    gap: gapOf(newest, settings),
    needed: neededBy(newest, plannedMonth, settings),
  }
}

/**
 * The pace that a plan asks for from the newest closed month on; null without a plan and where the goal is reached. Plans
 * change more often than months close, so this may be asked again.
 */
export function neededBy(
  newest: Figure,
  plannedMonth: Month | null,
  settings: Pick<UsageSettings, 'targetRate'>,
): NeededPace | null {
  const { people, points } = gapOf(newest, settings)
  return people === 0 || plannedMonth === null ? null : neededPace(plannedMonth, newest.month, people, points)
}

function gapOf(newest: Figure, settings: Pick<UsageSettings, 'targetRate'>) {
  const people = usersMissing(newest, settings)
  const points = people === 0 ? 0 : settings.targetRate - (newest.active * 100) / newest.entitled
  return { points, people }
}

function neededPace(by: Month, newest: Month, people: number, points: number): NeededPace {
  const months = monthsBetween(newest, by)
  if (months <= 0) return { by, months, people: null, points: null }
  return { by, months, people: Math.ceil(people / months), points: points / months }
}

function bandFrom(paths: Paths, newest: Month): BandMonth[] {
  return Array.from({ length: BAND_MONTHS }, (_, index) => {
    const sorted = paths.sortedAt(index)
    const at = (share: number): number => 100 * shareOf(quantileOfSorted(sorted, share))
    return { month: addMonths(newest, index + 1), p10: at(0.1), p50: at(0.5), p90: at(0.9) }
  })
}

function dateFrom(
  { reachedBy }: Paths,
  { months, newest }: History,
  { settings }: ForecastOptions,
): Pick<Forecast, 'outlook' | 'quantiles' | 'probability'> {
  const [within3, within6, within12] = WITHIN.map((count) => reachedBy[count - 1] ?? 0)
  const probability = { 3: within3 ?? 0, 6: within6 ?? 0, 12: within12 ?? 0 }
  const monthOf = (share: number): Month | null => {
    const index = reachedBy.findIndex((reached) => reached >= share)
    return index < 0 || index >= settings.forecastHorizon ? null : addMonths(newest.month, index + 1)
  }
  const p50 = monthOf(0.5)
  if (p50 === null) return { outlook: 'not-in-sight', quantiles: NO_DATE.quantiles, probability }
  return {
    outlook: methodFor(months) === 'damped-slope' ? 'very-uncertain' : 'dated',
    quantiles: { p10: monthOf(0.1), p50, p90: monthOf(0.9) },
    probability,
  }
}
