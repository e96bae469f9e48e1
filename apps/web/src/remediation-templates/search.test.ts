import { expect, it } from 'vitest'
import { templatesSearch } from './search.ts'

it.each([
  [{}, {}],
  [
    { edition: 'usGov', view: 'preview', version: 'draft' },
    { edition: 'usGov', view: 'preview', version: 'draft' },
  ],
  [{ edition: 'moon', view: 'content', version: '1.2' }, {}],
  [
    { version: '1.2.0', from: '1.0.0', view: 'versions' },
    { version: '1.2.0', from: '1.0.0', view: 'versions' },
  ],
  [{ edit: 'questions:own.print' }, { edit: 'questions:own.print' }],
  [{ edit: 'a b' }, {}],
])('the address %j says %j', (search, expected) => {
  expect(templatesSearch(search)).toEqual(expected)
})
