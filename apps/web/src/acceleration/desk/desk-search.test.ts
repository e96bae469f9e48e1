import { expect, it } from 'vitest'
import { deskFile, deskQueryOf, deskSearch, isNarrowed } from './desk-search.ts'

const person = '0199a2f0-0000-7000-8000-000000000001'

it.each([
  [
    'everything',
    { state: 'open', cause: 'adoption', kind: 'silence', person, search: 'Nord', sort: 'next', effects: 'open' },
    undefined,
  ],
  ['what is unknown is dropped', { state: 'gone', cause: 'x', kind: 'y', person: 'z', sort: 'w', effects: 'yes' }, {}],
  ['the order that holds anyway is not said', { sort: 'rank' }, {}],
  ['long words are cut', { search: 'x'.repeat(150) }, { search: 'x'.repeat(100) }],
])('%s', (_name, words, expected) => {
  expect(deskSearch(words)).toEqual(expected ?? words)
})

it('asks the API for the person by id, and for the file with the same filters', () => {
  expect(deskQueryOf({ person, state: 'alert', effects: 'open' })).toEqual({ personId: person, state: 'alert' })
  expect(deskFile({ state: 'alert', search: 'Nord & Süd' }, 'de')).toBe(
    '/api/acceleration/export.csv?state=alert&search=Nord+%26+S%C3%BCd&language=de',
  )
})

it.each([
  [{}, false],
  [{ state: 'open', sort: 'next', effects: 'open' }, false],
  [{ kind: 'silence' }, true],
  [{ search: 'Nord' }, true],
] as const)('%j is narrowed: %s', (search, expected) => {
  expect(isNarrowed(search)).toBe(expected)
})
