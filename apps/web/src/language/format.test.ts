import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'

const de = createFormat('de-DE', () => new Date('2026-11-22T12:00:00'))
const en = createFormat('en-GB')
/** Intl uses narrow and no-break spaces; a table of cases should not have to. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('numbers', () => {
  it.each([
    [de.number(7143), '7.143'],
    [en.number(7143), '7,143'],
    [de.percent(0.5368), '53,7 %'],
    [en.percent(0.5368), '53.7%'],
    [de.percent(0.7, 0), '70 %'],
    [de.rate(671 / 1250), '53,7 %'],
    [de.rate(209_990 / 300_000), '69,9 %'],
    [de.rate(0.7), '70,0 %'],
    [de.rate(209_990 / 300_000, 70, 2), '69,99 %'],
    [de.rate(0.6499, 65), '64,9 %'],
    [de.rate(0.65, 65), '65,0 %'],
    [de.rate(0.66596, 66.6), '66,5 %'],
    [de.goal(0.7), '70 %'],
    [de.goal(0.685), '68,5 %'],
    [en.goal(0.685), '68.5%'],
    [de.points(1.3), '+1,3'],
    [de.points(1.28, 2), '+1,28'],
    [de.points(-0.004, 2), '0,00'],
    [de.points(-0.6), '−0,6'],
    [de.points(0.04), '0,0'],
    [de.points(-0.04), '0,0'],
    [de.bytes(0), '0 Byte'],
    [de.bytes(1536), '1,5 kB'],
    [en.bytes(300_000_000), '300 MB'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })
})

describe('dates', () => {
  const today = isoDate('2026-11-22')
  it.each([
    [de.date('2026-10-31'), '31.10.2026'],
    [en.date('2026-10-31'), '31/10/2026'],
    [de.nearDate('2026-11-23'), 'Mo., 23.11.'],
    [de.nearDate('2027-05-20'), 'Do., 20.05.'],
    [de.nearDate('2025-11-13'), 'Do., 13.11.2025'],
    [de.month('2026-10'), 'Oktober 2026'],
    [en.shortMonth('2026-03'), 'Mar'],
    [de.relativeDays(today, today), 'heute'],
    [de.relativeDays(isoDate('2026-11-23'), today), 'morgen'],
    [de.relativeDays(isoDate('2026-11-10'), today), 'vor 12 Tagen'],
    [en.relativeDays(isoDate('2026-11-25'), today), 'in 3 days'],
    [de.list(['A', 'B', 'C']), 'A, B und C'],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })
})
