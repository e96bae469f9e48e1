import { isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import { monthsFrom, seriesFrom } from '../testing/months.ts'
import { seriesOf } from './series-of.ts'
import type { RawVerdict, SeriesPoint } from './types.ts'

const last = (
  active: readonly (number | null)[],
  users: number,
  mode: 'points' | 'relative' = 'points',
): SeriesPoint => {
  const point = seriesFrom('2026-01', active, users, { ...settings, growthMode: mode }).points.desktopCore.at(-1)
  if (point === undefined) throw new Error('no point')
  return point
}

describe('US30 closed months', () => {
  const months = monthsFrom('2026-07', [50, 50, 50, 51], 100)
  it.each([
    ['2026-11-07', ['2026-07', '2026-08', '2026-09'], ['2026-10']],
    ['2026-11-08', ['2026-07', '2026-08', '2026-09', '2026-10'], []],
    ['2026-08-01', [], ['2026-07', '2026-08', '2026-09', '2026-10']],
  ])('on %s are %j', (asOf, closed, running) => {
    const series = seriesOf(months, settings, isoDate(asOf))
    expect(series.points.desktopCore.map(({ month }) => month)).toEqual(closed)
    expect(series.running.map(({ month }) => month)).toEqual(running)
  })

  it('names the months between that have no report', () => {
    expect(seriesFrom('2026-01', [1, null, null, 2, 3, null, 4], 10).missing).toEqual(['2026-02', '2026-03', '2026-06'])
  })
})

describe('US31 growth over three months', () => {
  it.each<[string, (number | null)[], number | null, object | null]>([
    [
      'the month three before',
      [50, 60, 70, 55],
      5,
      { kind: 'month', used: [{ month: '2026-01', active: 50, entitled: 100 }] },
    ],
    ['of five months', [50, 51, 52, 53, 55], 4, { kind: 'month', month: '2026-02' }],
    [
      'three before missing',
      [50, null, 53, 54, 55],
      3.5,
      { kind: 'mean-of-neighbours', month: '2026-02', used: [{ month: '2026-01' }, { month: '2026-03' }] },
    ],
    ['three and four before missing', [null, 53, 54, 55], null, null],
    ['three and two before missing', [50, null, null, 54, 55], null, null],
    ['three before missing, an older one there', [50, null, null, null, 54, 55], null, null],
    ['three months only', [50, 52, 54], null, null],
    ['losses', [50, 49, 48, 47], -3, { kind: 'month' }],
  ])('%s', (_, active, growth, base) => {
    const point = last(active, 100)
    if (growth === null) expect(point.growth3pp).toBeNull()
    else expect(point.growth3pp).toBeCloseTo(growth, 9)
    if (base === null) expect(point.base).toBeNull()
    else expect(point.base).toMatchObject(base)
  })

  it('is in points of the rate, not of users', () => {
    const months = [...monthsFrom('2026-01', [500], 1000), ...monthsFrom('2026-04', [1000], 2000)]
    const [, april] = seriesOf(months, settings, isoDate('2030-01-01')).points.desktopCore
    expect(april).toMatchObject({ growth3pp: 0, raw: 'stalled' })
  })
})

describe('US32 the plain verdict', () => {
  it.each<[string, (number | null)[], number, RawVerdict]>([
    ['10.0 → 10.4 %', [100, 100, 100, 104], 1000, 'stalled'],
    ['20 → 20.6 %', [200, 200, 200, 206], 1000, 'stalled'],
    ['52.4 → 53.7 %', [655, 661, 667, 671], 1250, 'stalled'],
    ['60 → 61.9 %', [600, 600, 600, 619], 1000, 'stalled'],
    ['68 → 69.9 %', [680, 680, 680, 699], 1000, 'stalled'],
    ['exactly 3 points', [500, 500, 500, 530], 1000, 'growing'],
    ['just under 3 points', [500_000, 0, 0, 529_999], 1_000_000, 'stalled'],
    ['exactly 70 %', [690, 690, 690, 700], 1000, 'stable'],
    ['209,990 of 300,000, which prints as 70.0 %', [209_000, 0, 0, 209_990], 300_000, 'stalled'],
    ['210,000 of 300,000', [209_000, 0, 0, 210_000], 300_000, 'stable'],
    ['70 % and falling', [900, 900, 900, 700], 1000, 'stable'],
    ['70 % in the first month', [700], 1000, 'stable'],
    ['one month below', [699], 1000, 'insufficient-history'],
    ['a third of the people, 3 points to the user', [100, 0, 0, 109], 300, 'growing'],
  ])('%s', (_, active, users, raw) => expect(last(active, users).raw).toBe(raw))

  it('US22 is given for each numerator', () => {
    const [month] = monthsFrom('2026-01', [10], 100)
    if (month === undefined) throw new Error('no month')
    const wide = { ...month, active: { desktopCore: 10, desktop: 69, any: 70 } }
    const { points } = seriesOf([wide], settings, isoDate('2030-01-01'))
    expect([points.desktopCore, points.desktop, points.any].map(([point]) => [point?.active, point?.raw])).toEqual([
      [10, 'insufficient-history'],
      [69, 'insufficient-history'],
      [70, 'stable'],
    ])
  })

  it('agrees with the rule written in whole numbers', () => {
    const share = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 1000 }), (before, now, users) => {
        const active = [before, before, before, now].map((count) => Math.min(count, users))
        const [first = 0, , , newest = 0] = active
        const expected =
          100 * newest >= 70 * users ? 'stable' : 100 * (newest - first) < 3 * users ? 'stalled' : 'growing'
        expect(last(active, users).raw).toBe(expected)
      }),
    )
  })
})

describe('US33 growth relative to the earlier rate', () => {
  it.each<[string, (number | null)[], RawVerdict]>([
    ['10.0 → 10.4 % is +4 %', [100, 0, 0, 104], 'growing'],
    ['20 → 20.6 % is exactly +3 %', [200, 0, 0, 206], 'growing'],
    ['52.4 → 53.7 % is +2.5 %', [524, 0, 0, 537], 'stalled'],
    ['from nothing to something', [0, 0, 0, 1], 'growing'],
    ['from nothing to nothing', [0, 0, 0, 0], 'stalled'],
  ])('%s', (_, active, raw) => {
    expect(last(active, 1000, 'relative')).toMatchObject({ raw, growth3pp: last(active, 1000).growth3pp })
  })
})
