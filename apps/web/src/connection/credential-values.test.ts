import { expect, it } from 'vitest'
import { credentialInput, idOf, noCredential } from './credential-values.ts'

it.each([
  [' 01234567-89AB-CDEF-0123-456789ABCDEF ', '01234567-89ab-cdef-0123-456789abcdef'],
  ['{01234567-89ab-cdef-0123-456789abcdef}', '01234567-89ab-cdef-0123-456789abcdef'],
])('an id is taken as it is copied: %s', (text, id) => expect(idOf(text)).toBe(id))

it('sends only the fields of the chosen kind', () => {
  const typed = { ...noCredential, secret: ' value ', pem: 'pem' }
  expect(credentialInput(typed)).toEqual({ kind: 'secret', secret: 'value', expiresOn: null })
  expect(credentialInput({ ...typed, expiresOn: '2027-01-31' })).toMatchObject({ expiresOn: '2027-01-31' })
  expect(credentialInput({ ...typed, kind: 'certificate' })).toEqual({ kind: 'certificate', pem: 'pem' })
})
