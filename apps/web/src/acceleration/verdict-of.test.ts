import { expect, it } from 'vitest'
import { verdictOf } from './verdict-of.ts'

it.each([
  ['blocked', -5, 'blocked'],
  ['open', -3, 'declining'],
  ['open', -2.9, 'stalled'],
  ['alert', null, 'stalled'],
  ['soon', 1, 'growing'],
  [null, 4, 'growing'],
] as const)('%s with %s points: %s', (state, growth3pp, verdict) => {
  expect(verdictOf({ state, growth3pp })).toBe(verdict)
})
