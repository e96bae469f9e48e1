import type { PortfolioColumn, SavedView } from '@lotse/contract'
import { readColumns, writeColumns } from '../columns/column-list.ts'
import { filtersOf, type PortfolioSearch, readPortfolioSearch } from './search.ts'

/** What a saved view keeps of the page. */
export interface ViewDefinition {
  /** The query string without columns and without the question mark; its parts in one order, so that it compares. */
  readonly search: string
  readonly columns: readonly PortfolioColumn[]
}

/** What is on the screen, as a view keeps it. */
export function definitionOf(search: PortfolioSearch): ViewDefinition {
  const parameters = new URLSearchParams()
  const said = { ...filtersOf(search), ...(search.sort !== undefined && { sort: search.sort }) }
  for (const [name, value] of Object.entries(said).sort(([a], [b]) => a.localeCompare(b)))
    parameters.set(name, String(value))
  return { search: parameters.toString(), columns: readColumns(search.columns) }
}

/** The address that shows exactly what the view keeps; it says all of it, and which view it is. */
export function searchOf({ id, search, columns }: Pick<SavedView, 'id' | 'search' | 'columns'>): PortfolioSearch {
  const kept = readPortfolioSearch(Object.fromEntries(new URLSearchParams(search)))
  const shown = writeColumns(columns)
  return { ...kept, ...(shown !== undefined && { columns: shown }), view: id }
}

/** Whether the page still shows what the view keeps. */
export function showsView(search: PortfolioSearch, view: Pick<SavedView, 'id' | 'search' | 'columns'>): boolean {
  const [here, kept] = [definitionOf(search), definitionOf(searchOf(view))]
  return here.search === kept.search && here.columns.join() === kept.columns.join()
}
