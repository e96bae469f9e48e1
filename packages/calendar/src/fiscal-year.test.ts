import { describe, expect, it } from 'vitest'
import { addDays, fiscalQuarter, fiscalQuarterOf, fiscalYear, fiscalYearOf, isoDate } from './index.ts'

describe('fiscal years', () => {
  it.each([
    ['2019-06-30', 7, 2019, 4],
    ['2019-07-01', 7, 2020, 1],
    ['2020-06-30', 7, 2020, 4],
    ['2026-11-22', 7, 2027, 2],
    ['2026-11-22', 1, 2026, 4],
    ['2026-01-01', 1, 2026, 1],
    ['2026-09-30', 10, 2026, 4],
    ['2026-10-01', 10, 2027, 1],
    ['2026-12-01', 12, 2027, 1],
    ['2026-11-30', 12, 2026, 4],
  ] as const)('%s is, with a start in month %i, in year %i, quarter %i', (day, start, year, quarter) => {
    expect(fiscalYearOf(isoDate(day), start)).toBe(year)
    expect(fiscalQuarterOf(isoDate(day), start)).toEqual({ year, quarter })
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'with a start in month %i no day is left out or counted twice',
    (start) => {
      const { from, to } = fiscalYear(2027, start)
      expect(fiscalYear(2028, start).from).toBe(addDays(to, 1))
      let next = from
      for (const quarter of [1, 2, 3, 4]) {
        const period = fiscalQuarter({ year: 2027, quarter }, start)
        expect(period.from).toBe(next)
        for (const day of [period.from, period.to]) expect(fiscalQuarterOf(day, start)).toEqual({ year: 2027, quarter })
        next = addDays(period.to, 1)
      }
      expect(next).toBe(addDays(to, 1))
    },
  )

  it.each([0, 13, 1.5, Number.NaN])('%d is refused as a start', (start) =>
    expect(() => fiscalYear(2027, start)).toThrow('is not the number of a month'),
  )
})
