import { isoDate } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { asOf } from './as-of.ts'

const history = [
  { changedAt: '2026-03-01T09:00:00.000Z', l1: 'blocked' },
  { changedAt: '2026-01-10T09:00:00.000Z', l1: 'unknown' },
  { changedAt: '2026-03-01T16:00:00.000Z', l1: 'inProgress' },
]
const utc = (moment: string) => moment.slice(0, 10)

it.each([
  ['before the first record', '2026-01-09', undefined],
  ['on the day of the first', '2026-01-10', 'unknown'],
  ['between two', '2026-02-28', 'unknown'],
  ['on a day with two, the later one', '2026-03-01', 'inProgress'],
  ['long after the last', '2027-01-01', 'inProgress'],
])('%s', (_name, day, expected) => {
  expect(asOf(history, isoDate(day), utc)?.l1).toBe(expected)
})
