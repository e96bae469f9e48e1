import { expect, it } from 'vitest'
import { placeErrors } from './place-errors.ts'

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
