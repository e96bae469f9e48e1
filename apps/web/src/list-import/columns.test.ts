import { describe, expect, it } from 'vitest'
import { customerHeads } from '../customer-list/heads.ts'
import { portalHeads } from '../portal-import/heads.ts'
import { guessMapping, toRows } from './columns.ts'

describe('columns of a list', () => {
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
  ])('customers: %j are recognised', (heads, mapping) => expect(guessMapping(customerHeads, heads)).toEqual(mapping))

  it.each([
    [
      ['Tenant ID', 'Task Number', 'Task Status', '% Complete', 'Due Date'],
      { tenant: 0, task: 1, status: 2, percent: 3, due: 4 },
    ],
    [['Mandant', 'Aufgabe', 'Zustand', 'Fällig am', 'Bemerkung'], { tenant: 0, task: 1, status: 2, due: 3, reason: 4 }],
  ])('the portal: %j are recognised', (heads, mapping) => expect(guessMapping(portalHeads, heads)).toEqual(mapping))

  it('gives every field to the server, as it is written', () => {
    const sheet = { heads: ['Kunde', 'Ort'], rows: [{ line: 7, cells: ['Möwe', 'Kiel'] }] }
    expect(toRows(sheet, ['name', 'city', 'cloud'], { name: 0, city: 1 })).toEqual([
      { line: 7, name: 'Möwe', city: 'Kiel', cloud: '' },
    ])
  })
})
