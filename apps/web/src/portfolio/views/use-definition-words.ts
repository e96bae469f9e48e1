import type { PortfolioColumn } from '@lotse/contract'
import { useMemo } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { readSort } from '../../ui/table/sort.ts'
import { partsOf } from '../address/narrow.ts'
import { readPortfolioSearch } from '../address/search.ts'
import type { ViewDefinition } from '../address/view-definition.ts'
import { columnIds } from '../columns/column-list.ts'
import { usePartWords } from '../filters/use-filter-words.ts'
import { firstOrder } from '../rows/list-input.ts'
import { useChoices } from '../use-choices.ts'

/** What a view keeps, in words a person can compare. */
export function useDefinitionWords() {
  const say = useText()
  const format = useFormat()
  const partWords = usePartWords(useChoices())
  return useMemo(() => {
    const columnName = (id: PortfolioColumn) => say(`portfolio:column.${id}`)
    return {
      search: ({ search }: ViewDefinition): string => {
        const kept = readPortfolioSearch(Object.fromEntries(new URLSearchParams(search)))
        const { by, descending } = readSort(kept.sort, columnIds) ?? firstOrder
        const parts = partsOf(kept).map((part) => partWords(part, kept))
        const order = say(descending ? 'portfolio:views.descending' : 'portfolio:views.ascending', {
          column: columnName(columnIds.find((id) => id === by) ?? 'name'),
        })
        return format.list([...(parts.length > 0 ? parts : [say('portfolio:views.noFilter')]), order])
      },
      columns: ({ columns }: ViewDefinition): string => format.list(columns.map(columnName)),
    }
  }, [say, format, partWords])
}
