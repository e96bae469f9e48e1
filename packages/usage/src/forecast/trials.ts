import { addMonths, type Month, monthsBetween } from '@lotse/calendar'
import type { Figure } from '../months/figure.ts'
import { type History, type HistoryOptions, hasRestart, historyOf } from './history.ts'
import type { Line } from './lines.ts'
import { logitOfPeople } from './logit.ts'
import { lineOf, methodFor } from './method.ts'
import { type Roughness, roughnessOf } from './roughness.ts'

/** Months ahead within which "reached by then" is scored. */
export const REACH_MONTHS = [3, 6, 12] as const
export type ReachMonths = (typeof REACH_MONTHS)[number]

const SEEN_MONTHS = 24

/**
 * One forecast as it would have been made at `origin`, from nothing but what was known then, beside what came. It does not
 * know the errors of other tenants, so that a pool can be made of trials and trials be scored with a pool of others.
 */
export interface Trial {
  readonly origin: Month
  readonly history: History
  readonly method: 'damped-slope' | 'mean-of-four'
  readonly roughness: Roughness
  /** Lines on the logit: by the method, and with no change. */
  readonly line: Line
  readonly flat: Line
  /** What came, 1, 2, … months later; null where it is unknown or no longer comparable. */
  readonly came: readonly (Came | null)[]
  /** Mean change from one month to the next before the origin, in points; the scale of MASE. */
  readonly naiveStep: number
  /** "Straight drift", the second baseline: points a month from the first to the newest month of the history. */
  readonly driftStep: number
}

interface Came {
  readonly rate: number
  readonly logit: number
  readonly reached: boolean
}

export interface TrialOptions extends HistoryOptions {
  readonly targetRate: number
  /** Score also what came after a restart, although it counts another population. Off unless asked for. */
  readonly acrossRestarts?: boolean
  /** Months after the origin that a trial looks at: 24 unless said otherwise, as far as a date is ever forecast. */
  readonly seenMonths?: number
}

/** Rolling origin: a trial for every month with four or more months of past (`points`: closed months, oldest first). */
export function trialsOf(points: readonly Figure[], options: TrialOptions): Trial[] {
  const known = new Map(points.map((point) => [point.month, point]))
  return points.flatMap((_, index) => {
    const history = historyOf(points.slice(0, index + 1), options)
    const method = history === null ? null : methodFor(history.months)
    if (history === null || method === null) return []
    return [trialOf(history, method, known, options)]
  })
}

function trialOf(
  history: History,
  method: Trial['method'],
  known: ReadonlyMap<Month, Figure>,
  options: TrialOptions,
): Trial {
  const origin = history.newest.month
  const seen = options.seenMonths ?? SEEN_MONTHS
  return {
    origin,
    history,
    method,
    roughness: roughnessOf(history.grid),
    line: lineOf(method, history, seen),
    flat: lineOf('no-change', history, seen),
    came: Array.from({ length: seen }, (_, index) => {
      const month = addMonths(origin, index + 1)
      const point = known.get(month)
      if (point === undefined || point.entitled <= 0) return null
      if (options.acrossRestarts !== true && hasRestart(origin, month, options.restarts)) return null
      return cameOf(point, options.targetRate)
    }),
    ...stepsOf(history),
  }
}

const cameOf = ({ active, entitled }: Figure, targetRate: number): Came => ({
  rate: (active * 100) / entitled,
  logit: logitOfPeople(active, entitled),
  reached: active * 100 >= targetRate * entitled,
})

/** Both baselines see the months as they are: no season, no bridges. */
function stepsOf({ grid }: History): { readonly naiveStep: number; readonly driftStep: number } {
  const known = grid.filter(({ kind }) => kind !== 'bridged')
  const steps = known.slice(1).map(({ rate }, index) => Math.abs(rate - (known[index]?.rate ?? rate)))
  const first = known[0]
  const last = known.at(-1)
  const months = first === undefined || last === undefined ? 0 : monthsBetween(first.month, last.month)
  return {
    naiveStep: steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length),
    driftStep: months === 0 ? 0 : ((last?.rate ?? 0) - (first?.rate ?? 0)) / months,
  }
}
