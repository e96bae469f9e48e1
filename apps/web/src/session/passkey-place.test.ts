import { expect, it } from 'vitest'
import { passkeysWork } from './passkey-place.ts'

it.each([
  ['localhost', true, true, true],
  ['lotse.example.com', true, true, true],
  ['lotse.example.com', true, false, false],
  ['lotse.example.com', false, true, false],
  ['127.0.0.1', true, true, false],
  ['[::1]', true, true, false],
  ['1und1.example', true, true, true],
])('%s, known %s, secure %s: %s', (host, isKnown, isSecure, expected) => {
  expect(passkeysWork({ host, isKnown, isSecure })).toBe(expected)
})
