import { describe, expect, it } from 'vitest'
import { type Direction, nearest } from './nearest.ts'

const box = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 40 })

/** Two columns; the right one has a card beside the second of the left one and one far below. */
const cards = [
  { name: 'a', box: box(0, 0) },
  { name: 'b', box: box(0, 50) },
  { name: 'c', box: box(120, 55) },
  { name: 'd', box: box(120, 300) },
]

describe('from card to card', () => {
  it.each<[string, Direction, string | null]>([
    ['a', 'down', 'b'],
    ['a', 'up', null],
    ['a', 'right', 'c'],
    ['b', 'right', 'c'],
    ['b', 'up', 'a'],
    ['b', 'left', null],
    ['c', 'left', 'b'],
    ['c', 'down', 'd'],
    ['d', 'up', 'c'],
    ['d', 'left', 'b'],
  ])('from %s %s: %s', (from, direction, expected) => {
    const start = cards.find(({ name }) => name === from)
    if (!start) throw new Error(`there is no card ${from}`)
    const others = cards.filter((card) => card !== start)
    expect(nearest(start.box, others, direction)?.name ?? null).toBe(expected)
  })

  it('goes nowhere from the only card', () => {
    expect(nearest(box(0, 0), [], 'down')).toBeNull()
  })
})
