import { expect, it } from 'vitest'
import { usageSearch } from './search.ts'

const job = '01930000-0000-7000-8000-0000000000a1'

it.each([
  ['nothing', {}, {}],
  [
    'everything',
    { numerator: 'any', month: '2026-10', import: job, band: true, meetings: 'true' },
    { numerator: 'any', month: '2026-10', import: job, band: true, meetings: true },
  ],
  ['a numerator that does not exist', { numerator: 'mobile' }, {}],
  ['a month that is none', { month: '2026-13' }, {}],
  ['a month that arrives as a number', { month: 202610 }, {}],
  ['a job that is no id', { import: '../jobs' }, {}],
  ['switches that are off or broken', { band: false, meetings: 'perhaps' }, {}],
])('reads %s', (_, given, read) => {
  expect(usageSearch(given)).toEqual(read)
})
