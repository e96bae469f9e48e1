import { expect, it } from 'vitest'
import { createFormat } from '../../language/format.ts'
import { chanceWords } from './chance-words.ts'

const german = createFormat('de-DE')

it.each([
  [0, '< 1\u00a0%'],
  [0.0099, '< 1\u00a0%'],
  [0.01, '1\u00a0%'],
  [0.304, '30\u00a0%'],
  [0.99, '99\u00a0%'],
  [0.991, '> 99\u00a0%'],
  [1, '> 99\u00a0%'],
])('says %d as %s', (share, words) => {
  expect(chanceWords(share, german)).toBe(words)
})
