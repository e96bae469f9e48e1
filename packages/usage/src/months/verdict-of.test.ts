import { describe, expect, it } from 'vitest'
import { seriesFrom } from '../testing/months.ts'
import type { UsageVerdict } from './types.ts'
import { verdictOf } from './verdict-of.ts'

const verdict = (active: readonly (number | null)[], users: number): UsageVerdict | null =>
  verdictOf(seriesFrom('2026-01', active, users))

describe('US34 the state shown', () => {
  it.each<[string, (number | null)[], number, object]>([
    ['stalled', [655, 661, 667, 671], 1250, { raw: 'stalled', state: 'stalled' }],
    ['69.9 % with +1.9 points', [680, 680, 680, 699], 1000, { raw: 'stalled', state: 'near-goal' }],
    ['rate and growth make exactly 70', [680, 0, 0, 690], 1000, { raw: 'stalled', state: 'near-goal' }],
    ['rate and growth make just less', [681, 0, 0, 690], 1000, { raw: 'stalled', state: 'stalled' }],
    ['−3 points', [500, 0, 0, 470], 1000, { raw: 'stalled', state: 'declining' }],
    ['just better than −3 points', [500, 0, 0, 471], 1000, { raw: 'stalled', state: 'stalled' }],
    ['growing', [500, 0, 0, 530], 1000, { raw: 'growing', state: 'growing' }],
    ['stable though falling', [900, 0, 0, 700], 1000, { raw: 'stable', state: 'stable' }],
    ['one month', [500], 1000, { raw: 'insufficient-history', state: 'insufficient-history' }],
  ])('%s', (_, active, users, expected) => expect(verdict(active, users)).toMatchObject(expected))

  it('there is none without a closed month', () => expect(verdict([], 10)).toBeNull())
})

describe('US35 US36 what is missing', () => {
  it.each<[string, (number | null)[], number, object]>([
    ['671 of 1,250', [655, 661, 667, 671], 1250, { usersMissingToTarget: 204, monthsToTargetAtThisPace: 39 }],
    ['209,990 of 300,000', [0, 0, 0, 209_990], 300_000, { usersMissingToTarget: 10 }],
    ['8 of 12', [8, 8, 8, 8], 12, { usersMissingToTarget: 1, monthsToTargetAtThisPace: null, lowConfidence: true }],
    ['60 → 61.9 %: 13 months', [600, 0, 0, 619], 1000, { monthsToTargetAtThisPace: 13 }],
    ['20 → 20.6 %: 83 quarters', [200, 0, 0, 206], 1000, { monthsToTargetAtThisPace: 247 }],
    ['40 % with 3 points: 30 months', [370, 0, 0, 400], 1000, { monthsToTargetAtThisPace: 30 }],
    ['falling', [500, 0, 0, 400], 1000, { monthsToTargetAtThisPace: null }],
    ['at the goal', [500, 0, 0, 700], 1000, { usersMissingToTarget: 0, monthsToTargetAtThisPace: 0 }],
    ['beyond the goal', [500, 0, 0, 900], 1000, { usersMissingToTarget: 0, monthsToTargetAtThisPace: 0 }],
    ['49 users', [1], 49, { lowConfidence: true }],
    ['50 users', [1], 50, { lowConfidence: false }],
  ])('%s', (_, active, users, expected) => expect(verdict(active, users)).toMatchObject(expected))

  it.each<[(number | null)[], string | null]>([
    [[50], '2026-04'],
    [[50, 51], '2026-04'],
    [[50, 51, 52], '2026-04'],
    [[50, 51, 52, 53], null],
    [[50, null, null, 53, null, 55], '2026-07'],
  ])('US31 with months %j the first verdict is possible for %s', (active, month) => {
    expect(verdict(active, 1000)?.firstVerdictMonth).toBe(month)
  })
})
