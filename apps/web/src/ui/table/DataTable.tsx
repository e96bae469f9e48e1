import {
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type KeyboardEvent, useMemo } from 'react'
import { classes } from '../classes.ts'
import type { Column } from './column.ts'
import styles from './DataTable.module.css'
import { SortHeader } from './SortHeader.tsx'
import type { Sort } from './sort.ts'

interface Props<Row> {
  /** What the table shows, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Bind it to the address with `useUrlSort`. */
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/**
 * Rows and columns: heads that sort, numbers that line up, rows that the arrow keys walk through (from link to link).
 * On a narrow screen each row becomes a small card with the heads beside its values.
 */
export function DataTable<Row extends object>({ label, columns, rows, rowKey, sort, onSort }: Props<Row>) {
  const data = useMemo(() => [...rows], [rows])
  const definitions = useMemo(
    () =>
      columns.map(({ id, sortBy }) => ({
        id,
        accessorFn: (row: Row) => sortBy?.(row) ?? undefined,
        sortFn: byValue,
        sortUndefined: 'last' as const,
      })),
    [columns],
  )
  const inBrowser = sort !== undefined && columns.some(({ id, sortBy }) => id === sort.by && sortBy)
  const sorting: SortingState = inBrowser ? [{ id: sort.by, desc: sort.descending }] : []
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowKey,
    state: { sorting },
  })
  return (
    <section className={styles.scroll} aria-label={label}>
      <table className={styles.table} onKeyDown={walkRows}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id} data-row>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={original} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = (
    <>
      <span className={styles.cellHead} aria-hidden="true">
        {column.header}
      </span>
      <span className={styles.cellValue}>{column.cell(row)}</span>
    </>
  )
  const className = classes(column.numeric && styles.numeric)
  return column.rowHeader ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className}>{content}</td>
  )
}

interface Comparable {
  getValue(columnId: string): unknown
}

/** Numbers by size, words as the reader's language orders them; ascending, the table turns it round. */
function byValue(a: Comparable, b: Comparable, columnId: string): number {
  const [left, right] = [a.getValue(columnId), b.getValue(columnId)]
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), document.documentElement.lang, { numeric: true })
}

/** Arrow up and down, Home and End go to the first link of another row. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof Element) || event.target.closest('input, select, textarea')) return
  const rows = [...event.currentTarget.querySelectorAll('tr[data-row]')]
  const at = rows.findIndex((row) => row.contains(event.target as Element))
  if (at < 0) return
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const link = target === undefined ? null : rows[target]?.querySelector<HTMLElement>('a, button')
  if (!link) return
  event.preventDefault()
  link.focus()
}
