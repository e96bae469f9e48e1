import type { Language, PortfolioColumn } from '@lotse/contract'
import type { PortfolioSearch } from '../address/search.ts'
import { listInput } from '../rows/list-input.ts'

export type ExportFormat = 'csv' | 'xlsx'

/** The address of the file with exactly the rows, columns, order and words that are on the screen. */
export function exportAddress(
  format: ExportFormat,
  search: PortfolioSearch,
  columns: readonly PortfolioColumn[],
  language: Language,
): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(listInput(search)))
    if (value !== undefined) parameters.set(name, String(value))
  parameters.set('columns', columns.join(','))
  parameters.set('language', language)
  return `/api/portfolio/export.${format}?${parameters}`
}
