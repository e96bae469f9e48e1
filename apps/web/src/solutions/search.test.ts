import { expect, it } from 'vitest'
import { queryOf } from './query-of.ts'
import { solutionsSearch } from './search.ts'

const engagement = '01930000-0000-7000-8000-0000000000e1'

it('keeps what an address may say', () => {
  const search = { q: 'macro', cause: 'technical', sure: 'likely', mine: 'yes', sort: 'newest', engagement }
  expect(solutionsSearch(search)).toEqual(search)
  expect(solutionsSearch({ q: 365 })).toEqual({ q: '365' })
})

it('drops what is broken', () =>
  expect(solutionsSearch({ q: '', sort: 'fit', engagement: 'x', mine: true, language: 'fr', other: 'x' })).toEqual({}))

it('asks the API with words it knows only', () => {
  expect(queryOf({ q: 'macro', cause: 'technical', sure: 'likely', engagement })).toEqual({
    search: 'macro',
    cause: 'technical',
    sureness: 'likely',
    engagementId: engagement,
    sort: 'fit',
  })
  expect(queryOf({ cause: 'weather' as never, reason: 'toString' as never })).toEqual({ sort: 'fit' })
})
