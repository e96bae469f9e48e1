import { describe, expect, it } from 'vitest'
import { isFiltered, readPortfolioSearch } from './search.ts'

const id = '0199dd00-0000-7000-8000-000000000001'

describe('the address of the portfolio', () => {
  it.each([
    [
      { state: 'stalled', sort: '-rate' },
      { state: 'stalled', sort: '-rate' },
    ],
    [{ state: 'stalled,declining,stalled,sunk' }, { state: 'stalled,declining' }],
    [
      { search: 'Hafen', cloud: 'gccHigh' },
      { search: 'Hafen', cloud: 'gccHigh' },
    ],
    [{ search: 365 }, { search: '365' }],
    [{ state: 'sunk', cloud: 'moon', phase: 'never', country: 'de' }, {}],
    [{ search: '  ', lead: '' }, {}],
    [{ lead: `none,${id},somebody` }, { lead: `none,${id}` }],
    [
      { overdue: '1', mine: true, targetOverdue: 'no' },
      { overdue: true, mine: true },
    ],
    [{ dueWithin: 7 }, { dueWithin: 7 }],
    [{ dueWithin: '900' }, {}],
    [{ targetFrom: '2026-10', targetTo: '2026-13' }, { targetFrom: '2026-10' }],
    [
      { view: id, columns: 'name,rate' },
      { view: id, columns: 'name,rate' },
    ],
    [{ view: 'mine', other: 'thing' }, {}],
  ])('%j says %j', (address, read) => expect(readPortfolioSearch(address)).toEqual(read))

  it('is filtered by everything but order, columns and view', () => {
    expect(isFiltered({ sort: 'name', columns: 'name,rate', view: id })).toBe(false)
    expect(isFiltered({ sort: 'name', state: 'stalled' })).toBe(true)
  })
})
