import type { Self } from '@lotse/contract'
import { expect, it } from 'vitest'
import { setUpStep } from './set-up-step.ts'

const self: Self = {
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'Anna Lindner',
  email: 'anna@nordwind.example',
  language: 'de',
  kind: 'staff',
  customerId: null,
  organisationRoles: ['administrator'],
  hasPassword: false,
  passkeys: 0,
  version: 1,
  only: null,
  may: { administer: true, createCustomer: true, readPortfolio: true },
}
const job = '0198c0de-0000-7000-8000-000000000002'

it.each([
  ['the link was just used', { self: null, begin: 'profile' }, undefined, 'profile'],
  ['an old job in the address changes nothing', { self: null, begin: 'profile' }, job, 'profile'],
  ['the password was refused', { self, begin: 'content' }, undefined, 'key'],
  ['with a password', { self: { ...self, hasPassword: true }, begin: 'content' }, undefined, 'content'],
  ['with a passkey', { self: { ...self, passkeys: 1 }, begin: 'content' }, undefined, 'content'],
  ['a foreign job before anything was chosen', { self: { ...self, passkeys: 1 }, begin: 'content' }, job, 'content'],
  ['the sample is loading', { self: { ...self, passkeys: 1 }, begin: 'done' }, job, 'loading'],
] as const)('%s', (_case, state, jobId, expected) => {
  expect(setUpStep(state, jobId)).toBe(expected)
})
