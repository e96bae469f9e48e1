import { month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { figures } from '../testing/figures.ts'
import { yearBefore } from './year-before.ts'

describe('US69 the same month last year', () => {
  const thirteen = figures('2025-08', [300, ...Array.from({ length: 11 }, () => 500), 450])
  const newest = { month: month('2026-08'), active: 450, entitled: 1000 }

  it('says that August gained although it is lower than July', () => {
    expect(yearBefore(newest, thirteen)).toEqual({ month: '2025-08', rate: 30, change: 15 })
  })

  it.each([
    ['too little history', thirteen.slice(1), []],
    ['beyond a break', thirteen, [{ month: month('2026-01'), kind: 'recomputed' as const }]],
  ])('is not known: %s', (_, known, breaks) => expect(yearBefore(newest, known, breaks)).toBeNull())
})
