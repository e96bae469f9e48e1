/** Back-tests the forecast on generated tenants against "no change" and "straight drift", and takes its time. */
import {
  type ForecastScore,
  forecastOf,
  LENGTH_GROUPS,
  lengthGroupOf,
  REFERENCE_POOL,
  type ScoredForecast,
  SIZE_GROUPS,
  scoreOf,
  scoresBy,
  scoreTrials,
  sizeGroupOf,
} from '@lotse/usage'
import { generatedPool, QUIET_MONTHS, trialsOfGenerated } from '../packages/usage/src/testing/reference-pool.ts'
import { FAMILIES, type GeneratedTenant, generatedTenants } from '../packages/usage/src/testing/usage-families.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

/** Other tenants than those that the errors come from; 60 of each family. */
const TENANTS = 300
const PATHS = 400
/** Dates are scored this far. */
const SEEN_MONTHS = 24
const GOAL_MASE = 1
const GOAL_COVERAGE = 80
/** One forecast with its own back-test, in milliseconds. */
const GOAL_FORECAST = 5

export default async function usageForecast(): Promise<BenchmarkResult> {
  const tenants = generatedTenants('scored', TENANTS)
  const scored = tenants.map((tenant) => scoredOf(tenant))
  const all = scored.flat()
  const metrics: BenchmarkResult['metrics'] = { ...pooledMetrics('all', all), ...dateMetrics(all) }
  for (const { group, score } of scoresBy(all, LENGTH_GROUPS, lengthGroupOf))
    Object.assign(metrics, headlines(`${group} months`, score))
  for (const { group, score } of scoresBy(all, SIZE_GROUPS, sizeGroupOf))
    Object.assign(metrics, headlines(`${group} entitled`, score))
  for (const family of FAMILIES) {
    const own = scored.filter((_, index) => tenants[index]?.family === family).flat()
    Object.assign(metrics, headlines(family, scoreOf(own)))
  }
  // What the forecast cannot know: licences bought after it was made, and tenants rougher than those its errors are from.
  const across = tenants.flatMap((tenant) => scoredOf(tenant, true))
  Object.assign(metrics, headlines('licence steps count as misses', scoreOf(across)))
  for (const [name, noise] of [
    ['half the noise', 0.5],
    ['twice the noise', 2],
  ] as const) {
    const others = generatedTenants(name, TENANTS, noise).flatMap((tenant) => scoredOf(tenant))
    Object.assign(metrics, headlines(name, scoreOf(others)))
  }
  Object.assign(metrics, timeMetrics(tenants))
  return { metrics }
}

/** The errors that bands are made of come from tenants of other seeds. */
const POOL = generatedPool()

const scoredOf = (tenant: GeneratedTenant, acrossRestarts = false): ScoredForecast[] =>
  scoreTrials(trialsOfGenerated(tenant, { acrossRestarts, seenMonths: SEEN_MONTHS }), POOL, {
    targetRate: 70,
    paths: PATHS,
  })

function pooledMetrics(name: string, scored: readonly ScoredForecast[]): BenchmarkResult['metrics'] {
  const score = scoreOf(scored)
  if (score === null) return {}
  const metrics: BenchmarkResult['metrics'] = headlines(name, score)
  for (const [what, unit] of [
    ['error', 'points'],
    ['pinball', 'points'],
    ['interval', 'points'],
  ] as const) {
    const { forecast, noChange, drift } = score[what]
    metrics[`${name}: ${what} against no change`] = metric(forecast, unit, { name: 'no change', value: noChange })
    metrics[`${name}: ${what} against drift`] = metric(forecast, unit, { name: 'straight drift', value: drift })
  }
  return metrics
}

function headlines(name: string, score: ForecastScore | null): BenchmarkResult['metrics'] {
  if (score === null) return {}
  const { mase, coverage, fellBack, forecasts } = score
  return {
    [`${name}: MASE at 1–3 months`]: metric(mase.forecast, 'steps', { name: 'goal', value: GOAL_MASE }),
    [`${name}: MASE against no change`]: metric(mase.forecast, 'steps', { name: 'no change', value: mase.noChange }),
    [`${name}: MASE against drift`]: metric(mase.forecast, 'steps', { name: 'straight drift', value: mase.drift }),
    [`${name}: 80 % band held`]: metric((100 * coverage.held) / coverage.of, '%', {
      name: `promise, ${coverage.held} of ${coverage.of}`,
      value: GOAL_COVERAGE,
    }),
    [`${name}: shown no change instead`]: metric(fellBack, 'forecasts', { name: 'all', value: forecasts }),
  }
}

function dateMetrics(scored: readonly ScoredForecast[]): BenchmarkResult['metrics'] {
  const score = scoreOf(scored)
  if (score === null) return {}
  const metrics: BenchmarkResult['metrics'] = {}
  for (const [within, brier] of Object.entries(score.brier)) {
    if (brier === null) continue
    const name = `Brier score of reached within ${within} months`
    metrics[`${name} against no change`] = metric(brier.forecast, '', { name: 'no change', value: brier.noChange })
    metrics[`${name} against drift`] = metric(brier.forecast, '', { name: 'straight drift', value: brier.drift })
  }
  const { medianError, of, withoutDate } = score.date
  metrics['months that the middle date was off, median'] = metric(medianError ?? Number.NaN, 'months', {
    name: `one month, of ${of}`,
    value: 1,
  })
  metrics['reached although no date was given'] = metric(withoutDate, 'forecasts', {
    name: 'all that were reached',
    value: of + withoutDate,
  })
  return metrics
}

/** Whole forecasts, each with the back-test of its own tenant, one after the other in this thread. */
function timeMetrics(tenants: readonly GeneratedTenant[]): BenchmarkResult['metrics'] {
  const forecast = ({ points, restarts }: GeneratedTenant, index: number) =>
    forecastOf(points, {
      settings: { targetRate: 70, forecastHorizon: 24 },
      quietMonths: QUIET_MONTHS,
      restarts,
      pool: REFERENCE_POOL,
      plannedMonth: null,
      seed: String(index),
    })
  tenants.forEach(forecast)
  // Time of the processor: what else the machine is doing does not count.
  const before = process.cpuUsage()
  tenants.forEach(forecast)
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / 1000 / tenants.length
  return { 'one forecast with its back-test': metric(each, 'ms', { name: 'goal', value: GOAL_FORECAST }) }
}
