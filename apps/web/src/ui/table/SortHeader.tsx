import { useText } from '../../language/use-text.ts'
import { classes } from '../classes.ts'
import type { Column } from './column.ts'
import styles from './DataTable.module.css'
import { nextSort, type Sort } from './sort.ts'

interface Props<Row> {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
}

/** The head of a column; a button where the rows can be ordered by it. */
export function SortHeader<Row>({ column, sort, onSort }: Props<Row>) {
  const say = useText()
  const { id, header, numeric = false, sortBy, sortable } = column
  const className = classes(numeric && styles.numeric, !sortBy && !sortable && styles.plainHead)
  if (!onSort || (!sortBy && !sortable)) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    )
  }
  const mine = sort?.by === id ? sort : undefined
  const direction = mine && (mine.descending ? 'descending' : 'ascending')
  return (
    <th scope="col" className={className} data-numeric={numeric || undefined} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        title={say('ui:table.sortBy', { column: header })}
        onClick={() => onSort(nextSort(sort, id, numeric))}
      >
        {header}
        <span aria-hidden="true" className={styles.arrow}>
          {mine ? (mine.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}
