import { type ErrorPool, type ErrorSample, sampleOf, widened } from './errors.ts'
import { logitOf } from './logit.ts'
import type { ForecastMethod } from './method.ts'
import { poolOf, samplesBy, thinned } from './pool.ts'
import { type ScoredForecast, type ScoredMonth, scoreTrials } from './score-trials.ts'
import type { Trial } from './trials.ts'

/** Parts into which tenants are divided: three make the errors, one checks the width, one is served. */
const PARTS = 5

/** With fewer rows of a method, rows of generated histories fill the sample up to this many. */
const ENOUGH_ROWS = 200

/** With fewer months to check by, the width stays as it is. */
const ENOUGH_MONTHS = 30

/**
 * One pool for each tenant (`tenants`: the trials of each), made of other tenants only, so that what is said about the
 * bands was tried on tenants that had no part in them. While the house has few of its own, `reference` fills up.
 */
export function poolsOf(tenants: readonly (readonly Trial[])[], reference: ErrorPool): ErrorPool[] {
  const part = (number: number): (readonly Trial[])[] => tenants.filter((_, index) => index % PARTS === number % PARTS)
  const served = Array.from({ length: PARTS }, (_, number) => {
    const errors = [1, 2, 3].flatMap((next) => part(number + next)).flat()
    const pool = filledUp(poolOf(errors), reference)
    return checked(pool, part(number + 4))
  })
  return tenants.map((_, index) => served[index % PARTS] ?? reference)
}

/** The pool with every sample as wide as it has to be to hold 80 % of what came to these tenants; never narrower. */
export function checked(pool: ErrorPool, tenants: readonly (readonly Trial[])[]): ErrorPool {
  // The target matters for dates only, which are not scored here.
  const scored = tenants.flatMap((trials) => scoreTrials(trials, pool, { targetRate: 100, paths: 0 }))
  return { ...pool, samples: samplesBy((method) => widened(pool.samples[method], wideningFor(scored, method))) }
}

/**
 * Split conformal prediction on the band: how many times its own half an 80 % band would have had to be. The share is taken
 * of one month more than there are, which makes few months ask for more.
 */
function wideningFor(scored: readonly ScoredForecast[], method: ForecastMethod): number {
  const needed = scored
    .filter(({ shown }) => shown === method)
    .flatMap(({ ahead }) => ahead.map(halvesNeeded))
    .sort((a, b) => a - b)
  if (needed.length < ENOUGH_MONTHS) return 1
  return Math.max(1, needed[Math.min(needed.length, Math.ceil((needed.length + 1) * 0.8)) - 1] ?? 1)
}

/** How far what came lies from the middle, where the end of the band on that side is 1. */
function halvesNeeded({ came, p10, p50, p90 }: ScoredMonth): number {
  const at = (rate: number): number => logitOf(Math.min(0.9999, Math.max(0.0001, rate / 100)))
  const end = came >= p50 ? p90 : p10
  const half = Math.abs(at(end) - at(p50))
  return half === 0 ? 1 : Math.abs(at(came) - at(p50)) / half
}

function filledUp(pool: ErrorPool, reference: ErrorPool): ErrorPool {
  const samples = samplesBy((method) => filledSample(pool.samples[method], reference.samples[method]))
  const orReference = (value: number, instead: number): number => (value > 0 ? value : instead)
  return {
    samples,
    roughness: orReference(pool.roughness, reference.roughness),
    naiveStep: orReference(pool.naiveStep, reference.naiveStep),
  }
}

function filledSample(own: ErrorSample, reference: ErrorSample): ErrorSample {
  const missing = ENOUGH_ROWS - own.errors.length
  if (missing <= 0) return own
  const share = missing / ENOUGH_ROWS
  const mixed = (one: number, other: number): number => one * (1 - share) + other * share
  const mase = {
    mean: mixed(own.mase.mean, reference.mase.mean),
    noChange: mixed(own.mase.noChange, reference.mase.noChange),
    of: own.mase.of + reference.mase.of,
  }
  const sample = sampleOf([...own.errors, ...thinned(reference.errors, missing)], mase, own.errors.length)
  // The reference's rows are as wide as they had to be already.
  return own.errors.length === 0 ? { ...sample, widening: reference.widening } : sample
}
