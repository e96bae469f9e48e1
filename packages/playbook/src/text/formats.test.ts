import { isoDate, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { de, en } from './formats.ts'

describe('PB6 numbers and days by language', () => {
  it('days', () => {
    expect(de.date(isoDate('2026-11-02'))).toBe('02.11.2026')
    expect(en.date(isoDate('2026-11-02'))).toBe('2 November 2026')
  })
  it('months', () => {
    expect(de.month(month('2026-10'))).toBe('Oktober 2026')
    expect(en.month(month('2026-10'))).toBe('October 2026')
  })
  it('counts', () => {
    expect(de.count(1250)).toBe('1.250')
    expect(en.count(1250)).toBe('1,250')
  })
  it.each([
    [53.68, '53,7 %', '53.7 %'],
    [69.9966, '69,9 %', '69.9 %'],
    [70, '70,0 %', '70.0 %'],
    [0, '0,0 %', '0.0 %'],
  ])('%d per cent is never rounded up to the goal', (rate, german, english) => {
    expect(de.percent(rate)).toBe(german)
    expect(en.percent(rate)).toBe(english)
  })
  it.each([
    [1.28, '+1,3', '+1.3'],
    [2.98, '+2,9', '+2.9'],
    [3, '+3,0', '+3.0'],
    [-6, '−6,0', '−6.0'],
  ])('growth of %d carries its sign and is never rounded up to the threshold', (growth, german, english) => {
    expect(de.points(growth)).toBe(german)
    expect(en.points(growth)).toBe(english)
  })
})
