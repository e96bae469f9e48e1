import type { Month } from '@lotse/calendar'
import { choose, recordOf } from './choose.ts'
import { type ErrorPool, SCORED_MONTHS } from './errors.ts'
import { goalLogit } from './goal.ts'
import { shareOf } from './logit.ts'
import type { ForecastMethod } from './method.ts'
import { lineIn } from './pool.ts'
import { seededRandom } from './random.ts'
import { scaleOf } from './roughness.ts'
import { simulate } from './simulate.ts'
import { REACH_MONTHS, type ReachMonths, type Trial } from './trials.ts'

/** One forecast as it would have been shown, beside what came. Rates in per cent. */
export interface ScoredForecast {
  readonly origin: Month
  /** Closed months that it rested on. */
  readonly months: number
  readonly entitled: number
  readonly shown: ForecastMethod
  /** What errors are divided by for MASE: the mean change from month to month before the origin, in points. */
  readonly step: number
  readonly ahead: readonly ScoredMonth[]
  /** "Reached by then", for customers who had not reached the goal at the origin. */
  readonly reach: readonly ScoredReach[]
  /** Months until the goal was first reached; null where it was not within 24 months or is unknown. */
  readonly reachedAfter: number | null
  /** Months until half of the paths had reached it; null where that was beyond 24 months. */
  readonly expectedAfter: number | null
}

export interface ScoredMonth {
  /** Months ahead, 1 to 6. */
  readonly months: number
  readonly came: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** What the two baselines would have said. */
  readonly noChange: number
  readonly drift: number
}

export interface ScoredReach {
  readonly months: ReachMonths
  readonly came: boolean
  readonly probability: number
  readonly drift: boolean
}

export interface ScoringOptions {
  readonly targetRate: number
  /** Paths for "reached by then"; 0 leaves that out. */
  readonly paths: number
}

/**
 * Scores one tenant's trials, oldest first, with a pool that is made of other tenants. At each origin a method is chosen
 * by what had come until then, so that choosing is scored as well.
 */
export function scoreTrials(trials: readonly Trial[], pool: ErrorPool, options: ScoringOptions): ScoredForecast[] {
  return trials.map((trial, index) => {
    // Newer trials were not made yet; `recordOf` leaves out what had not come yet.
    const { shown } = choose(trial.method, recordOf(trials.slice(0, index), trial.origin, pool), pool)
    const { newest, months } = trial.history
    return {
      origin: trial.origin,
      months,
      entitled: newest.entitled,
      shown,
      step: trial.naiveStep > 0 ? trial.naiveStep : pool.naiveStep,
      ahead: aheadOf(trial, shown, pool),
      ...reachOf(trial, shown, pool, options),
    }
  })
}

function aheadOf(trial: Trial, shown: ForecastMethod, pool: ErrorPool): ScoredMonth[] {
  const { active, entitled } = trial.history.newest
  const rate = (active * 100) / entitled
  const scale = scaleOf(trial.roughness, pool.roughness)
  const line = lineIn(trial, shown)
  return trial.came.slice(0, SCORED_MONTHS).flatMap((came, index) => {
    const band = pool.samples[shown].bands[index]
    const middle = line[index]
    if (came === null || band === undefined || middle === undefined) return []
    const at = (error: number): number => 100 * shareOf(middle + error * scale)
    return [
      {
        months: index + 1,
        came: came.rate,
        p10: at(band.p10),
        p50: at(band.p50),
        p90: at(band.p90),
        noChange: rate,
        drift: driftAfter(trial, rate, index + 1),
      },
    ]
  })
}

const driftAfter = (trial: Trial, rate: number, months: number): number =>
  Math.min(100, Math.max(0, rate + trial.driftStep * months))

function reachOf(
  trial: Trial,
  shown: ForecastMethod,
  pool: ErrorPool,
  { targetRate, paths }: ScoringOptions,
): Pick<ScoredForecast, 'reach' | 'reachedAfter' | 'expectedAfter'> {
  const { active, entitled } = trial.history.newest
  if (paths === 0 || active * 100 >= targetRate * entitled)
    return { reach: [], reachedAfter: null, expectedAfter: null }
  const { reachedBy } = simulate(lineIn(trial, shown), pool.samples[shown], {
    paths,
    goal: goalLogit(entitled, { targetRate }),
    scale: scaleOf(trial.roughness, pool.roughness),
    random: seededRandom(trial.origin),
  })
  const rate = (active * 100) / entitled
  const reach = REACH_MONTHS.flatMap((months) => {
    const came = reachedWithin(trial, months)
    if (came === null) return []
    const drift = driftAfter(trial, rate, months) >= targetRate
    return [{ months, came, probability: reachedBy[months - 1] ?? 0, drift }]
  })
  const reachedAt = trial.came.findIndex((came) => came?.reached === true)
  const expectedAt = reachedBy.findIndex((share) => share >= 0.5)
  return {
    reach,
    reachedAfter: reachedAt < 0 ? null : reachedAt + 1,
    expectedAfter: expectedAt < 0 ? null : expectedAt + 1,
  }
}

/** Null where that cannot be known: not reached in the months that are known, and some are not. */
function reachedWithin(trial: Trial, months: number): boolean | null {
  const seen = trial.came.slice(0, months)
  if (seen.some((came) => came?.reached === true)) return true
  return seen.length < months || seen.includes(null) ? null : false
}
