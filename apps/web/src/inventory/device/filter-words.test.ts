import { expect, it } from 'vitest'
import { filterWords } from './filter-words.ts'

it.each([
  ['generation', 'm365', 'Microsoft 365 Apps'],
  ['channel', 'MonthlyEnterprise', 'Monatlicher Enterprise-Kanal'],
  ['system', 'ws2019', 'Windows Server 2019'],
  ['technology', 'clickToRun', 'Klick-und-Los'],
  ['version', '2206', '2206'],
  ['unit', 'm365', 'm365'],
] as const)('a filter by %s %s is called %s', (name, value, words) => {
  expect(filterWords(name, value).de).toBe(words)
})
