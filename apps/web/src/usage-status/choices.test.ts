import { isoDate } from '@lotse/calendar'
import type { L1, L2, UsageStatus } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { asksStartReason, asksWhy, demandedFieldsOf, hurdleTo, reasonChoices, statusChoices } from './choices.ts'
import { statusValues } from './status-values.ts'

const today = isoDate('2026-11-22')
const record = (l1: L1, l2: L2 | null = null): UsageStatus => ({
  id: 'r1',
  count: 100,
  part: null,
  splitReason: null,
  approval: null,
  l3: null,
  l1,
  l1Since: isoDate('2026-10-01'),
  l2,
  targetDate: null,
  owner: null,
  intentNote: null,
  nextAction: null,
  nextActionDate: null,
  startDate: isoDate('2026-02-01'),
  changedAt: '2026-10-01T09:00:00.000Z',
  changedBy: null,
  version: 1,
})

describe('what may be chosen', () => {
  it('is everything the first time', () => {
    expect(statusChoices(null)).toEqual(['unknown', 'inProgress', 'blocked', 'noIntent', 'duplicate'])
  })

  it('does not lead from no intent to unknown', () => {
    expect(statusChoices(record('noIntent'))).toEqual(['inProgress', 'blocked', 'noIntent', 'duplicate'])
  })

  it('is only the silent customer on the way back to unknown', () => {
    expect(reasonChoices(record('blocked'), 'unknown', 'apps', false)).toEqual(['customerUnresponsive'])
  })

  it('is user adoption only after the deployment', () => {
    const from = record('inProgress', 'technicalOnboarding')
    expect(reasonChoices(from, 'inProgress', 'apps', false)).toEqual(['technicalOnboarding'])
    expect(reasonChoices(from, 'inProgress', 'apps', true)).toEqual(['technicalOnboarding', 'userAdoption'])
  })
})

it.each([
  [null, 'inProgress', '', false],
  [record('duplicate'), 'inProgress', '', true],
  [record('duplicate'), 'duplicate', '', false],
  [record('inProgress', 'userAdoption'), 'inProgress', 'technicalOnboarding', true],
  [record('inProgress', 'technicalOnboarding'), 'inProgress', 'userAdoption', false],
] as const)('%# asks why: %s', (from, l1, l2, expected) => {
  expect(asksWhy(from, { l1, l2 })).toBe(expected)
})

it.each([
  ['2026-02-01', false],
  ['2026-03-01', true],
  ['', false],
])('a start on "%s" asks why: %s', (startDate, expected) => {
  expect(asksStartReason(record('inProgress'), startDate)).toBe(expected)
  expect(asksStartReason(null, startDate)).toBe(false)
})

describe('what is demanded', () => {
  const values = (l1: L1, l2 = '') => ({ ...statusValues(null), l1, l2 })

  it('of work in progress is nearly everything', () => {
    expect(demandedFieldsOf(values('inProgress'), null, 'delivery', today)).toEqual([
      'l2',
      'targetDate',
      'intentNote',
      'nextAction',
      'nextActionDate',
      'startDate',
    ])
  })

  it('of a silent customer is an intent note, of a new subscription not', () => {
    expect(demandedFieldsOf(values('unknown', 'customerUnresponsive'), null, 'delivery', today)).toContain('intentNote')
    expect(demandedFieldsOf(values('unknown', 'newSubscription'), null, 'delivery', today)).not.toContain('intentNote')
  })

  it('of a blocked one is the date of the next action after thirty days', () => {
    expect(demandedFieldsOf(values('blocked'), null, 'delivery', today)).not.toContain('nextActionDate')
    expect(demandedFieldsOf(values('blocked'), record('blocked'), 'delivery', today)).toContain('nextActionDate')
  })
})

describe('what stands in the way', () => {
  it.each<[L1, L1, ReturnType<typeof hurdleTo>]>([
    ['noIntent', 'unknown', 'never'],
    ['inProgress', 'unknown', 'onlyUnresponsive'],
    ['blocked', 'unknown', 'onlyUnresponsive'],
    ['duplicate', 'inProgress', 'askWhy'],
    ['unknown', 'noIntent', null],
    ['blocked', 'blocked', null],
  ])('from %s to %s is %s', (from, to, hurdle) => {
    expect(hurdleTo(record(from), to)).toBe(hurdle)
  })

  it('is nothing the first time', () => {
    expect(hurdleTo(null, 'duplicate')).toBeNull()
  })
})
