import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  isMonth,
  isoDate,
  lastDayOf,
  month,
  monthsBetween,
} from './index.ts'

describe('days', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31'])('%s is a day', (text) => expect(isIsoDate(text)).toBe(true))
  it.each(['2026-02-30', '2026-13-01', '2026-2-3', '31.10.2026', '', '2026-10-31T00:00:00Z'])('%s is not', (text) =>
    expect(isIsoDate(text)).toBe(false),
  )
  it('names what it could not read', () => expect(() => isoDate('30.2.')).toThrow('"30.2." is not a calendar day'))
  it('counts across the days on which clocks change', () => {
    expect(addDays(isoDate('2026-03-28'), 2)).toBe('2026-03-30')
    expect(daysBetween(isoDate('2026-10-24'), isoDate('2026-10-26'))).toBe(2)
  })
  it('adding and counting days are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (count) => {
        const start = isoDate('2026-11-22')
        expect(daysBetween(start, addDays(start, count))).toBe(count)
      }),
    )
  })
})

describe('months', () => {
  it.each(['2026-01', '2026-12'])('%s is a month', (text) => expect(isMonth(text)).toBe(true))
  it.each(['2026-13', '2026-00', '2026-1', '2026'])('%s is not', (text) => expect(isMonth(text)).toBe(false))
  it('refuses what is no month', () => expect(() => month('10/2026')).toThrow('"10/2026" is not a month'))
  it('crosses years in both directions', () => {
    expect(addMonths(month('2026-11'), 3)).toBe('2027-02')
    expect(addMonths(month('2026-02'), -3)).toBe('2025-11')
    expect(monthsBetween(month('2025-11'), month('2026-02'))).toBe(3)
  })
  it('knows leap years', () => {
    expect(lastDayOf(month('2028-02'))).toBe('2028-02-29')
    expect(lastDayOf(month('2026-12'))).toBe('2026-12-31')
  })
})
