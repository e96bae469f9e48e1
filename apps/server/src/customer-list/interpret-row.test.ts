import type { CustomerListRow } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { interpretRow } from './interpret-row.ts'

const empty: CustomerListRow = {
  line: 2,
  name: 'Nordwind AG',
  city: '',
  country: '',
  language: '',
  tenant: '',
  domain: '',
  directoryId: '',
  cloud: '',
  scenario: '',
  manager: '',
  engineer: '',
}

const understood = (cells: Partial<CustomerListRow>) => {
  const result = interpretRow({ ...empty, ...cells })
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.customer
}

describe('cells as people write them', () => {
  it('a name is enough', () =>
    expect(understood({})).toMatchObject({
      name: 'Nordwind AG',
      city: null,
      country: null,
      language: 'de',
      tenant: { name: 'Nordwind AG', cloud: 'commercial', primaryDomain: null, directoryId: null },
      scenario: null,
      manager: null,
    }))

  it.each([
    ['country', 'at', { country: 'AT' }],
    ['language', 'English', { language: 'en' }],
    ['language', 'DEUTSCH', { language: 'de' }],
    ['cloud', 'GCC High', { tenant: { cloud: 'gccHigh' } }],
    ['cloud', 'gcc-high', { tenant: { cloud: 'gccHigh' } }],
    ['cloud', 'Weltweit (kommerziell)', { tenant: { cloud: 'commercial' } }],
    ['cloud', 'Weltweite Cloud', { tenant: { cloud: 'commercial' } }],
    ['cloud', 'China (21Vianet)', { tenant: { cloud: 'china' } }],
    ['domain', '@Nordwind.Example', { tenant: { primaryDomain: 'nordwind.example' } }],
    [
      'directoryId',
      '0193A000-0000-7000-8000-0000000000AA',
      { tenant: { directoryId: '0193a000-0000-7000-8000-0000000000aa' } },
    ],
    ['scenario', 'Kunde führt, Partner unterstützt', { scenario: 'customerLedPartnerAssist' }],
    ['scenario', 'partner-led', { scenario: 'partnerLed' }],
    ['manager', 'Lena@Example.org', { manager: 'lena@example.org' }],
  ] as const)('%s “%s” is understood', (field, cell, expected) =>
    expect(understood({ [field]: cell })).toMatchObject(expected),
  )

  it('names every cell that is not understood, with what would be', () => {
    const result = interpretRow({
      ...empty,
      name: '',
      country: 'Germany',
      language: 'fr',
      cloud: 'moon',
      domain: 'no domain',
      directoryId: '12',
      scenario: 'nobody',
      manager: 'Lena',
      engineer: 'x@',
    })
    expect(result.ok).toBe(false)
    const errors = result.ok ? [] : result.errors
    expect(errors.map(({ field }) => field)).toEqual([
      'name',
      'country',
      'language',
      'cloud',
      'domain',
      'directoryId',
      'scenario',
      'manager',
      'engineer',
    ])
    expect(errors.find(({ field }) => field === 'cloud')?.message).toEqual({
      de: '„moon“ ist keine Cloud. Möglich sind: Weltweit (kommerziell), GCC, GCC High, DoD-Cloud, China (21Vianet).',
      en: '“moon” is not a cloud. Use one of: Worldwide (commercial), GCC, GCC High, DoD cloud, China (21Vianet).',
    })
  })
})
