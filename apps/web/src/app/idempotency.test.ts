import { expect, it } from 'vitest'
import { idempotencyKey } from './idempotency.ts'

it('keeps its key for the same input, and makes a new one for an equal but different input', () => {
  const input = { name: 'Fabrikam AG' }
  expect(idempotencyKey(input)).toBe(idempotencyKey(input))
  expect(idempotencyKey({ name: 'Fabrikam AG' })).not.toBe(idempotencyKey(input))
  expect(idempotencyKey(undefined)).not.toBe(idempotencyKey(undefined))
})
