import { expect, it } from 'vitest'
import { leafPaths, placeErrors } from './place-errors.ts'

it.each([
  ['name', 'name'],
  ['body.name', 'name'],
  ['params.name', 'name'],
  ['body.contact.email', 'contact'],
  ['body.names', undefined],
  ['headers.if-match', undefined],
])('an error at %s belongs to %s', (field, name) => {
  const placed = placeErrors([{ field, code: 'x', message: 'so not' }], ['name', 'contact'])
  expect(placed).toEqual(name ? { fields: [{ name, message: 'so not' }], rest: [] } : { fields: [], rest: ['so not'] })
})

it('knows fields inside lists by their path', () => {
  expect(leafPaths({ total: '1', add: [{ owner: '' }, { owner: 'x' }], nothing: null })).toEqual([
    'total',
    'add.0.owner',
    'add.1.owner',
    'nothing',
  ])
})
