import { expect, it } from 'vitest'
import { secretFrom } from '../platform/secret.ts'
import { seal, unseal } from './seal.ts'

const secret = secretFrom(Buffer.alloc(32, 1))

it('opens only with the same key, for the same row', () => {
  const sealed = seal(secret, 'Straße 7', 'row')
  expect(unseal(secret, sealed, 'row')).toBe('Straße 7')
  expect(unseal(secret, sealed, 'another row')).toBeNull()
  expect(unseal(secretFrom(Buffer.alloc(32, 2)), sealed, 'row')).toBeNull()
})

it('opens nothing that was changed or cut', () => {
  const sealed = seal(secret, 'value', 'row')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(secret, changed, 'row')).toBeNull()
    expect(unseal(secret, sealed.subarray(0, at), 'row')).toBeNull()
  }
})

it('is another text each time', () => {
  expect(seal(secret, 'value', 'row').equals(seal(secret, 'value', 'row'))).toBe(false)
})
