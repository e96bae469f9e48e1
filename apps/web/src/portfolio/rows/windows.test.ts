import { describe, expect, it } from 'vitest'
import { placeOf, windowsFor } from './windows.ts'

describe('the windows for what is seen', () => {
  it.each([
    ['the top', 0, 15, 10_000, [0]],
    ['near the end of a window', 20, 35, 10_000, [0, 1]],
    ['near its beginning', 60, 75, 10_000, [0, 1, 2]],
    ['the middle', 5035, 5040, 10_000, [100, 101]],
    ['the last rows', 9985, 9999, 10_000, [199]],
    ['fewer rows than a window', 0, 24, 24, [0]],
    ['no rows', 0, 0, 0, []],
    ['rows that are gone meanwhile', 900, 915, 40, []],
  ])('%s', (_name, first, last, total, windows) => expect(windowsFor(first, last, total)).toEqual(windows))
})

it('finds a row in its window', () => {
  expect(placeOf(0)).toEqual({ window: 0, at: 0 })
  expect(placeOf(107)).toEqual({ window: 2, at: 7 })
})
