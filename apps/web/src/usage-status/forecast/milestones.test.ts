import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { forecastMonths, milestoneStates } from './milestones.ts'

const forecast = {
  reach10: isoDate('2026-09-30'),
  reach40: isoDate('2026-11-21'),
  reach70: isoDate('2027-06-30'),
  changedAt: null,
  changedBy: null,
  version: 2,
}
const today = isoDate('2026-11-22')

describe('a milestone', () => {
  it.each([
    [null, ['overdue', 'overdue', 'ahead']],
    [9.99, ['overdue', 'overdue', 'ahead']],
    [10, ['reached', 'overdue', 'ahead']],
    [41, ['reached', 'reached', 'ahead']],
    [69.99, ['reached', 'reached', 'ahead']],
    [70, ['reached', 'reached', 'reached']],
  ])('at %s per cent stands as %j', (rate, states) => {
    expect(milestoneStates(forecast, rate, today).map(({ state }) => state)).toEqual(states)
  })

  it('without a day is open, and due today is not overdue', () => {
    const other = { ...forecast, reach10: null, reach40: today }
    expect(milestoneStates(other, null, today).map(({ state }) => state)).toEqual(['none', 'ahead', 'ahead'])
  })
})

it('months of the forecast carry their milestone', () => {
  expect(forecastMonths({ ...forecast, reach40: null })).toEqual([
    { month: '2026-09', milestone: 10 },
    { month: '2027-06', milestone: 70 },
  ])
})
