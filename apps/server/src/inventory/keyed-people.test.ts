import { type Device, isPrincipalName } from '@lotse/inventory'
import { describe, expect, it } from 'vitest'
import { areConcealed, asUser, keyIn, withoutNames } from './keyed-people.ts'

const device = (...users: string[]): Device => ({
  key: 'pc-1',
  name: 'PC-1',
  id: null,
  serial: null,
  users,
  system: null,
  processor: null,
  office: null,
  languages: null,
  addIns: null,
  hasAddIns: null,
  usesMacros: null,
  sharedLicensing: null,
  virtual: null,
  model: null,
  unit: null,
  site: null,
  lastSeen: null,
})
const keyOf = (name: string): string => `k${name.length}`

describe('people of a stored device', () => {
  it('are keys; sign-in names can be compared, accounts cannot', () => {
    const { users } = withoutNames(device('anna@a.example', 'adatum\\ben'), keyOf)
    expect(users).toEqual(['k14@key', 'k10'])
    expect(users.map(keyIn)).toEqual(['k14', null])
    expect(users.map(isPrincipalName)).toEqual([true, false])
  })

  it('count once where two of their names have one key', () => {
    expect(withoutNames(device('anna@a.example', 'jana@b.example'), keyOf).users).toEqual(['k14@key'])
  })

  it('are found by the key that others know', () => {
    expect(keyIn(asUser('k14'))).toBe('k14')
  })
})

describe('concealed names', () => {
  it.each([
    [[], false],
    [['0123456789abcdef0123456789abcdef'], true],
    [['0123456789abcdef0123456789abcdef', 'anna@a.example'], false],
  ])('of %j are concealed: %s', (users, concealed) => {
    expect(areConcealed([device(...users), device()])).toBe(concealed)
  })
})
