import { month } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../months/figure.ts'
import { pointsOf } from '../months/series-of.ts'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import { figures } from '../testing/figures.ts'
import { cohortsOf } from './cohorts.ts'
import { confirm } from './confirm.ts'
import { decompose } from './decomposition.ts'
import { activityOf, type MonthPeople } from './people.ts'
import { wilsonInterval } from './people-first.ts'
import { NO_EVIDENCE } from './types.ts'

const runs = Number(process.env.LOTSE_TEST_RUNS ?? 30)

const spoken = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom(900, 1000, 1250)) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  { minLength: 1, maxLength: 30 },
)

describe('US50 US61 a course of months', () => {
  it('later months never change what an earlier one said', () => {
    fc.assert(
      fc.property(spoken, fc.nat(30), (months, length) => {
        const points = pointsOf(figures('2025-01', months), settings)
        const all = confirm(points, 'desktopCore', NO_EVIDENCE, settings)
        const some = confirm(points.slice(0, length), 'desktopCore', NO_EVIDENCE, settings)
        expect(some.points).toEqual(all.points.slice(0, length))
        expect(some.changes).toEqual(
          all.changes.filter((change) => some.points.some((point) => point.month === change.month)),
        )
      }),
      { numRuns: runs },
    )
  })

  it('changes lead from state to state without a gap', () => {
    fc.assert(
      fc.property(spoken, (months) => {
        const { points, changes } = confirm(
          pointsOf(figures('2025-01', months), settings),
          'desktopCore',
          NO_EVIDENCE,
          settings,
        )
        let [state, qualifier]: [string, string | null] = ['insufficient-history', null]
        for (const point of points) {
          const change = changes.find((one) => one.month === point.month)
          if (change !== undefined) {
            if (change.from !== null) expect(change.from).toEqual({ state, qualifier })
            expect(change.to).not.toEqual(change.from)
            state = change.to.state
            qualifier = change.to.qualifier
          }
          expect([point.state, point.qualifier]).toEqual([state, qualifier])
        }
      }),
      { numRuns: runs },
    )
  })
})

const ACTIVE = activityOf({ desktopCore: true, desktop: true, any: true })
const people = (at: string): fc.Arbitrary<MonthPeople> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), {
      selector: ([who]) => who,
      minLength: 1,
      maxLength: 30,
    })
    .map((all) => ({
      month: month(at),
      identity: 'names' as const,
      people: new Map(all.map(([who, did]) => [String(who), did ? ACTIVE : 0])),
    }))

const figure = ({ month: at, people: all }: MonthPeople): Figure => ({
  month: at,
  active: [...all.values()].filter((did) => did !== 0).length,
  entitled: all.size,
})

describe('US62 a decomposition', () => {
  it('adds up, unrounded and in tenths', () => {
    let met = 0
    fc.assert(
      fc.property(people('2026-01'), people('2026-04'), (before, now) => {
        const [cohort] = cohortsOf([before, now], settings).cohorts
        if (cohort === undefined) throw new Error('no cohort')
        const parts = decompose(figure(now), figure(before), cohort, 'any')
        expect(parts === null).toBe(cohort.people === 0)
        if (parts === null) return
        met++
        const { change, behaviour, joiners, leavers } = parts
        expect(behaviour.points + joiners.points + leavers.points).toBeCloseTo(change.points, 6)
        expect(behaviour.tenths + joiners.tenths + leavers.tenths).toBe(change.tenths)
        for (const part of [behaviour, joiners, leavers]) {
          expect(Math.abs(part.tenths - part.points * 10)).toBeLessThanOrEqual(1 + 1e-6)
        }
        if (now.people.size === cohort.people) expect(joiners.tenths).toBe(0)
      }),
      { numRuns: runs },
    )
    expect(met).toBeGreaterThan(0)
  })

  it('is none of counts that contradict each other', () => {
    const [now, before] = [
      { month: month('2026-04'), active: 5, entitled: 10 },
      { month: month('2026-01'), active: 5, entitled: 10 },
    ]
    const counts = (active: number) => ({ desktopCore: active, desktop: active, any: active })
    const cohort = { month: now.month, base: before.month, people: 8, activeNow: counts(6), activeThen: counts(5) }
    expect(decompose(now, before, cohort, 'any')).toBeNull()
  })
})

describe('US63 the interval', () => {
  it('holds the rate, stays within 0 and 100 and narrows with more people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (entitled, some) => {
        const active = Math.min(some, entitled)
        const { low, high } = wilsonInterval(active, entitled)
        const rate = (100 * active) / entitled
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(rate).toBeGreaterThanOrEqual(low - 1e-9)
        expect(rate).toBeLessThanOrEqual(high + 1e-9)
        const more = wilsonInterval(active * 4, entitled * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
      { numRuns: runs },
    )
  })

  it('needs somebody', () => expect(() => wilsonInterval(0, 0)).toThrow('somebody to be entitled'))
})
