import type { IsoDate } from '@lotse/calendar'
import type { ShownRing } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { sumOfRings } from './sum-of-rings.ts'

const ring = (
  from: 'inventory' | 'hand',
  [planned, installed]: readonly [number, number],
  more: { state?: ShownRing['state']; again?: { matched: number; apps: number }; namedAgain?: number } = {},
) => ({
  state: more.state ?? ('running' as const),
  standing: {
    ...{ day: '2026-11-01' as IsoDate, from, planned, installed, failed: null, pending: null, percent: null },
    source: { de: '', en: '' },
  },
  namedAgain: more.namedAgain ?? 0,
  counted: {
    ...{ takenOn: '2026-11-01' as IsoDate, matched: planned, known: planned, apps: installed, missing: 0 },
    again: more.again ?? { matched: 0, apps: 0 },
  },
})

describe('all rings together', () => {
  it.each([
    ['add up', [ring('inventory', [10, 5]), ring('hand', [100, 20])], [2, 2, 110, 25]],
    [
      'count a device of two rings once',
      [ring('inventory', [10, 5]), ring('inventory', [100, 20], { again: { matched: 10, apps: 5 } })],
      [2, 2, 100, 20],
    ],
    [
      'take figures by hand as told',
      [ring('inventory', [10, 5]), ring('hand', [90, 15], { again: { matched: 10, apps: 5 } })],
      [2, 2, 100, 20],
    ],
    [
      'leave excluded ones out',
      [ring('inventory', [10, 5]), ring('hand', [9, 9], { state: 'leftOut' })],
      [1, 1, 10, 5],
    ],
    ['know what nobody told', [{ ...ring('hand', [1, 1]), standing: null }, ring('hand', [10, 5])], [2, 1, 10, 5]],
  ])('%s', (_what, rings, [all, known, planned, installed]) =>
    expect(sumOfRings(rings)).toMatchObject({ rings: all, known, planned, installed, day: '2026-11-01' }),
  )

  it.each([
    ['none', [ring('hand', [10, 5]), ring('hand', [9, 9])], 0],
    ['those that two lists name', [ring('hand', [10, 5]), ring('hand', [9, 9], { namedAgain: 3 })], 3],
    ['those that the inventories find', [ring('hand', [9, 9], { namedAgain: 1, again: { matched: 4, apps: 0 } })], 4],
    ['none that are subtracted already', [ring('inventory', [9, 9], { namedAgain: 3 })], 0],
    ['none of excluded rings', [ring('hand', [9, 9], { namedAgain: 3, state: 'leftOut' })], 0],
  ])('tell devices that were told twice: %s', (_what, rings, toldAgain) =>
    expect(sumOfRings(rings).toldAgain).toBe(toldAgain),
  )
})
