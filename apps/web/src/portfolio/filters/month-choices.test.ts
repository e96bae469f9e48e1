import type { IsoDate } from '@lotse/calendar'
import { expect, it } from 'vitest'
import { monthChoices } from './month-choices.ts'

const today = '2026-11-23' as IsoDate

it('offers some years around today', () => {
  const months = monthChoices(today, undefined)
  expect([months[0], months.at(-1), months.length]).toEqual(['2024-11', '2029-11', 61])
})
it.each([
  ['2031-02', -1],
  ['2019-01', 0],
] as const)('keeps the chosen one, as far as it lies: %s', (chosen, at) => {
  const months = monthChoices(today, chosen)
  expect(months.at(at)).toBe(chosen)
  expect(months).toHaveLength(62)
})
it('knows no month twice, nor what is none', () => {
  expect(monthChoices(today, '2026-11')).toHaveLength(61)
  expect(monthChoices(today, 'soon')).toHaveLength(61)
})
