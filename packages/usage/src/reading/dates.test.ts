import { isIsoDate, isoDate } from '@lotse/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../testing/report-builder.ts'
import { dateFormatOf, EARLIEST_DAY, NOT_A_DAY, parseDay, toIsoDate } from './dates.ts'
import type { DateFormat } from './types.ts'

const parse = (text: string, format: DateFormat): number => parseDay(utf8(text), 0, text.length, format)

describe('US12 dates of a report', () => {
  it.each<[string, DateFormat | null]>([
    ['2026-10-31', 'YYYY-MM-DD'],
    ['2026-10-31T00:00:00Z', 'YYYY-MM-DD'],
    ['2026-10-31 00:00', 'YYYY-MM-DD'],
    ['31.10.2026 00:00', 'DD.MM.YYYY'],
    ['31.10.2026', 'DD.MM.YYYY'],
    ['1.1.2026', 'DD.MM.YYYY'],
    ['10/31/2026', 'M/D/YYYY'],
    ['44135', null],
    ['', null],
    ['31.10.26', null],
  ])('%s is written as %s', (text, format) => expect(dateFormatOf(text)).toBe(format))

  it.each<[string, DateFormat, string]>([
    ['2026-10-31', 'YYYY-MM-DD', '2026-10-31'],
    ['2026-10-31T23:59:59-08:00', 'YYYY-MM-DD', '2026-10-31'],
    ['2026-10-31 00:00', 'YYYY-MM-DD', '2026-10-31'],
    ['31.10.2026 00:00:00', 'DD.MM.YYYY', '2026-10-31'],
    ['10/31/2026 12:00:00 AM', 'M/D/YYYY', '2026-10-31'],
    ['2024-02-29', 'YYYY-MM-DD', '2024-02-29'],
    ['31.10.2026', 'DD.MM.YYYY', '2026-10-31'],
    ['5.1.2026', 'DD.MM.YYYY', '2026-01-05'],
    ['1/5/2026', 'M/D/YYYY', '2026-01-05'],
    ['2000-01-01', 'YYYY-MM-DD', '2000-01-01'],
    ['2099-12-31', 'YYYY-MM-DD', '2099-12-31'],
    ['2150-06-01', 'YYYY-MM-DD', '2150-06-01'],
  ])('%s in %s is %s', (text, format, day) => expect(toIsoDate(parse(text, format))).toBe(day))

  it.each<[string, DateFormat]>([
    ['2026-02-29', 'YYYY-MM-DD'],
    ['2026-02-30', 'YYYY-MM-DD'],
    ['2100-02-29', 'YYYY-MM-DD'],
    ['2026-13-01', 'YYYY-MM-DD'],
    ['2026-00-10', 'YYYY-MM-DD'],
    ['2026-10-00', 'YYYY-MM-DD'],
    ['1900-01-00', 'YYYY-MM-DD'],
    ['2026/10/31', 'YYYY-MM-DD'],
    ['31.10.2026', 'YYYY-MM-DD'],
    ['2026-10-31', 'DD.MM.YYYY'],
    ['31.10.26', 'DD.MM.YYYY'],
    ['31.10.20260', 'DD.MM.YYYY'],
    ['2026-10-310', 'YYYY-MM-DD'],
    ['31.13.2026', 'DD.MM.YYYY'],
    ['031.1.2026', 'DD.MM.YYYY'],
    ['31/10/2026', 'M/D/YYYY'],
    ['x', 'M/D/YYYY'],
    ['', 'DD.MM.YYYY'],
  ])('"%s" in %s is no day', (text, format) => expect(parse(text, format)).toBe(NOT_A_DAY))

  it('days before 2000 exist and are too early', () => {
    expect(parse('1899-12-30', 'YYYY-MM-DD')).toBe(0)
    expect(parse('1999-12-31', 'YYYY-MM-DD')).toBeLessThan(EARLIEST_DAY)
    expect(toIsoDate(EARLIEST_DAY)).toBe('2010-01-01')
  })

  it('agrees with the calendar about every text that looks like a day', () => {
    const part = (max: number): fc.Arbitrary<string> => fc.nat({ max }).map((number) => String(number).padStart(2, '0'))
    const looks = fc.tuple(fc.integer({ min: 2000, max: 2199 }), part(14), part(33)).map((parts) => parts.join('-'))
    fc.assert(
      fc.property(looks, (text) => {
        const day = parse(text, 'YYYY-MM-DD')
        if (isIsoDate(text)) expect(toIsoDate(day)).toBe(isoDate(text))
        else expect(day).toBe(NOT_A_DAY)
      }),
      { numRuns: Number(process.env.LOTSE_TEST_RUNS ?? 30) },
    )
  })
})
