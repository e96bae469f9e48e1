import { addMonths, type Month, month } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../months/figure.ts'
import { historyOf } from './history.ts'

const points = (first: string, active: readonly (number | null)[], entitled = 100): Figure[] =>
  active.flatMap((count, index) =>
    count === null ? [] : [{ month: addMonths(month(first), index), active: count, entitled }],
  )

const options = { quietMonths: [7, 8, 12], restarts: [] as Month[] }

describe('US73 what a forecast rests on', () => {
  it.each<[string, readonly (number | null)[], string[], number, string]>([
    ['all months', [10, 20, 30], [], 3, '2026-01'],
    ['since the restart', [10, 20, 30, 40], ['2026-03'], 2, '2026-03'],
    ['since the newest of two restarts', [10, 20, 30, 40, 50], ['2026-02', '2026-05'], 1, '2026-05'],
    ['a restart in a missing month counts from the next', [10, null, 30, 40], ['2026-02'], 2, '2026-03'],
    ['a restart after the newest month changes nothing', [10, 20, 30], ['2026-04'], 3, '2026-01'],
    ['two missing months are bridged', [10, null, null, 40], [], 2, '2026-01'],
    ['three are not', [10, null, null, null, 50, 60], [], 2, '2026-05'],
    ['the newest 24', Array.from({ length: 30 }, () => 10), [], 24, '2026-07'],
  ])('%s', (_, active, restarts, months, first) => {
    const history = historyOf(points('2026-01', active), { ...options, restarts: restarts.map((one) => month(one)) })
    expect(history).toMatchObject({ months, first })
  })

  it('there is none without months', () => expect(historyOf([], options)).toBeNull())

  it('bridged months lie on the line and count little, quiet ones less than usual ones', () => {
    const history = historyOf(points('2026-05', [50, null, 50]), options)
    const [usual, bridged, quiet] = history?.grid ?? []
    expect([usual?.kind, bridged?.kind, quiet?.kind]).toEqual(['usual', 'bridged', 'quiet'])
    expect(bridged?.logit).toBeCloseTo(0, 9)
    expect(bridged?.weight).toBeLessThan(quiet?.weight ?? 0)
    expect(quiet?.weight).toBeLessThan(usual?.weight ?? 0)
  })

  it('nobody and everybody have a place on the line', () => {
    const history = historyOf(points('2026-01', [0, 100]), options)
    expect(history?.grid.every(({ logit }) => Number.isFinite(logit))).toBe(true)
  })
})
