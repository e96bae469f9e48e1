import { expect, it } from 'vitest'
import { inboxSearch, isNarrowed, queryOf } from './search.ts'

const CUSTOMER = '01930000-0000-7000-8000-0000000000a1'

it.each([
  [
    { only: 'unread', kind: 'stall', customer: CUSTOMER },
    { only: 'unread', kind: 'stall', customerId: CUSTOMER },
    true,
  ],
  [{ only: 'all', kind: 'nothing', customer: 'me' }, {}, false],
  [{ notice: CUSTOMER }, {}, false],
])('reads %j', (address, asked, narrowed) => {
  expect(queryOf(inboxSearch(address))).toEqual(asked)
  expect(isNarrowed(inboxSearch(address))).toBe(narrowed)
})
