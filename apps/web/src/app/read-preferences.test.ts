import { expect, it } from 'vitest'
import { readPreferences } from './read-preferences.ts'

const unset = { language: 'de', theme: 'system', shortcuts: true }

it.each([
  ['nothing stored', null, unset],
  [
    'all set',
    '{"language":"en","theme":"dark","shortcuts":false}',
    { language: 'en', theme: 'dark', shortcuts: false },
  ],
  ['unknown values', '{"language":"fr","theme":"neon","shortcuts":1}', unset],
  ['broken text', '{"language":', unset],
  ['not an object', 'null', unset],
])('%s', (_name, stored, expected) => {
  expect(readPreferences(stored, ['de-AT'])).toEqual(expected)
})
