import { describe, expect, it } from 'vitest'
import { isoDate } from './calendar.ts'
import { addWorkingDays, weekdayOf, workingDayFrom } from './working-days.ts'

describe('the working day from', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 5],
    ['2026-11-21', '2026-11-23', 6],
    ['2026-11-22', '2026-11-23', 7],
    ['2026-11-23', '2026-11-23', 1],
    ['2027-01-02', '2027-01-04', 6],
  ])('%s is %s', (day, expected, weekday) => {
    expect(workingDayFrom(isoDate(day))).toBe(expected)
    expect(weekdayOf(isoDate(day))).toBe(weekday)
  })
})

it.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-23', 3, '2026-11-26'],
  ['2026-11-26', 3, '2026-12-01'],
  ['2026-11-21', 0, '2026-11-21'],
])('%s and %i working days are %s', (day, count, expected) =>
  expect(addWorkingDays(isoDate(day), count)).toBe(expected),
)
