import { isoDate } from '@lotse/calendar'
import type { UsageStatus } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { afterMoving, beginning, isAsked, statusInput, statusValues } from './status-values.ts'

const record: UsageStatus = {
  id: 'r1',
  count: 1250,
  part: null,
  splitReason: null,
  approval: null,
  l3: null,
  l1: 'inProgress',
  l1Since: isoDate('2026-01-10'),
  l2: 'userAdoption',
  targetDate: isoDate('2027-03-31'),
  owner: null,
  intentNote: 'Der Kunde will die Apps einführen, weil der Support endet.',
  nextAction: 'Workshop planen',
  nextActionDate: isoDate('2026-12-01'),
  startDate: isoDate('2026-02-01'),
  changedAt: '2026-01-10T09:00:00.000Z',
  changedBy: null,
  version: 4,
}

describe('the form of a usage status', () => {
  it('sends back unchanged what it was filled with', () => {
    expect(statusInput(statusValues(record), 'delivery')).toEqual({
      count: 1250,
      l1: 'inProgress',
      l2: 'userAdoption',
      l3: null,
      targetDate: '2027-03-31',
      owner: null,
      intentNote: record.intentNote,
      nextAction: 'Workshop planen',
      nextActionDate: '2026-12-01',
      startDate: '2026-02-01',
      startDateReason: null,
      reason: null,
    })
  })

  it('starts another status empty, but for the count and the start date', () => {
    const moved = afterMoving(statusValues(record), 'blocked', record)
    expect(moved).toEqual({ ...statusValues(null), l1: 'blocked', count: '1250', startDate: '2026-02-01' })
  })

  it('brings the recorded words back on the way back', () => {
    const moved = afterMoving(statusValues(record), 'blocked', record)
    expect(afterMoving(moved, 'inProgress', record)).toEqual(statusValues(record))
  })

  it('takes along what was typed, but not what was only recorded', () => {
    const typed = { ...statusValues(record), l3: 'Makros', intentNote: 'Der Kunde kann nicht, weil das Add-in fehlt.' }
    const moved = afterMoving(typed, 'blocked', record)
    expect(moved).toMatchObject({ l1: 'blocked', l2: '', l3: 'Makros', intentNote: typed.intentNote, nextAction: '' })
  })

  it('has everything again that was typed before leaving a status', () => {
    const blocked = { ...statusValues(null), l1: 'blocked' as const, l2: 'appCompatibility', owner: 'Account-Team' }
    const back = afterMoving(statusValues(record), 'blocked', record, blocked)
    expect(back).toEqual({ ...blocked, count: '1250', startDate: '2026-02-01' })
  })

  it('never sends a reason of another status', () => {
    expect(statusInput({ ...statusValues(record), l1: 'blocked' }, 'delivery')).toMatchObject({
      l1: 'blocked',
      l2: null,
    })
  })

  it('never sends what the chosen status does not know', () => {
    const typed = { ...statusValues(record), l1: 'noIntent' as const, l2: 'executiveSponsorship' }
    expect(statusInput(typed, 'delivery')).toMatchObject({
      l2: 'executiveSponsorship',
      targetDate: null,
      startDate: null,
    })
  })

  it('sends no reason that is none', () => {
    expect(statusInput({ ...statusValues(record), l2: 'whatever' }, 'delivery').l2).toBeNull()
  })
})

it.each([
  ['targetDate', 'inProgress', 'delivery', true],
  ['targetDate', 'noIntent', 'delivery', false],
  ['targetDate', 'blocked', 'intake', false],
  ['targetDate', 'blocked', 'delivery', true],
  ['startDate', 'blocked', 'delivery', false],
  ['owner', 'inProgress', 'delivery', false],
  ['l2', 'duplicate', 'delivery', false],
] as const)('%s in %s at %s is asked for: %s', (field, l1, stage, expected) => {
  expect(isAsked(field, l1, stage)).toBe(expected)
})

describe('what the first status begins with', () => {
  it('the count is the entitlements of the engagement, where they are known', () => {
    expect(statusValues(null, 800).count).toBe('800')
    expect(statusValues(null).count).toBe('')
    expect(statusValues(record, 800).count).toBe('1250')
  })

  const today = isoDate('2026-11-23')
  const noDay = { ...record, startDate: null }
  it.each([
    ['nothing is recorded', null, 'inProgress', '', today],
    ['it was unknown', { ...noDay, l1: 'unknown' as const }, 'inProgress', '', today],
    ['somebody said a day', null, 'inProgress', '2026-11-01', '2026-11-01'],
    ['it is in progress without a day', noDay, 'inProgress', '', ''],
    ['it is blocked', null, 'blocked', '', ''],
  ] as const)('where %s', (_when, before, l1, startDate, begins) =>
    expect(beginning({ ...statusValues(before), l1, startDate }, before, today).startDate).toBe(begins),
  )
})
