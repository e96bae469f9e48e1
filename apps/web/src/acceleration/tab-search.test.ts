import { expect, it } from 'vitest'
import { stepName, tabSearch } from './tab-search.ts'

const action = '0199a2f0-0000-7000-8000-000000000001'

it.each([
  ['a dialog', { do: 'block' }, { dialog: 'block' }],
  ['a step', { step: stepName('technical', 'involveExpert') }, { step: { cause: 'technical', key: 'involveExpert' } }],
  ['an action', { do: 'action', action }, { dialog: 'action', action }],
  ['an action without its dialog', { action }, {}],
  ['what is unknown is dropped', { do: 'explode', step: 'technical.nothing', action: 'x' }, {}],
])('%s', (_name, words, expected) => {
  expect(tabSearch(words)).toEqual(expected)
})
