import { describe, expect, it } from 'vitest'
import { guessMapping, toRows } from './columns.ts'

describe('columns of a customer list', () => {
  it.each([
    [
      ['Kunde', 'Ort', 'Land', 'Tenant-ID', 'Engagement-Leitung'],
      { name: 0, city: 1, country: 2, directoryId: 3, manager: 4 },
    ],
    [
      ['Country', 'Customer name', 'Primary domain', 'Cloud', 'FE'],
      { name: 1, country: 0, domain: 2, cloud: 3, engineer: 4 },
    ],
    [['Tenant', 'Name', 'FM (E-Mail)'], { tenant: 0, name: 1, manager: 2 }],
    [['Umsatz', 'Notiz'], {}],
  ])('%j are recognised', (heads, mapping) => expect(guessMapping(heads)).toEqual(mapping))

  it('gives every field to the server, as it is written', () => {
    const sheet = { heads: ['Kunde', 'Ort'], rows: [{ line: 7, cells: ['Möwe', 'Kiel'] }] }
    expect(toRows(sheet, { name: 0, city: 1 })).toEqual([
      expect.objectContaining({ line: 7, name: 'Möwe', city: 'Kiel', cloud: '', manager: '' }),
    ])
  })
})
