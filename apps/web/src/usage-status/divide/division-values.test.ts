import type { Division, UsageStatus } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import {
  afterReason,
  divisionInput,
  divisionValues,
  emptyRecord,
  missingOf,
  rebased,
  totalOf,
} from './division-values.ts'

const record = (id: string, count: number) => ({ id, count, part: null, version: 1 }) as unknown as UsageStatus
const division = (...records: UsageStatus[]): Division => ({ records, override: null, reported: null, version: 1 })
const two = divisionValues(division(record('a', 600), record('b', 400)))

describe('the counts', () => {
  it.each([
    ['sum', two, 0],
    ['miss some', { ...two, add: [], total: '1100' }, 100],
    ['are too many', { ...two, add: [{ ...emptyRecord, count: '50' }] }, -50],
    [
      'of a merged record do not count',
      { ...two, records: two.records.map((r) => ({ ...r, merge: r.id === 'b' })) },
      400,
    ],
    ['that are no number count as nothing', { ...two, records: two.records.map((r) => ({ ...r, count: 'x' })) }, 1000],
  ])('%s', (_name, values, missing) => {
    expect(missingOf(values)).toBe(missing)
  })
})

it('the tenant’s number is what somebody set, else the sum', () => {
  expect(totalOf(division(record('a', 600), record('b', 400)))).toBe(1000)
  const override = { count: 1200, reason: 'x', by: null, at: '2026-11-22T12:00:00Z' }
  expect(totalOf({ ...division(record('a', 600)), override })).toBe(1200)
})

it('sends every record once, kept or merged', () => {
  const values = { ...two, records: two.records.map((r) => ({ ...r, merge: r.id === 'b' })), reason: ' zusammen ' }
  expect(divisionInput(values, 'delivery')).toEqual({
    total: 1000,
    records: [{ id: 'a', count: 600, part: null }],
    merge: ['b'],
    add: [],
    reason: 'zusammen',
  })
})

it('lets new seats begin as unknown', () => {
  expect(afterReason({ ...emptyRecord, l1: 'blocked' }, 'newSeats')).toMatchObject({
    l1: 'unknown',
    l2: 'newSubscription',
  })
  expect(afterReason({ ...emptyRecord, l1: 'blocked' }, 'regions').l1).toBe('blocked')
})

it('keeps one’s own numbers on top of somebody else’s division', () => {
  const mine = { ...two, records: two.records.map((r) => ({ ...r, count: '500' })), add: [emptyRecord] }
  const theirs = division(record('a', 700), record('c', 300))
  expect(rebased(mine, theirs)).toMatchObject({
    records: [
      { id: 'a', count: '500' },
      { id: 'c', count: '300' },
    ],
    add: [{ count: '' }],
  })
})
