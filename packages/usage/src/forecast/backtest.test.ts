import { readFileSync } from 'node:fs'
import { addMonths, type Month, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../months/figure.ts'
import { referenceRowsSource, trialsOfGenerated } from '../testing/reference-pool.ts'
import { generatedTenants } from '../testing/usage-families.ts'
import { choose, recordOf } from './choose.ts'
import { sampleOf, widened } from './errors.ts'
import { poolOf, scaledErrors } from './pool.ts'
import { checked, poolsOf } from './pools.ts'
import { REFERENCE_POOL } from './reference-pool.ts'
import { scoreOf } from './score.ts'
import { scoreTrials } from './score-trials.ts'
import { trialsOf } from './trials.ts'

const options = { quietMonths: [7, 8, 12], restarts: [], targetRate: 70 }

const figures = (rates: readonly number[]): Figure[] =>
  rates.map((rate, index) => ({ month: addMonths(month('2024-01'), index), active: rate * 10, entitled: 1000 }))

const rising = figures(Array.from({ length: 20 }, (_, index) => 20 + index * 2))

describe('US79 rolling origin', () => {
  it('every month with four or more months of past is an origin', () => {
    expect(trialsOf(rising, options).map(({ origin }) => origin)).toEqual(rising.slice(3).map((one) => one.month))
  })

  it('a trial is the same whatever came later', () => {
    const known = trialsOf(rising.slice(0, 12), options).map(({ line, flat, naiveStep }) => ({ line, flat, naiveStep }))
    const later = [...rising.slice(0, 12), ...figures([1]).map((one) => ({ ...one, month: month('2025-01') }))]
    const again = trialsOf(later, options).slice(0, known.length)
    expect(again.map(({ line, flat, naiveStep }) => ({ line, flat, naiveStep }))).toEqual(known)
  })

  it('scores of a month are the same whatever came after it', () => {
    const scores = (points: readonly Figure[]) =>
      scoreTrials(trialsOf(points, options), REFERENCE_POOL, { targetRate: 70, paths: 0 })
    const early = scores(rising.slice(0, 12)).map(({ shown, ahead }) => ({ shown, ahead: ahead.slice(0, 1) }))
    const late = scores(rising).map(({ shown, ahead }) => ({ shown, ahead: ahead.slice(0, 1) }))
    expect(late.slice(0, early.length - 1)).toEqual(early.slice(0, -1))
  })

  it('what came after a restart is not compared, unless asked for', () => {
    const restarts = [month('2025-01')]
    const came = (acrossRestarts: boolean) =>
      trialsOf(rising, { ...options, restarts, acrossRestarts }).find(({ origin }) => origin === '2024-11')?.came
    expect(
      came(false)
        ?.slice(0, 3)
        .map((one) => one?.rate ?? null),
    ).toEqual([42, null, null])
    expect(
      came(true)
        ?.slice(0, 3)
        .map((one) => one?.rate ?? null),
    ).toEqual([42, 44, 46])
  })

  it('the scale of a tenant that never changed is the pooled one', () => {
    const [first] = trialsOf(figures([40, 40, 40, 40, 41]), options)
    if (first === undefined) throw new Error('no trial')
    expect(first.naiveStep).toBe(0)
    expect(scaledErrors(first, 'no-change', 4)[0]).toBeCloseTo(0.25, 1)
  })
})

describe('US78 no change instead', () => {
  const pool = (mean: number, noChange: number) => ({
    ...REFERENCE_POOL,
    samples: {
      ...REFERENCE_POOL.samples,
      'mean-of-four': sampleOf([[0, 0, 0, 0, 0, 0]], { mean, noChange, of: 100 }, 1),
    },
  })
  it.each([
    ['better than the step of one month', 0.9, 0.8, 'mean-of-four'],
    ['worse than a step, better than no change', 1.3, 1.6, 'mean-of-four'],
    ['worse than both', 1.3, 1.2, 'no-change'],
    ['exactly as good as both', 1, 1, 'no-change'],
  ])('%s', (_, mase, noChange, shown) => expect(choose('mean-of-four', [], pool(mase, noChange)).shown).toBe(shown))

  it('the tenant’s own record weighs more and more', () => {
    const jumping = figures(Array.from({ length: 30 }, (_, index) => (index % 6 < 3 ? 40 : 55)))
    const trials = trialsOf(jumping, { ...options, quietMonths: [] })
    expect(choose('mean-of-four', [], pool(0.8, 1.2)).shown).toBe('mean-of-four')
    const at = (month: Month) => choose('mean-of-four', recordOf(trials, month, REFERENCE_POOL), pool(0.8, 1.2)).mase
    expect(at(month('2026-06'))).toBeGreaterThan(at(month('2025-01')))
    expect(at(month('2025-01'))).toBeGreaterThan(0.8)
  })
})

describe('US77 widening', () => {
  const sample = sampleOf(
    Array.from({ length: 11 }, (_, index) => Array.from({ length: 6 }, () => index - 5)),
    { mean: 1, noChange: 1, of: 1 },
    11,
  )
  it('makes the band as many times wider around its middle', () => {
    const wide = widened(sample, 1.5)
    expect(wide.bands[0]).toEqual({ p10: -6, p50: 0, p90: 6 })
    expect(wide.widening).toBe(1.5)
  })
  it.each([1, 0.5, 0, Number.NaN])('never narrows: a factor of %d changes nothing', (factor) =>
    expect(widened(sample, factor)).toBe(sample),
  )

  it('widens a pool until it holds 80 % of what came to others', () => {
    const tenants = generatedTenants('widening', 20).map((tenant) => trialsOfGenerated(tenant))
    const pool = poolOf(tenants.flat())
    const narrow = {
      ...pool,
      samples: Object.fromEntries(
        Object.entries(pool.samples).map(([method, one]) => [
          method,
          sampleOf(
            one.errors.map((row) => row.map((error) => error / 5)),
            one.mase,
            one.fromTenants,
          ),
        ]),
      ) as typeof pool.samples,
    }
    const held = (used: typeof pool) => {
      const score = scoreOf(tenants.flatMap((trials) => scoreTrials(trials, used, { targetRate: 70, paths: 0 })))
      return score === null ? 0 : score.coverage.held / score.coverage.of
    }
    expect(held(narrow)).toBeLessThan(0.5)
    expect(held(checked(narrow, tenants))).toBeGreaterThanOrEqual(0.79)
  })
})

describe('US76 errors of other tenants', () => {
  it('a tenant’s own errors have no part in its band', () => {
    const tenants = generatedTenants('own', 10).map((tenant) => trialsOfGenerated(tenant))
    const [first] = poolsOf(tenants, REFERENCE_POOL)
    const [changed] = poolsOf([trialsOf(rising, options), ...tenants.slice(1)], REFERENCE_POOL)
    expect(changed).toEqual(first)
  })

  it('a house without others rests on generated histories, and says so', () => {
    const [pool] = poolsOf([trialsOf(rising, options)], REFERENCE_POOL)
    expect(pool?.samples['mean-of-four'].fromTenants).toBe(0)
    expect(pool?.samples['mean-of-four'].errors.length).toBeGreaterThan(50)
    expect(pool?.roughness).toBe(REFERENCE_POOL.roughness)
  })
})

describe('US81 the reference', () => {
  it('is what the generated tenants give', () => {
    const file = readFileSync(new URL('./reference-rows.ts', import.meta.url), 'utf8')
    const words = (text: string): string[] => text.split(/\s+/)
    expect(words(file)).toEqual(words(referenceRowsSource()))
  })

  it('on tenants that it has not seen the error is below a step and the band holds 75 to 85 %', () => {
    const score = scoreOf(
      generatedTenants('unseen', 60).flatMap((tenant) =>
        scoreTrials(trialsOfGenerated(tenant), REFERENCE_POOL, { targetRate: 70, paths: 0 }),
      ),
    )
    if (score === null) throw new Error('nothing scored')
    const held = score.coverage.held / score.coverage.of
    expect(held).toBeGreaterThanOrEqual(0.75)
    expect(held).toBeLessThanOrEqual(0.85)
    expect(score.mase.forecast).toBeLessThan(score.mase.noChange)
    expect(score.mase.forecast).toBeLessThan(score.mase.drift)
    expect(score.pinball.forecast).toBeLessThan(score.pinball.noChange)
    expect(score.interval.forecast).toBeLessThan(score.interval.drift)
  })
})
