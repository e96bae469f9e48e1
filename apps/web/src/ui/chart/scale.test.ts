import { describe, expect, it } from 'vitest'
import { labelsThatFit, linear, linePath, stackLabels, yearsBegin } from './scale.ts'

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

it('a label that would touch its neighbour goes a level higher, and one without room turns to the left', () => {
  const placed = stackLabels(
    [
      { x: 0, words: 'Ring 1' },
      { x: 20, words: 'Ring 2' },
      { x: 200, words: 'Ring 3' },
      { x: 290, words: 'Kurzworkshop' },
    ],
    300,
  )
  expect(placed.map(({ level }) => level)).toEqual([0, 1, 0, 1])
  expect(placed.map(({ toLeft }) => toLeft)).toEqual([false, false, false, true])
})

it.each<[string, readonly string[], (index: number) => boolean, readonly number[]]>([
  ['the first of all and the first of a year', ['2025-11', '2025-12', '2026-01'], () => true, [0, 2]],
  [
    'the first that is labelled, where January is not',
    ['2025-12', '2026-01', '2026-02'],
    (index) => index % 2 === 0,
    [0, 2],
  ],
  ['only the first within a year', ['2026-05', '2026-06'], () => true, [0]],
  ['none of nothing', [], () => true, []],
])('a year is told at %s', (_, months, isShown, expected) => {
  const begins = yearsBegin(
    months.map((month) => ({ month })),
    isShown,
  )
  expect([...begins]).toEqual(expected)
})
