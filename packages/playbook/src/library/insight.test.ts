import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { impactOf, isStaleInsight, shareOfTenant } from './insight.ts'
import { insightStateIds } from './words.ts'

const today = isoDate('2026-11-23')

describe('insights', () => {
  it.each([
    ['2026-10-24', false],
    ['2026-10-23', true],
  ])('PB108 last looked at on %s: stale is %s', (day, stale) =>
    expect(isStaleInsight({ state: 'reported', checkedOn: isoDate(day) }, today)).toBe(stale),
  )

  it('PB108 only what is settled is never stale', () => {
    const old = isoDate('2020-01-01')
    const kept = insightStateIds.filter((state) => !isStaleInsight({ state, checkedOn: old }, today))
    expect(kept).toEqual(['solved', 'declined'])
  })

  it('PB108 an insight holds up the seats of every tenant once, and each customer counts once', () => {
    const at = (customerId: string, tenantId: string, seats: number | null, entitled: number | null = null) => ({
      customerId,
      tenantId,
      seats,
      entitled,
    })
    expect(impactOf([at('a', 't1', 100), at('a', 't2', 20), at('b', 't3', null)])).toEqual({
      ...{ seats: 120, customers: 2, untold: 1 },
    })
    expect(impactOf([at('a', 't1', 300), at('a', 't1', 200), at('a', 't1', null)]).seats).toBe(300)
    expect(impactOf([at('a', 't1', 500, 300)]).seats).toBe(300)
  })

  it.each<[number | null, number | null, number | null]>([
    [50, 200, 25],
    [300, 200, 100],
    [50, 0, null],
    [50, null, null],
    [null, 200, null],
  ])('PB108 %s seats of %s are %s per cent', (seats, entitled, share) =>
    expect(shareOfTenant({ seats, entitled })).toBe(share),
  )
})
