import { describe, expect, it } from 'vitest'
import { labelsThatFit, linear, linePath } from './scale.ts'

it.each([
  [0, 200],
  [0.7, 60],
  [1, 0],
  [1.1, -20],
])('a share of %d lies at %d', (value, pixel) => {
  expect(linear(0, 1, 200, 0)(value)).toBeCloseTo(pixel)
})

it('a line has a gap where a month is missing', () => {
  expect(linePath([{ x: 0, y: 1 }, { x: 10, y: 2.04 }, null, { x: 30, y: 4 }])).toBe('M0,1L10,2M30,4')
  expect(linePath([])).toBe('')
})

describe('labels that fit', () => {
  it.each([
    [5, 60, 40, [0, 1, 2, 3, 4]],
    [5, 20, 40, [0, 2, 4]],
    [6, 20, 40, [1, 3, 5]],
    [1, 0, 40, [0]],
  ])('%i labels %i px apart, each %i px wide', (count, step, width, expected) => {
    const fits = labelsThatFit(count, step, width)
    expect(Array.from({ length: count }, (_, index) => index).filter(fits)).toEqual(expected)
  })
})
