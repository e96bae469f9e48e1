import { describe, expect, it } from 'vitest'
import { nextSort, readSort, writeSort } from './sort.ts'

describe('a sort order in the address', () => {
  it.each([
    ['name', { by: 'name', descending: false }],
    ['-rate', { by: 'rate', descending: true }],
    ['-password', undefined],
    [7, undefined],
  ])('%s', (text, expected) => {
    expect(readSort(text, ['name', 'rate'])).toEqual(expected)
    if (expected) expect(writeSort(expected)).toBe(text)
  })
})

it.each([
  [undefined, 'name', false, false],
  [undefined, 'rate', true, true],
  [{ by: 'rate', descending: true }, 'rate', true, false],
  [{ by: 'rate', descending: false }, 'name', false, false],
] as const)('%j, click on %s (numeric %s): descending %s', (present, by, numeric, descending) => {
  expect(nextSort(present, by, numeric)).toEqual({ by, descending })
})
