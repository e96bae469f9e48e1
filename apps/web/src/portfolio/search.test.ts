import { describe, expect, it } from 'vitest'
import { isFiltered, readPortfolioSearch } from './search.ts'

describe('the address of the portfolio', () => {
  it.each([
    [
      { state: 'stalled', sort: '-rate' },
      { state: 'stalled', sort: '-rate' },
    ],
    [
      { search: 'Hafen', cloud: 'gccHigh' },
      { search: 'Hafen', cloud: 'gccHigh' },
    ],
    [{ search: 365 }, { search: '365' }],
    [{ state: 'sunk', cloud: 'moon', phase: 'never' }, {}],
    [{ search: '  ', lead: '' }, {}],
    [{ other: 'thing' }, {}],
  ])('%j says %j', (address, read) => expect(readPortfolioSearch(address)).toEqual(read))

  it('is filtered by everything but the order', () => {
    expect(isFiltered({ sort: 'name' })).toBe(false)
    expect(isFiltered({ sort: 'name', state: 'stalled' })).toBe(true)
  })
})
