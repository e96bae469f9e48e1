import type { Person } from '@lotse/contract'
import { expect, it } from 'vitest'
import { matching } from './matching.ts'
import { peopleSearch } from './search.ts'

const customer = '0198c0de-0000-7000-8000-00000000000c'
const person = (name: string, rest: Partial<Person>): Person => ({
  id: `0198c0de-0000-7000-8000-${name.length.toString().padStart(12, '0')}`,
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@nordwind.example`,
  language: 'de',
  kind: 'staff',
  customerId: null,
  organisationRoles: [],
  state: 'active',
  lastSeenAt: null,
  version: 1,
  ...rest,
})
const people = [
  person('Zoë Müller', {}),
  person('Anna Lindner', { state: 'disabled' }),
  person('Ben Ott', { kind: 'customer', customerId: customer, state: 'invited' }),
]
const names = (search: Parameters<typeof matching>[1]) =>
  matching(people, search, (id) => (id === customer ? 'Fabrikam AG' : undefined)).map(({ name }) => name)

it.each([
  [{}, ['Zoë Müller', 'Anna Lindner', 'Ben Ott']],
  [{ q: 'zoe' }, ['Zoë Müller']],
  [{ q: 'MULLER zoë' }, ['Zoë Müller']],
  [{ q: 'nordwind lind' }, ['Anna Lindner']],
  [{ q: 'fabri' }, ['Ben Ott']],
  [{ q: 'nobody' }, []],
  [{ state: 'disabled' }, ['Anna Lindner']],
  [{ q: 'zoe', state: 'disabled' }, []],
] as const)('%j', (search, expected) => {
  expect(names(search)).toEqual(expected)
})

it.each([
  [
    { q: 365, state: 'active', sort: '-seen', person: 'x', other: 1 },
    { q: '365', state: 'active', sort: '-seen', person: 'x' },
  ],
  [{ q: '', state: 'moon', sort: 7, person: null }, {}],
])('the address %j means %j', (address, expected) => {
  expect(peopleSearch(address)).toEqual(expected)
})
