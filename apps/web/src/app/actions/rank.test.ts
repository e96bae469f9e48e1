import { expect, it } from 'vitest'
import { rank } from './rank.ts'

it.each([
  ['Portfolio', 'port', 3],
  ['Zum Portfolio gehen', 'port', 2],
  ['Zum Portfolio gehen', 'folio', 1],
  ['Zum Portfolio gehen', 'geh port', 4],
  ['Zum Portfolio gehen', 'notiz', 0],
  ['Übersicht', 'uber', 3],
  ['Office (64 Bit)', '(64', 2],
  ['Portfolio', '  ', 1],
])('%s for "%s": %i', (label, typed, expected) => {
  expect(rank(label, typed)).toBe(expected)
})
