import type { PortfolioQueryInput } from '@lotse/contract'
import { readSort } from '../../ui/table/sort.ts'
import { filtersOf, type PortfolioSearch } from '../address/search.ts'
import { columnIds } from '../columns/column-list.ts'

/** Most urgent first. */
export const firstOrder = { by: 'next', descending: false } as const

/** What the server is asked for, but for the window. */
export function listInput(search: PortfolioSearch): PortfolioQueryInput {
  const { by, descending } = readSort(search.sort, columnIds) ?? firstOrder
  return { ...filtersOf(search), sort: by as NonNullable<PortfolioQueryInput['sort']>, descending }
}
