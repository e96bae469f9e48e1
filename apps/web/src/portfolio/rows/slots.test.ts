import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignSlots } from './slots.ts'

it('hands the places of rows that left to those that come', () => {
  const first = assignSlots(new Map(), [0, 1, 2])
  expect([...first.values()]).toEqual([0, 1, 2])
  const second = assignSlots(first, [0, 2, 3])
  expect(second.get(0)).toBe(0)
  expect(second.get(2)).toBe(2)
  expect(second.get(3)).toBe(1)
})

it('never puts two rows into one place, never moves a row, and needs no more places than rows', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 12 }), { maxLength: 10 }), (steps) => {
      let before: ReadonlyMap<number, number> = new Map()
      let most = 0
      for (const indexes of steps) {
        const after = assignSlots(before, indexes)
        most = Math.max(most, indexes.length)
        expect(new Set(after.values()).size).toBe(indexes.length)
        for (const index of indexes) if (before.has(index)) expect(after.get(index)).toBe(before.get(index))
        expect(Math.max(-1, ...after.values())).toBeLessThan(Math.max(1, most))
        before = after
      }
    }),
    { numRuns: 50 },
  )
})
