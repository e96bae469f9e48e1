import { useEffect, useMemo, useRef } from 'react'
import type { Action } from '../../app/actions/action.ts'
import { usePageActions } from '../../app/actions/registry.ts'
import { unfiltered } from '../address/narrow.ts'
import { isFiltered, type PortfolioSearch } from '../address/search.ts'

interface Doings {
  readonly search: PortfolioSearch
  readonly hasSelection: boolean
  readonly find: () => void
  readonly openFilters: () => void
  readonly openColumns: () => void
  readonly clearSelection: () => void
  readonly show: (next: PortfolioSearch) => void
}

/** What the portfolio does by key and in the palette. */
export function usePortfolioActions(doings: Doings): void {
  const latest = useRef(doings)
  useEffect(() => {
    latest.current = doings
  })
  const { search, hasSelection } = doings
  const isNarrowed = isFiltered(search)
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'portfolio.find',
        label: 'portfolio:actions.find',
        section: 'page',
        shortcut: '/',
        run: () => latest.current.find(),
      },
      {
        id: 'portfolio.filter',
        label: 'portfolio:actions.filter',
        section: 'page',
        shortcut: 'f',
        run: () => latest.current.openFilters(),
      },
      {
        id: 'portfolio.columns',
        label: 'portfolio:columns.title',
        section: 'page',
        run: () => latest.current.openColumns(),
      },
      {
        id: 'portfolio.clear-selection',
        label: 'portfolio:selection.clear',
        section: 'page',
        shortcut: 'Escape',
        isAvailable: () => hasSelection,
        run: () => latest.current.clearSelection(),
      },
      {
        id: 'portfolio.clear-filters',
        label: 'portfolio:filters.clear',
        section: 'page',
        shortcut: 'Escape',
        isAvailable: () => isNarrowed && !hasSelection,
        run: () => latest.current.show(unfiltered(latest.current.search)),
      },
    ],
    [hasSelection, isNarrowed],
  )
  usePageActions(actions)
}
