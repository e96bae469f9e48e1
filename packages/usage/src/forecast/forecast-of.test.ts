import { addMonths, month } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../months/figure.ts'
import { describeForecast } from './describe-forecast.ts'
import { type ForecastOptions, forecastOf } from './forecast-of.ts'
import { REFERENCE_POOL } from './reference-pool.ts'
import { restartsOf } from './restarts.ts'
import {
  FORECAST_COUNTED,
  METHOD_SENTENCES,
  NEEDED_SENTENCES,
  OUTLOOK_SENTENCES,
  PROBABILITY_SENTENCE,
  SCORE_SENTENCES,
  SPAN_WORDS,
} from './sentences.ts'
import type { Forecast } from './types.ts'

const settings = { targetRate: 70, forecastHorizon: 24 }
const options: ForecastOptions = {
  settings,
  quietMonths: [],
  restarts: [],
  pool: REFERENCE_POOL,
  plannedMonth: null,
  seed: 'a customer',
}

const figures = (active: readonly number[], entitled = 1000): Figure[] =>
  active.map((count, index) => ({ month: addMonths(month('2025-01'), index), active: count, entitled }))

function forecast(active: readonly number[], more: Partial<ForecastOptions> = {}, entitled = 1000): Forecast {
  const found = forecastOf(figures(active, entitled), { ...options, ...more })
  if (found === null) throw new Error('no forecast')
  return found
}

const steps = (from: number, step: number, months: number): number[] =>
  Array.from({ length: months }, (_, index) => from + step * index)

describe('US70 what is said by length of history', () => {
  it.each([
    ['three months', steps(500, 30, 3), 'too-early', null],
    ['four months', steps(560, 30, 4), 'very-uncertain', 'damped-slope'],
    ['eight months', steps(400, 30, 8), 'dated', 'mean-of-four'],
    ['no pace', steps(300, 0, 12), 'not-in-sight', 'mean-of-four'],
    ['at the goal', steps(400, 30, 11), 'reached', 'mean-of-four'],
  ])('%s', (_, active, outlook, method) => expect(forecast(active)).toMatchObject({ outlook, method }))

  it('there is none without months', () => expect(forecastOf([], options)).toBeNull())

  it('too early says the gap in points and people, and nothing else', () => {
    expect(forecast([500, 510, 520])).toMatchObject({
      months: 3,
      gap: { people: 180 },
      quantiles: { p10: null, p50: null, p90: null },
      probability: null,
      band: [],
      record: null,
    })
  })

  it('after a re-baselining history begins anew', () => {
    expect(forecast(steps(400, 20, 12), { restarts: [month('2025-10')] })).toMatchObject({
      outlook: 'too-early',
      from: '2025-10',
      months: 3,
    })
    const none = { step: null, breaks: [] }
    const step = { month: month('2025-02'), before: month('2025-01'), entitledBefore: 10, entitled: 99, covered: true }
    expect(
      restartsOf([
        { month: month('2025-01'), ...none },
        { month: month('2025-02'), step, breaks: [] },
        { month: month('2025-03'), step: null, breaks: [{ month: month('2025-03'), kind: 'outage' }] },
      ]),
    ).toEqual(['2025-02', '2025-03'])
  })
})

describe('US74 first passage', () => {
  it('months and probabilities are in order, and the band lies around its middle', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 4, maxLength: 30 }),
        fc.constantFrom(200, 300),
        (active, entitled) => {
          const { quantiles, probability, band, outlook } = forecast(active, { paths: 200 }, entitled)
          for (const { p10, p50, p90 } of band) expect(0 <= p10 && p10 <= p50 && p50 <= p90 && p90 <= 100).toBe(true)
          expect(band).toHaveLength(12)
          if (probability !== null) {
            expect(probability[3]).toBeLessThanOrEqual(probability[6])
            expect(probability[6]).toBeLessThanOrEqual(probability[12])
          }
          const { p10, p50, p90 } = quantiles
          expect((p50 === null) === (outlook === 'not-in-sight' || outlook === 'reached')).toBe(true)
          if (p50 !== null) expect((p10 ?? p50) <= p50 && p50 <= (p90 ?? p50)).toBe(true)
        },
      ),
      { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 30) },
    )
  })

  it('a line that never crosses may still have a fair chance', () => {
    const { probability, outlook } = forecast(steps(660, 0, 12))
    expect(outlook === 'not-in-sight' || outlook === 'dated').toBe(true)
    expect(probability?.[12]).toBeGreaterThan(0.05)
  })

  it('the same seed gives the same, another one nearly the same', () => {
    const active = steps(400, 15, 12)
    expect(forecast(active)).toEqual(forecast(active))
    const other = forecast(active, { seed: 'another' })
    expect(Math.abs((other.probability?.[12] ?? 0) - (forecast(active).probability?.[12] ?? 0))).toBeLessThan(0.05)
  })

  it('beyond the horizon there is no date', () => {
    const near = forecast(steps(400, 15, 12))
    expect(near.quantiles.p50).not.toBeNull()
    expect(forecast(steps(400, 15, 12), { settings: { targetRate: 70, forecastHorizon: 1 } })).toMatchObject({
      outlook: 'not-in-sight',
      quantiles: { p10: null, p50: null, p90: null },
    })
  })

  it('people are whole: 14 of 20 reach 70 %', () => {
    expect(forecast(steps(4, 1, 11), {}, 20).outlook).toBe('reached')
    expect(forecast(steps(3, 1, 11), {}, 20).outlook).not.toBe('reached')
  })
})

describe('US75 the pace that the plan asks for', () => {
  it.each([
    ['in five months', '2025-08', { by: '2025-08', months: 5, people: 36, points: 3.6 }],
    ['next month', '2025-04', { by: '2025-04', months: 1, people: 180, points: 18 }],
    ['passed', '2025-03', { by: '2025-03', months: 0, people: null, points: null }],
  ])('%s', (_, planned, needed) =>
    expect(forecast([500, 510, 520], { plannedMonth: month(planned) }).needed).toEqual(needed),
  )

  it('nothing is needed where there is no plan or the goal is reached', () => {
    expect(forecast([500]).needed).toBeNull()
    expect(forecast([700], { plannedMonth: month('2025-08') }).needed).toBeNull()
  })
})

describe('US82 in words', () => {
  it('says the gap while it is too early', () => {
    const words = describeForecast(forecast([520], { plannedMonth: month('2025-07') }), settings, 'en')
    expect(words).toEqual({
      outlook: 'Too early for a forecast: one closed month, four are needed; 18.0 points or 180 people to 70 %.',
      probability: null,
      needed: 'To reach 70 % by July 2025, 3.0 points a month are needed: 30 people more each month.',
      method: null,
      score: null,
    })
  })

  it('tells a span and no probabilities while very uncertain', () => {
    const words = describeForecast(forecast(steps(560, 30, 4)), settings, 'de')
    expect(words.outlook).toMatch(
      /^Sehr unsicher, weil erst 4 abgeschlossene Monate vorliegen: Ändert sich nichts, werden 70 % /,
    )
    expect(words.probability).toBeNull()
  })

  it('tells months, chances, method and record', () => {
    const words = describeForecast(forecast(steps(400, 15, 14)), settings, 'en')
    expect(words.outlook).toMatch(
      /^If nothing changes, 70 % is reached .+; the middle course gets there in .+ 202\d\.$/,
    )
    expect(words.probability).toMatch(
      /^Reached within 3 months with .+ %, within 6 with .+ %, within 12 with .+ % probability\.$/,
    )
    expect(words.method).toMatch(/14 closed months since January 2025\.$/)
    expect(words.score).toMatch(/^In 10 earlier forecasts for this customer the 80 % band held \d+ of \d+ months; /)
  })

  it('says both in German', () => {
    const words = describeForecast(forecast(steps(300, 0, 12)), settings, 'de')
    expect(words.outlook).toBe(
      '70 % sind bei diesem Tempo nicht in Sicht: Weniger als die Hälfte der möglichen Verläufe erreicht sie in 24 Monaten.',
    )
    expect(words.score).toMatch(
      /hielt das 80-%-Band \d+ von \d+ Monaten; ein bis drei Monate voraus lag die Prognose \d+,\d Punkte daneben/,
    )
  })

  it('every sentence has the same values in both languages', () => {
    const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([found]) => found).sort()
    const all = [
      ...Object.values(OUTLOOK_SENTENCES),
      ...Object.values(SPAN_WORDS),
      ...Object.values(NEEDED_SENTENCES),
      ...Object.values(METHOD_SENTENCES),
      ...Object.values(SCORE_SENTENCES),
      ...Object.values(FORECAST_COUNTED).flatMap(({ one, other }) => [one, other]),
      PROBABILITY_SENTENCE,
    ]
    for (const { de, en } of all) expect(placeholders(de)).toEqual(placeholders(en))
  })

  it('leaves no gap in any sentence', () => {
    for (const active of [[1], steps(560, 30, 4), steps(400, 15, 12), steps(300, 0, 12), steps(400, 30, 11)])
      for (const language of ['de', 'en'] as const) {
        const found = forecast(active, { plannedMonth: month('2026-12') })
        for (const sentence of Object.values(describeForecast(found, settings, language)))
          expect(sentence ?? '').not.toMatch(/[{}]|undefined|NaN|null| {2}| ,| \./)
      }
  })
})
