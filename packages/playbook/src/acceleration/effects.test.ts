import { addMonths, isoDate, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../testing/stalls/random.ts'
import { type CourseWithEfforts, effectsOf, type Measure } from './effects.ts'

/** A course from January 2026 on: rates in per cent of 1,000. */
const course = (
  rates: readonly number[],
  efforts: readonly (readonly [Measure, string])[] = [],
  over: Partial<CourseWithEfforts['months'][number]> & { readonly at?: number } = {},
): CourseWithEfforts => ({
  months: rates.map((rate, index) => ({
    month: addMonths(month('2026-01'), index),
    active: Math.round(rate * 10),
    entitled: 1000,
    quiet: false,
    ...(over.at === index && over),
  })),
  efforts: efforts.map(([measure, on]) => ({ measure, on: isoDate(on) })),
  target: 70,
  threshold: 3,
})
const flat = [40, 40, 40, 40, 40]

describe('PB99 what followed a measure', () => {
  it('is the growth of the two months after, beside that of the two before', () =>
    expect(effectsOf([course([40, 41, 41, 43, 46], [['miniWorkshop', '2026-03-12']])]).measures).toMatchObject([
      { measure: 'miniWorkshop', cases: 1, grew: 1, before: 1, median: 5, low: 5, high: 5, notMeasured: 0 },
    ]))
  it.each<[string, CourseWithEfforts, number, number]>([
    ['too early', course([40, 41, 42], [['refer', '2026-03-12']]), 0, 1],
    ['no month before', course(flat, [['refer', '2026-02-12']]), 0, 1],
    ['holidays', course(flat, [['refer', '2026-03-12']], { at: 4, quiet: true }), 0, 1],
    ['many licences', course(flat, [['refer', '2026-03-12']], { at: 4, entitled: 1101, active: 440 }), 0, 1],
    ['some licences', course(flat, [['refer', '2026-03-12']], { at: 4, entitled: 1100, active: 440 }), 1, 0],
    ['nobody entitled', course(flat, [['refer', '2026-03-12']], { at: 4, entitled: 0, active: 0 }), 0, 1],
    [
      'twice in a month',
      course(flat, [
        ['refer', '2026-03-12'],
        ['refer', '2026-03-30'],
      ]),
      1,
      0,
    ],
  ])('%s: %d measured, %d not', (_name, given, cases, notMeasured) =>
    expect(effectsOf([given]).measures).toMatchObject([{ cases, notMeasured }]),
  )
  it.each([
    [40, 41.9, 0],
    [40, 42, 1],
    // As shares their difference is a little less than two.
    [30.3, 32.3, 1],
  ])('from %d to %d per cent in two months is %d times the pace that ends a stall', (from, to, grew) =>
    expect(effectsOf([course([from, from, from, from, to], [['other', '2026-03-01']])]).measures[0]?.grew).toBe(grew),
  )
  it('a month that grew exactly at the pace did not stall', () => {
    const active = [303, 303, 303, 333, 333, 333, 333]
    expect(effectsOf([course(active.map((one) => one / 10))]).without).toMatchObject({ cases: 0 })
  })
  it('the middle and the range of all customers; the most measured first', () => {
    const after = (points: number, measure: Measure) => course([40, 40, 40, 40, 40 + points], [[measure, '2026-03-01']])
    const { measures } = effectsOf([
      after(1, 'refer'),
      after(8, 'miniWorkshop'),
      after(-2, 'miniWorkshop'),
      after(3, 'miniWorkshop'),
    ])
    expect(measures).toMatchObject([
      { measure: 'miniWorkshop', cases: 3, tenants: 3, grew: 2, median: 3, low: -2, high: 8 },
      { measure: 'refer', cases: 1, grew: 0 },
    ])
    expect(measures[0]?.label.en).toBe('ACM mini workshop: find and remove the barrier')
  })
  it('nothing tried is nothing to show', () =>
    expect(effectsOf([course(flat)])).toMatchObject({
      measures: [],
      without: { cases: 0, median: null, low: null },
    }))
})

describe('PB99 stalled months without a measure', () => {
  const long = [50, 50, 50, 50, 50, 50, 50, 52]
  it('are compared by the same months', () =>
    // April to June stall and have two months behind them; only from June on they grew.
    expect(effectsOf([course(long)]).without).toMatchObject({
      ...{ cases: 3, tenants: 1, grew: 1, median: 0, high: 2, notMeasured: 2 },
    }))
  it('are not those near a measure', () =>
    expect(effectsOf([course(long, [['refer', '2026-04-15']])]).without).toMatchObject({ cases: 0 }))
  it('are not those at the goal, nor those that grow', () => {
    expect(effectsOf([course(long.map((rate) => rate + 20))]).without.cases).toBe(0)
    expect(effectsOf([course(long.map((rate, index) => rate + 2 * index))]).without.cases).toBe(0)
  })
  it('shows what noise alone does: after a stall use grows, without any measure having done it', () => {
    const random = randomOf('nothing but noise')
    const noisy = Array.from({ length: 200 }, () => course(Array.from({ length: 18 }, () => 45 + 8 * random())))
    const { median, before } = effectsOf(noisy).without
    expect(median).toBeGreaterThan(0.3)
    expect(before).toBeLessThan(0)
    expect(effectsOf(noisy).caveat.en).toContain('regression to the mean')
  })
})
