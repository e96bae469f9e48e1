import { describe, expect, it } from 'vitest'
import { MOST_FAILURES, stateOf } from './state.ts'

const now = new Date('2026-11-23T12:00:00Z')
const later = new Date('2026-11-23T12:00:01Z')
const fresh = { revokedAt: null, failures: 0, expiresAt: later, lastUsedAt: null }

describe('a personal link', () => {
  it.each([
    ['waiting', {}],
    ['used', { lastUsedAt: now }],
    ['waiting', { failures: MOST_FAILURES - 1 }],
    ['locked', { failures: MOST_FAILURES }],
    ['locked', { failures: MOST_FAILURES, expiresAt: now }],
    ['expired', { expiresAt: now }],
    ['expired', { expiresAt: now, lastUsedAt: now }],
    ['revoked', { revokedAt: now, expiresAt: now, failures: MOST_FAILURES }],
  ] as const)('is %s: %j', (state, change) => {
    expect(stateOf({ ...fresh, ...change }, now)).toBe(state)
  })
})
