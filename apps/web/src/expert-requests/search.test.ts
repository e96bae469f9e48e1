import { describe, expect, it } from 'vitest'
import { filterOf } from './filter.ts'
import { queueSearch, requestsSearch } from './search.ts'

describe('the address of the requests', () => {
  it('opens one by its id, and nothing else', () => {
    const request = '01930000-0000-7000-8000-000000000001'
    expect(requestsSearch({ request })).toEqual({ request })
    expect(requestsSearch({ request: '1', open: 'new' })).toEqual({})
    expect(requestsSearch({ new: 'expert', case: request })).toEqual({ new: true, case: request })
    expect(requestsSearch({ new: 'x', case: '1' })).toEqual({})
  })

  it('keeps filters that may be, and drops the rest', () => {
    expect(queueSearch({ view: 'mine', state: 'inTriage', topic: 'addIns', overdue: true, q: 365 })).toEqual({
      view: 'mine',
      state: 'inTriage',
      topic: 'addIns',
      overdue: true,
      q: '365',
    })
    expect(queueSearch({ view: '<b>', overdue: 'yes', q: '' })).toEqual({})
  })
})

describe('what is asked of the server', () => {
  it.each([
    [{}, true, { view: 'toDecide' }],
    [{}, false, { view: 'mine' }],
    [{ view: 'all', state: 'nowhere', topic: 'macros' }, false, { view: 'all', topic: 'macros' }],
    [{ view: 'else', overdue: true, q: 'Nord' }, true, { view: 'toDecide', overdue: true, search: 'Nord' }],
  ] as const)('%o for an approver: %s', (search, approves, expected) =>
    expect(filterOf(search, approves)).toEqual(expected),
  )
})
