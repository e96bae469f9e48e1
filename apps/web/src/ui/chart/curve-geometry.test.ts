import fc from 'fast-check'
import { expect, it } from 'vitest'
import { curveGeometry, nearestIndex } from './curve-geometry.ts'

const rates = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), { maxLength: 40 })

it('every point lies inside the frame, months go from left to right, and the shore is always there', () => {
  fc.assert(
    fc.property(rates, fc.integer({ min: 240, max: 1600 }), (values, width) => {
      const shape = curveGeometry(
        values.map((rate) => ({ rate })),
        width,
      )
      for (const dot of shape.dots) {
        if (dot === null) continue
        expect(dot.x).toBeGreaterThanOrEqual(shape.left)
        expect(dot.x).toBeLessThanOrEqual(shape.right)
        expect(dot.y).toBeGreaterThanOrEqual(shape.top - 0.001)
        expect(dot.y).toBeLessThanOrEqual(shape.bottom + 0.001)
      }
      expect([...shape.xs].sort((a, b) => a - b)).toEqual(shape.xs)
      expect(shape.y(0.7)).toBeGreaterThan(shape.top)
    }),
  )
})

it('the newest value is the last month that was measured', () => {
  const { newest } = curveGeometry([{ rate: 0.2 }, { rate: 0.5 }, { rate: null }], 400)
  expect(newest?.rate).toBe(0.5)
  expect(curveGeometry([{ rate: null }], 400).newest).toBeNull()
})

it('leaves room for what is drawn beside the points, and keeps the goal inside', () => {
  const points = [{ rate: 0.2 }]
  expect(curveGeometry(points, 400, { reach: 0.95 }).y(0.95)).toBeGreaterThan(10)
  const { top, y } = curveGeometry(points, 400, { target: 0.8 })
  expect(y(0.8)).toBeGreaterThan(top)
})

it.each([
  [[10, 20, 30], 24, 1],
  [[10, 20, 30], 500, 2],
  [[10, 20, 30], -5, 0],
  [[], 5, 0],
])('nearest of %j to %d', (xs, x, expected) => {
  expect(nearestIndex(xs, x)).toBe(expected)
})
