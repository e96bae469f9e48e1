import { describe, expect, it } from 'vitest'
import { sampleOf } from './errors.ts'
import { logitOf, shareOf } from './logit.ts'
import { seededRandom } from './random.ts'
import { simulate } from './simulate.ts'

const flat = Array.from({ length: 24 }, () => 0)
const sample = (rows: readonly (readonly number[])[]) => sampleOf(rows, { mean: 1, noChange: 1, of: 1 }, rows.length)
const options = { paths: 1000, goal: 1, scale: 1, random: seededRandom('paths') }

describe('US74 paths', () => {
  it('a path that reaches the goal and falls again has reached it', () => {
    const { reachedBy } = simulate(flat, sample([[0, 1, 0, 0, 0, 0]]), options)
    expect(reachedBy.slice(0, 4)).toEqual([0, 1, 1, 1])
  })

  it('counts each path once, in the month of its first passage', () => {
    const rows = [
      [1, 0, 0, 0, 0, 0],
      [0, 0, 1, 1, 1, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]
    const { reachedBy } = simulate(flat.slice(0, 6), sample(rows), options)
    expect(reachedBy).toEqual([0.25, 0.25, 0.5, 0.5, 0.5, 0.5])
  })

  it('rows go on where the last one ended', () => {
    const { sortedAt } = simulate(flat, sample([[0.1, 0.1, 0.1, 0.1, 0.1, 0.2]]), { ...options, scale: 2 })
    expect(sortedAt(5)[0]).toBeCloseTo(0.4, 9)
    expect(sortedAt(6)[0]).toBeCloseTo(0.6, 9)
    expect(sortedAt(23)[0]).toBeCloseTo(1.6, 9)
  })

  it('the values of a month are sorted', () => {
    const { sortedAt } = simulate(flat, sample([[3], [1], [2]].map(([first = 0]) => [first, 0, 0, 0, 0, 0])), options)
    const values = [...sortedAt(0)]
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect([values[0], values.at(-1)]).toEqual([1, 3])
  })

  it('needs errors to draw from', () => {
    expect(() => simulate(flat, sample([]), options)).toThrow('Paths need the errors of earlier forecasts')
  })

  it('a share and its logit are the same thing', () => {
    for (const share of [0.01, 0.5, 0.7, 0.99]) expect(shareOf(logitOf(share))).toBeCloseTo(share, 12)
  })
})
