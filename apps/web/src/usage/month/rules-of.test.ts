import { month } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { usagePoint } from '../testing/usage-point.ts'
import { stateRules } from './rules-of.ts'

type Judged = ReturnType<typeof usagePoint>['judged']

const growth = (kind: 'month' | 'interpolated' | 'quiet-month', cohort = false): NonNullable<Judged['growth']> => ({
  points: 1,
  people: 2,
  from: 50,
  words: { de: '', en: '' },
  base: { kind, months: [month('2026-07')] },
  cohort: cohort ? { people: 100, rate: 51 } : null,
})
const step = (covered: boolean): NonNullable<Judged['step']> => ({
  before: month('2026-09'),
  entitledBefore: 500,
  entitled: 900,
  covered,
})

it.each<[string, Partial<Judged>, readonly string[]]>([
  ['too little history', {}, ['US50']],
  ['a plain stall', { state: 'stalled', growth: growth('month') }, ['US50']],
  ['the goal kept', { state: 'stable' }, ['US51']],
  ['the goal just reached', { state: 'growing', qualifier: 'reached' }, ['US51']],
  ['near the goal in a quiet month', { state: 'near-goal', quiet: true }, ['US50', 'US52', 'US53']],
  ['a base that something stands in for', { growth: growth('interpolated') }, ['US50', 'US54']],
  ['a purchase nobody can be followed across', { state: 're-baselining', step: step(false) }, ['US50', 'US55']],
  ['a purchase people are followed across', { step: step(true), growth: growth('month', true) }, ['US50', 'US56']],
  ['a break in a small tenant', { breaks: ['outage'], lowConfidence: true }, ['US50', 'US57', 'US58']],
])('names what had a part in %s', (_, judged, expected) => {
  const point = usagePoint('2026-10', 80)
  expect(stateRules({ judged: { ...point.judged, ...judged } })).toEqual(expected)
})
