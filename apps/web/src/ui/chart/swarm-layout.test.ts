import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type SwarmDot, swarmLayout } from './swarm-layout.ts'

const dot = (id: number, rate: number): SwarmDot => ({ id: String(id), name: `Kunde ${id}`, rate, verdict: 'growing' })

it('a few dozen dots never touch, and each lies exactly at its share', () => {
  const someRates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
  fc.assert(
    fc.property(someRates, (rates) => {
      // Spread over the axis; more than ten at one place use up the height.
      const spread = rates.map((rate, index) => (index + rate) / Math.max(1, rates.length))
      const { dots, x, radius } = swarmLayout(
        spread.map((rate, index) => dot(index, rate)),
        1200,
      )
      expect(dots).toHaveLength(rates.length)
      for (const [index, one] of dots.entries()) {
        expect(one.x).toBeCloseTo(x(one.rate))
        for (const other of dots.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(radius * 2)
        }
      }
    }),
  )
})

it('hundreds of equal dots stay inside the picture', () => {
  const { dots, top, base } = swarmLayout(
    Array.from({ length: 300 }, (_, index) => dot(index, 0.5)),
    360,
  )
  for (const { y } of dots) {
    expect(y).toBeGreaterThanOrEqual(top - 2)
    expect(y).toBeLessThan(base)
  }
})

it('names a lonely dot, and not two that lie side by side', () => {
  const { dots } = swarmLayout([dot(1, 0.2), dot(2, 0.5), dot(3, 0.505)], 1000)
  expect(dots.find(({ id }) => id === '1')?.named).toBe(true)
  expect(dots.filter(({ id, named }) => id !== '1' && named).length).toBeLessThan(2)
})
