import { describe, expect, it } from 'vitest'
import { backOff, retryAfter } from './waiting.ts'

const now = new Date('2026-11-22T12:00:00Z')

describe('Retry-After', () => {
  it.each([
    ['2.128', 3],
    ['10', 10],
    ['0', 0],
    [' 7 ', 7],
    ['Sun, 22 Nov 2026 12:01:30 GMT', 90],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-3', null],
    ['', null],
    [undefined, null],
  ])('%s means %s seconds', (header, seconds) => expect(retryAfter(header, now)).toBe(seconds))
})

describe('without a word from Microsoft', () => {
  it.each([
    [2, 1, 2],
    [3, 2, 4],
    [4, 4, 8],
    [5, 8, 16],
  ])('try %i waits %i to %i seconds', (next, shortest, longest) => {
    expect(backOff(next, 0)).toBe(shortest)
    expect(backOff(next, 0.999)).toBeLessThan(longest)
  })
})
