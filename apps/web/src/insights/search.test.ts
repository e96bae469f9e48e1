import { expect, it } from 'vitest'
import { isNarrowed, queryOf } from './query-of.ts'
import { insightsSearch } from './search.ts'

const engagement = '01930000-0000-7000-8000-0000000000e1'

it('keeps what an address may say and drops what is broken', () => {
  const search = { q: 'crash', state: 'planned', stale: 'yes', engagement }
  expect(insightsSearch(search)).toEqual(search)
  expect(insightsSearch({ q: 7, state: 'x', customer: 'x', sort: 'seats' })).toEqual({ q: '7' })
})

it('asks the API, most seats first', () =>
  expect(queryOf({ q: 'crash', customer: engagement, engagement, stale: 'yes' })).toEqual({
    ...{ search: 'crash', customerId: engagement, engagementId: engagement, stale: 'yes', sort: 'seats' },
  }))

it('an open insight narrows nothing', () => {
  expect(isNarrowed({ insight: engagement, engagement, sort: 'title' })).toBe(false)
  expect(isNarrowed({ product: 'Excel' })).toBe(true)
})
