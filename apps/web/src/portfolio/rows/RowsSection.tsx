import type { PortfolioChoices } from '@lotse/contract'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Loaded } from '../../app/Loaded.tsx'
import { onDemand } from '../../ui/on-demand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { TableSkeleton } from '../../ui/Skeleton.tsx'
import { readSort, writeSort } from '../../ui/table/sort.ts'
import { narrowedTo, partsOf } from '../address/narrow.ts'
import { filtersOf, type PortfolioSearch, readPortfolioSearch } from '../address/search.ts'
import { columnIds, readColumns, writeColumns } from '../columns/column-list.ts'
import { Chips } from '../filters/Chips.tsx'
import { NoMatch } from '../filters/NoMatch.tsx'
import { useSelection } from '../selection/use-selection.ts'
import type { usePortfolioMoves } from '../use-portfolio-moves.ts'
import { rowHeight } from './card.ts'
import { firstOrder } from './list-input.ts'
import { PortfolioTable } from './PortfolioTable.tsx'
import styles from './section.module.css'
import { ColumnsPanel, FilterPanel, LabelsDialog, type Openable, Toolbar } from './Toolbar.tsx'
import { usePortfolioActions } from './use-portfolio-actions.ts'
import { useRowTools } from './use-row-tools.ts'
import { useSeen } from './use-seen.ts'
import { useWindows } from './use-windows.ts'

const SelectionBar = onDemand(async () => (await import('../bulk/SelectionBar.tsx')).SelectionBar)

interface Props {
  readonly search: PortfolioSearch
  readonly moves: ReturnType<typeof usePortfolioMoves>
  readonly choices: PortfolioChoices | undefined
  readonly printed: number | null
}

/** The rows with what narrows them above and what is done with them below. */
export function RowsSection({ search, moves, choices, printed }: Props) {
  const { show, replace, follow, here } = moves
  const [open, setOpen] = useState<Openable | null>(null)
  const [seen, setSeen] = useSeen()
  const rows = useWindows(search, seen)
  const selection = useSelection(search, rows)
  const field = useRef<HTMLInputElement>(null)
  const top = useRef<HTMLDivElement>(null)

  const onFilter = useCallback<Parameters<typeof useRowTools>[0]>(
    (name, value) => show(narrowedTo(here(), name, value)),
    [show, here],
  )
  const tools = useRowTools(onFilter, follow)
  const onType = useCallback(
    (words: string) => replace(readPortfolioSearch({ ...here(), search: words })),
    [replace, here],
  )
  const columns = useMemo(() => readColumns(search.columns), [search.columns])
  const sort = useMemo(() => readSort(search.sort, columnIds) ?? firstOrder, [search.sort])
  usePortfolioActions({
    search,
    hasSelection: selection.selection.picked.size > 0,
    find: () => field.current?.focus(),
    openFilters: () => setOpen('filters'),
    openColumns: () => setOpen('columns'),
    clearSelection: selection.clear,
    show,
  })
  const meant = JSON.stringify([filtersOf(search), search.sort])
  useBackToTop(top, meant)
  const close = () => setOpen(null)
  return (
    <div ref={top} className={styles.section}>
      <Panel>
        <Toolbar
          field={field}
          typed={search.search ?? ''}
          filters={partsOf(search).length}
          total={rows.data && rows.total}
          onType={onType}
          onOpen={setOpen}
        />
        <Chips search={search} choices={choices} onShow={show} />
        <Loaded query={rows} skeleton={<TableSkeleton rows={12} rowHeight={rowHeight} />}>
          {() =>
            rows.total === 0 && !rows.isOld ? (
              <NoMatch search={search} choices={choices} onShow={show} />
            ) : (
              <PortfolioTable
                rows={rows}
                meant={meant}
                columns={columns}
                areUsual={search.columns === undefined}
                sort={sort}
                onSort={(next) => replace({ ...search, sort: writeSort(next) })}
                selection={selection.selection}
                onPick={selection.pick}
                onPickAll={selection.pickAll}
                tools={tools}
                printed={printed}
                onSeen={setSeen}
              />
            )
          }
        </Loaded>
      </Panel>
      <SelectionBar
        selection={selection.selection}
        total={rows.total}
        onPickAll={selection.pickAll}
        onClear={selection.clear}
      />
      {open === 'filters' && (
        <FilterPanel
          search={search}
          choices={choices}
          found={rows.isOld ? undefined : rows.total}
          onShow={replace}
          onClose={close}
        />
      )}
      {open === 'columns' && (
        <ColumnsPanel
          columns={columns}
          onChange={(next) => replace(readPortfolioSearch({ ...search, columns: writeColumns(next) }))}
          onClose={close}
        />
      )}
      {open === 'labels' && <LabelsDialog onClose={close} />}
    </div>
  )
}

/** Other rows begin at their top: whoever had scrolled down is taken there, everybody else stays where they are. */
function useBackToTop(top: { readonly current: HTMLElement | null }, meant: string): void {
  const before = useRef(meant)
  useEffect(() => {
    if (before.current === meant) return
    before.current = meant
    const element = top.current
    if (element && element.getBoundingClientRect().top < 0) element.scrollIntoView()
  }, [meant, top])
}
