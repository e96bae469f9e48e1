import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnIds, usualColumns, writeColumns } from '../columns/column-list.ts'
import { type PortfolioSearch, readPortfolioSearch } from './search.ts'
import { definitionOf, searchOf, showsView } from './view-definition.ts'

const id = '0199dd00-0000-7000-8000-000000000001'

const anything: fc.Arbitrary<PortfolioSearch> = fc
  .record(
    {
      search: fc.string({ minLength: 1, maxLength: 20 }),
      state: fc.constantFrom('stalled', 'stalled,declining'),
      city: fc.constantFrom('Bad Öynhausen & Umgebung', '100 %', 'a=b'),
      overdue: fc.constant(true),
      dueWithin: fc.integer({ min: 0, max: 366 }),
      targetFrom: fc.constant('2026-10'),
      sort: fc.constantFrom('name', '-rate'),
      columns: fc.subarray([...columnIds]).map((columns) => writeColumns(columns) ?? ''),
    },
    { requiredKeys: [] },
  )
  .map(readPortfolioSearch)

it('a view shows exactly what was on the screen when it was saved', () => {
  fc.assert(
    fc.property(anything, (search) => {
      const view = { id, ...definitionOf(search), columns: [...definitionOf(search).columns] }
      expect(definitionOf(searchOf(view))).toEqual(definitionOf(search))
      expect(showsView(search, view)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('knows that something else is shown', () => {
  const view = { id, search: 'state=stalled', columns: [...usualColumns] }
  expect(showsView({ state: 'stalled' }, view)).toBe(true)
  expect(showsView({ state: 'stalled', sort: '-rate' }, view)).toBe(false)
  expect(showsView({ state: 'stalled', columns: 'name,rate' }, view)).toBe(false)
})

it('drops what a view of an older Lotse kept and nobody knows any more', () => {
  const view = { id, search: 'state=sunk&sort=-rate', columns: [...usualColumns] }
  expect(searchOf(view)).toEqual({ sort: '-rate', view: id })
})
