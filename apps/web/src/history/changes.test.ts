import { expect, it } from 'vitest'
import { changesOf } from './changes.ts'

it.each([
  ['a change', { status: 'notStarted' }, { status: 'complete' }, ['status: notStarted -> complete']],
  ['a beginning', null, { name: 'Fabrikam', city: null }, ['name: undefined -> Fabrikam']],
  ['an end', { person: 'Jana', personId: 'x' }, null, ['person: Jana -> undefined']],
  ['a field taken away', { dueOn: '2026-12-01' }, { dueOn: null }, ['dueOn: 2026-12-01 -> null']],
  ['what stayed', { percent: 40, status: 'a' }, { percent: 40, status: 'b' }, ['status: a -> b']],
  [
    'a side that knows more',
    { status: 'a' },
    { status: 'b', percent: 0 },
    ['status: a -> b', 'percent: undefined -> 0'],
  ],
  ['empty lists', null, { organisationRoles: [] }, []],
  [
    'an intent note, whose words the status says',
    null,
    { category: 'intent', text: 'x' },
    ['category: undefined -> intent'],
  ],
  ['nothing', null, null, []],
])('%s', (_name, before, after, expected) => {
  expect(changesOf({ before, after }).map(({ field, before: was, after: is }) => `${field}: ${was} -> ${is}`)).toEqual(
    expected,
  )
})
