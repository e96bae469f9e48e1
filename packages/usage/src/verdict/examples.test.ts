import { addMonths, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { formatPoints, formatRate } from '../formatting.ts'
import type { Figure } from '../months/figure.ts'
import { pointsOf } from '../months/series-of.ts'
import { courseFrom, figures, NO_QUIET, statesOf } from '../testing/figures.ts'
import { peopleOf } from '../testing/people.ts'
import { cohortsOf } from './cohorts.ts'
import { confirm } from './confirm.ts'
import { decompose } from './decomposition.ts'
import type { MonthPeople } from './people.ts'
import { peopleFirst } from './people-first.ts'
import { type Cohort, NO_EVIDENCE } from './types.ts'

/** 500 users of whom 366 work, and 900 of whom 372 of the old and 59 of the new do: the example of the specification. */
const OLD = { from: 0, to: 500, active: 366 }
const PURCHASE: MonthPeople[] = [
  ...['2026-01', '2026-02', '2026-03'].map((at) => peopleOf(at, [OLD])),
  peopleOf('2026-04', [
    { ...OLD, active: 372 },
    { from: 500, to: 900, active: 59 },
  ]),
]
const figure = ({ month: at, people }: MonthPeople): Figure => ({
  month: at,
  active: [...people.values()].filter((did) => did > 0).length,
  entitled: people.size,
})

function cohortBetween(cohorts: readonly Cohort[], base: string, now: string): Cohort {
  const found = cohorts.find((one) => one.base === base && one.month === now)
  if (found === undefined) throw new Error('no cohort')
  return found
}

describe('US56 500 → 900 users with identities', () => {
  const { cohorts } = cohortsOf(PURCHASE, NO_QUIET)
  const all = pointsOf(PURCHASE.map(figure), NO_QUIET)
  const { points } = confirm(all, 'desktopCore', { ...NO_EVIDENCE, cohorts }, NO_QUIET)
  const april = points.at(-1)

  it('73.2 → 47.9 %, naive growth −25.3 points and stalled', () => {
    expect(all.map(({ active, entitled }) => formatRate(active, entitled, 70, 'en'))).toEqual([
      '73.2 %',
      '73.2 %',
      '73.2 %',
      '47.9 %',
    ])
    expect(formatPoints(april?.growth3pp ?? 0, 3, 'en')).toBe('−25.3')
    expect(april?.raw).toBe('stalled')
  })

  it('the matched cohort gains 1.2 points and is still at 74.4 %, so nothing has stalled', () => {
    expect(april?.growth).toMatchObject({ cohort: { people: 500 }, people: 6 })
    expect(april?.growth?.points).toBeCloseTo(1.2, 9)
    expect(april?.growth?.cohort?.rate).toBeCloseTo(74.4, 9)
    expect(april?.step).toMatchObject({ entitledBefore: 500, entitled: 900, covered: true })
    expect(april).toMatchObject({ state: 'stable', qualifier: 'slipping' })
  })

  it('US62 the change is behaviour +1.2, joiners −26.5 and leavers 0, and adds up', () => {
    const [january, , , now] = all
    if (january === undefined || now === undefined) throw new Error('no months')
    expect(decompose(now, january, cohortBetween(cohorts, '2026-01', '2026-04'), 'desktopCore')).toMatchObject({
      change: { tenths: -253 },
      behaviour: { tenths: 12 },
      joiners: { tenths: -265, people: 400, active: 59 },
      leavers: { tenths: 0, people: 0, active: 0 },
      stayed: { people: 500, activeThen: 366, activeNow: 372 },
    })
    expect(formatRate(59, 400, 70, 'en')).toBe('14.8 %')
  })
})

describe('US56 who may speak for all', () => {
  const months = ['2026-01', '2026-02', '2026-03'].map((at) => peopleOf(at, [{ from: 0, to: 1000, active: 500 }]))
  const last = (from: number) => {
    const all = [...months, peopleOf('2026-04', [{ from, to: 1000 + from, active: 510 }])]
    const { cohorts } = cohortsOf(all, NO_QUIET)
    const points = pointsOf(all.map(figure), NO_QUIET)
    return confirm(points, 'desktopCore', { ...NO_EVIDENCE, cohorts }, NO_QUIET).points.at(-1)
  }

  it.each([
    ['few came and went: everybody', 50, null, 1],
    ['more than a step: those who stayed', 100, 900, 12.222],
    ['half of them', 500, 500, 100],
    ['fewer than half: everybody', 501, null, 1],
  ])('%s', (_, moved, people, points) => {
    const growth = last(moved)?.growth
    expect(growth?.cohort?.people ?? null).toBe(people)
    expect(growth?.points).toBeCloseTo(points, 3)
  })
})

describe('US55 US56 licences of idle users are taken away', () => {
  const before = [...['2026-01', '2026-02', '2026-03'].map((at) => peopleOf(at, [{ from: 0, to: 1000, active: 600 }]))]
  const months = [...before, ...['2026-04', '2026-05'].map((at) => peopleOf(at, [{ from: 0, to: 850, active: 600 }]))]
  const { cohorts } = cohortsOf(months, NO_QUIET)
  const all = pointsOf(months.map(figure), NO_QUIET)

  it('the rate jumps by 10.6 points and none of them is progress', () => {
    const [january, , , april] = all
    if (january === undefined || april === undefined) throw new Error('no months')
    expect(april.raw).toBe('stable')
    expect(decompose(april, january, cohortBetween(cohorts, '2026-01', '2026-04'), 'desktopCore')).toMatchObject({
      change: { tenths: 106 },
      behaviour: { tenths: 0 },
      joiners: { tenths: 0 },
      leavers: { tenths: 106, people: 150, active: 0 },
    })
  })
})

describe('US32 US50 points or per cent: the table of the specification', () => {
  const rows: [string, number, number, number, string, string][] = [
    ['10.0 → 10.4 %', 100, 104, 0.4, 'stalled', 'growing'],
    ['20 → 20.6 %', 200, 206, 0.6, 'stalled', 'growing'],
    ['52.4 → 53.7 %', 524, 537, 1.3, 'stalled', 'stalled'],
    ['60 → 61.9 %', 600, 619, 1.9, 'stalled', 'growing'],
    ['68 → 69.9 %', 680, 699, 1.9, 'near', 'near'],
  ]
  it.each(rows)('%s', (_, then, now, points, byPoints, relative) => {
    const course = [then, then, then, now, now]
    const inPoints = courseFrom('2026-01', course)
    expect(inPoints.points.at(-1)?.growth?.points).toBeCloseTo(points, 9)
    expect(statesOf(inPoints).at(-1)).toBe(byPoints)
    const settings = { ...NO_QUIET, growthMode: 'relative' as const }
    expect(statesOf(courseFrom('2026-01', course, { settings })).at(-1)).toBe(relative)
  })

  it('60 → 54 %, users +20 % after a purchase: −6 points, 8 % more users, judged anew', () => {
    const last = courseFrom('2026-01', [600, 600, 600, [648, 1200]]).points.at(-1)
    expect(last).toMatchObject({ raw: 'stalled', state: 're-baselining', growth3pp: -6, noGrowth: 'entitlement-step' })
  })
})

describe('US63 US36 small tenants in people', () => {
  it.each<[number, number, object]>([
    [8, 12, { needed: 9, missing: 1, lowConfidence: true, fragile: true }],
    [700, 1000, { needed: 700, missing: 0, lowConfidence: false, fragile: true }],
    [800, 1000, { needed: 700, missing: 0, lowConfidence: false, fragile: false }],
    [12, 12, { needed: 9, missing: 0, fragile: false }],
    [0, 12, { needed: 9, missing: 9, fragile: false }],
  ])('%i of %i', (active, entitled, expected) => {
    expect(peopleFirst({ active, entitled }, NO_QUIET)).toMatchObject(expected)
  })

  it('one person of 12 is 8.3 points, and of 33 more than 3', () => {
    const one = (entitled: number): number =>
      courseFrom('2026-01', [0, 0, 0, 1], { entitled }).points.at(-1)?.growth3pp ?? 0
    expect(one(12)).toBeCloseTo(8.333, 3)
    expect(one(33)).toBeGreaterThan(3)
    expect(one(34)).toBeLessThan(3)
  })

  it('the interval is that of Wilson', () => {
    const { interval } = peopleFirst({ active: 8, entitled: 12 }, NO_QUIET)
    expect([interval.low, interval.high].map((bound) => Number(bound.toFixed(1)))).toEqual([39.1, 86.2])
  })
})

describe('US54 a quiet base makes growth look splendid', () => {
  it('from December to March the raw growth is twelve points, the judged one two', () => {
    const spoken = [500, 500, 400, 510, 515, 525]
    const last = pointsOf(figures('2025-10', spoken), NO_QUIET).at(-1)
    expect(last?.growth3pp).toBe(12.5)
    const judged = courseFrom('2025-10', spoken, { settings: { ...NO_QUIET, quietMonths: [7, 8, 12] } }).points.at(-1)
    expect(judged?.month).toBe(addMonths(month('2025-12'), 3))
    expect(judged?.growth?.points).toBeCloseTo(2, 9)
  })
})
