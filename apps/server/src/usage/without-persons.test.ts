import { expect, it } from 'vitest'
import { withoutPersons } from './without-persons.ts'

it.each([
  ['a date', { value: '31.10.2026' }, { value: '31.10.2026' }],
  ['a date with time', { value: '2026-10-31T00:00:00Z' }, { value: '2026-10-31T00:00:00Z' }],
  ['an unknown word', { value: 'Vielleicht' }, { value: 'Vielleicht' }],
  ['nothing', { value: '' }, { value: '' }],
  ['a name', { value: 'Anna Berg' }, { value: '…' }],
  ['an address', { value: 'anna.berg@contoso.example' }, { value: '…' }],
  [
    'a column beside a name',
    { column: 'Last Activity Date', value: 'Berg, Anna' },
    { column: 'Last Activity Date', value: '…' },
  ],
  [
    'headings that are a row',
    { headings: '2026-10-31, anna@contoso.example, Yes' },
    { headings: '2026-10-31, …, Yes' },
  ],
  ['counts', { found: 3, expected: 39 }, { found: 3, expected: 39 }],
])('keeps what is no person: %s', (_, params, kept) => {
  expect(withoutPersons({ code: 'not-a-date', params })).toEqual({ code: 'not-a-date', params: kept })
})
