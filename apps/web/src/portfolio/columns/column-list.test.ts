import { describe, expect, it } from 'vitest'
import { moved, readColumns, usualColumns, writeColumns } from './column-list.ts'

describe('columns in the address', () => {
  it.each([
    [undefined, usualColumns],
    ['nonsense', usualColumns],
    ['rate,state', ['name', 'rate', 'state']],
    ['rate,name,rate,sunk', ['name', 'rate']],
  ])('%s', (text, columns) => expect(readColumns(text)).toEqual(columns))

  it('need not be said while they are the usual ones', () => {
    expect(writeColumns(usualColumns)).toBeUndefined()
    expect(writeColumns(['name', 'rate'])).toBe('name,rate')
  })
})

it.each([
  ['rate', -1, ['name', 'rate', 'phase', 'lead']],
  ['rate', 1, ['name', 'phase', 'lead', 'rate']],
  ['phase', -1, ['name', 'phase', 'rate', 'lead']],
  ['lead', 1, ['name', 'phase', 'rate', 'lead']],
  ['name', 1, ['name', 'phase', 'rate', 'lead']],
] as const)('%s moves by %i, and the name stays first', (id, by, after) => {
  expect(moved(['name', 'phase', 'rate', 'lead'], id, by)).toEqual(after)
})
