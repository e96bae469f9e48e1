import { describe, expect, it } from 'vitest'
import { fits, isVersions } from './versions.ts'

describe('versions of known add-ins', () => {
  it.each([
    ['2.1', '2.1', true],
    ['2.1.4', '2.1', true],
    ['2.10', '2.1', false],
    ['2.1.4', '>=2.1.5', false],
    ['10.0', '>=2.1', true],
    ['2.3.7', '1.0-2.3', true],
    ['2.4', '1.0-2.3', false],
    ['2.3.7', '>2.3', false],
    ['2.3.7', '<=2.3', true],
    ['2.9', '<3', true],
    ['1, 2, 0, 3', '1.2', true],
    ['5', '1.0, >=5', true],
    [null, '*', true],
    [null, '2.1', null],
    ['beta', '2.1', null],
  ])('%s in %s: %s', (version, ranges, expected) => {
    expect(fits(version, ranges)).toBe(expected)
  })

  it('are refused where they say nothing', () => {
    expect(['*', '2.1', '>=2', '1-2', '1,2'].every(isVersions)).toBe(true)
    expect(['', 'x', '>', '1-', '2.1 or 3'].some(isVersions)).toBe(false)
  })
})
