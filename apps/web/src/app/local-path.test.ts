import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('a place to come back to after sign-in', () => {
  it.each([
    ['/portfolio?state=stalled', '/portfolio?state=stalled'],
    ['//evil.example/x', undefined],
    ['/\\evil.example', undefined],
    ['https://evil.example', undefined],
    ['portfolio', undefined],
    [42, undefined],
    [undefined, undefined],
  ])('%s -> %s', (value, expected) => {
    expect(localPath(value)).toBe(expected)
  })
})
