import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { fiscalPeriods } from './fiscal-periods.ts'

describe('what one filters target dates by', () => {
  it.each([
    [7, '2026-11-22', ['2026-10', '2026-12'], ['2027-01', '2027-03'], ['2026-07', '2027-06']],
    [1, '2026-11-22', ['2026-10', '2026-12'], ['2027-01', '2027-03'], ['2026-01', '2026-12']],
    [7, '2027-06-30', ['2027-04', '2027-06'], ['2027-07', '2027-09'], ['2026-07', '2027-06']],
  ] as const)('with a year from month %i on, seen on %s', (start, today, ...expected) =>
    expect(fiscalPeriods(isoDate(today), start).map(({ from, to }) => [from, to])).toEqual(expected),
  )
})
