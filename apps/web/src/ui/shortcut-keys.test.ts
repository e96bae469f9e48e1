import { expect, it } from 'vitest'
import { shortcutKeys } from './shortcut-keys.ts'

it.each([
  ['mod+k', ['Strg', 'K']],
  ['Escape', ['Esc']],
  ['n', ['N']],
  ['?', ['?']],
])('%s is written %j', (shortcut, keys) => {
  expect(shortcutKeys(shortcut, { ctrl: 'Strg', escape: 'Esc' })).toEqual(keys)
})
