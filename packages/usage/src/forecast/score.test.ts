import { month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { lengthGroupOf, SIZE_GROUPS, scoresBy, sizeGroupOf } from './groups.ts'
import { intervalScore, isHeld, pinball, scoreOf } from './score.ts'
import type { ScoredForecast, ScoredMonth } from './score-trials.ts'

const ahead = (came: number, band: readonly [number, number, number], months = 1): ScoredMonth => ({
  months,
  came,
  p10: band[0],
  p50: band[1],
  p90: band[2],
  noChange: 50,
  drift: 60,
})

const forecast = (more: Partial<ScoredForecast>): ScoredForecast => ({
  origin: month('2026-01'),
  months: 8,
  entitled: 100,
  shown: 'mean-of-four',
  step: 2,
  ahead: [ahead(54, [50, 55, 60])],
  reach: [],
  reachedAfter: null,
  expectedAfter: null,
  ...more,
})

describe('US80 scores by hand', () => {
  it.each<[string, number, number]>([
    ['in the middle', 55, (0.1 * 5 + 0 + 0.1 * 5) / 3],
    ['above the band', 65, (0.1 * 15 + 0.5 * 10 + 0.9 * 5) / 3],
    ['below the band', 45, (0.9 * 5 + 0.5 * 10 + 0.1 * 15) / 3],
  ])('pinball loss %s', (_, came, loss) => expect(pinball(came, { p10: 50, p50: 55, p90: 60 })).toBeCloseTo(loss, 9))

  it.each([
    [55, 10],
    [62, 30],
    [47, 40],
  ])('interval score of a band of 10 points where %i came: %i', (came, score) =>
    expect(intervalScore(came, { p10: 50, p50: 55, p90: 60 })).toBe(score),
  )

  it('a band holds its own ends', () => {
    expect([49.9, 50, 60, 60.1].map((came) => isHeld(ahead(came, [50, 55, 60])))).toEqual([false, true, true, false])
  })

  it('MASE is the error over the step, beside those of both baselines, one to three months ahead', () => {
    const score = scoreOf([
      forecast({ ahead: [ahead(54, [50, 55, 60]), ahead(100, [0, 0, 0], 4)] }),
      forecast({ step: 4, ahead: [ahead(48, [50, 56, 60], 3)] }),
    ])
    expect(score?.mase).toEqual({
      forecast: (1 / 2 + 8 / 4) / 2,
      noChange: (4 / 2 + 2 / 4) / 2,
      drift: (6 / 2 + 12 / 4) / 2,
    })
    expect(score?.error).toEqual({ forecast: 4.5, noChange: 3, drift: 9 })
    expect(score?.coverage).toEqual({ held: 1, of: 3 })
  })

  it('Brier score of "reached within", with what the baselines would have said', () => {
    const reach = [
      { months: 6 as const, came: true, probability: 0.7, drift: true },
      { months: 6 as const, came: false, probability: 0.2, drift: true },
    ]
    const score = scoreOf([forecast({ reach })])
    expect(score?.brier[6]?.forecast).toBeCloseTo((0.09 + 0.04) / 2, 9)
    expect(score?.brier[6]).toMatchObject({ noChange: 0.5, drift: 0.5, of: 2 })
    expect(score?.brier[3]).toBeNull()
  })

  it('the date is scored where it was reached, and goals that no date foretold are counted', () => {
    const score = scoreOf([
      forecast({ reachedAfter: 5, expectedAfter: 7 }),
      forecast({ reachedAfter: 5, expectedAfter: 1 }),
      forecast({ reachedAfter: 9, expectedAfter: null }),
      forecast({ reachedAfter: null, expectedAfter: 3 }),
    ])
    expect(score?.date).toEqual({ medianError: 3, of: 2, withoutDate: 1 })
  })

  it('there is no score where nothing came yet', () => expect(scoreOf([forecast({ ahead: [] })])).toBeNull())

  it('reports by length and by size', () => {
    const all = [forecast({ entitled: 49 }), forecast({ entitled: 50 }), forecast({ entitled: 500, months: 7 })]
    expect(all.map(sizeGroupOf)).toEqual([...SIZE_GROUPS])
    expect(all.map(lengthGroupOf)).toEqual(['8-24', '8-24', '4-7'])
    expect(scoresBy(all, SIZE_GROUPS, sizeGroupOf).map(({ score }) => score?.forecasts)).toEqual([1, 1, 1])
  })
})
