import { expect, it } from 'vitest'
import { searchWords } from './search-words.ts'

const read = searchWords('state', 'search')

it.each([
  ['known names', { state: 'alert', search: 'Nord' }, { state: 'alert', search: 'Nord' }],
  ['words that look like numbers', { search: 365 }, { search: '365' }],
  ['words that look like a truth', { search: true }, { search: 'true' }],
  ['other names are dropped', { password: 'x' }, {}],
  ['empty', { state: ' ', search: null }, {}],
  ['lists and objects', { state: ['a'], search: { a: 1 } }, {}],
  ['too long', { search: 'x'.repeat(201) }, {}],
])('%s', (_name, search, expected) => {
  expect(read(search)).toEqual(expected)
})
