import { addDays, isoDate, isWorkingDay } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposedDay, seriesDays } from './propose-date.ts'

describe('the next meeting of a series is proposed', () => {
  it.each([
    // The last one on a Tuesday, two weeks on: a Tuesday.
    ['two weeks after the last', '2026-11-17', 14, '2026-11-22', '2026-12-01'],
    ['a week after the last', '2026-11-20', 7, '2026-11-22', '2026-11-27'],
    ['a month after the last, on the Monday after a weekend', '2026-11-19', 30, '2026-11-22', '2026-12-21'],
    ['tomorrow, where it is long overdue', '2026-08-03', 14, '2026-11-23', '2026-11-24'],
    ['on Monday, where it is overdue and tomorrow is no working day', '2026-08-03', 14, '2026-11-20', '2026-11-23'],
    ['after today, where the cadence falls on today', '2026-11-09', 14, '2026-11-23', '2026-11-24'],
    ['after the planned one, where one is planned', '2026-12-01', 14, '2026-11-22', '2026-12-15'],
    ['a week ahead, where there was none yet', null, 14, '2026-11-22', '2026-11-30'],
    ['a week after the last, where the phase has no cadence', '2026-11-18', null, '2026-11-22', '2026-11-25'],
  ])('%s', (_case, last, cadenceDays, today, expected) => {
    expect(proposedDay({ lastOn: last === null ? null : isoDate(last), cadenceDays, today: isoDate(today) })).toBe(
      expected,
    )
  })

  it('always on a working day in the future', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(isoDate('2024-01-01'), count))
    fc.assert(
      fc.property(day, fc.option(day), fc.option(fc.integer({ min: 1, max: 60 })), (today, lastOn, cadenceDays) => {
        const proposed = proposedDay({ lastOn, cadenceDays, today })
        expect(proposed > today).toBe(true)
        expect(isWorkingDay(proposed)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the days of a series', () => {
  it.each([
    ['every week', '2026-11-24', 7, 3, ['2026-11-24', '2026-12-01', '2026-12-08']],
    // 30 days after a Thursday is a Saturday; the one after that is counted from the first again.
    ['every 30 days', '2026-11-19', 30, 3, ['2026-11-19', '2026-12-21', '2027-01-18']],
    ['begin where a person says, even on a Saturday', '2026-11-21', 7, 2, ['2026-11-21', '2026-11-30']],
  ])('%s', (_case, first, every, count, expected) => {
    expect(seriesDays(isoDate(first), every, count)).toEqual(expected)
  })
})
