import type { PortfolioColumn } from '@lotse/contract'
import { memo, useEffect, useRef } from 'react'
import { useText } from '../../language/use-text.ts'
import { SortHeader } from '../../ui/table/SortHeader.tsx'
import type { Sort } from '../../ui/table/sort.ts'
import { columnLooks } from '../columns/column-list.ts'
import styles from './table.module.css'

interface Props {
  readonly columns: readonly PortfolioColumn[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** How many of the rows here are picked. */
  readonly picked: 'none' | 'some' | 'all'
  readonly onPickAll: () => void
}

/** The heads of the columns; a click sorts. Their box picks every row there is. */
export const TableHead = memo(function TableHead({ columns, sort, onSort, picked, onPickAll }: Props) {
  const say = useText()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked === 'some'
  }, [picked])
  return (
    <tr aria-rowindex={1} className={styles.headRow}>
      <th scope="col" className={styles.pick}>
        <label className={styles.box}>
          <input
            ref={box}
            type="checkbox"
            aria-label={say('portfolio:selection.all')}
            checked={picked === 'all'}
            onChange={onPickAll}
          />
        </label>
      </th>
      {columns.map((id) => {
        const { numeric = false } = columnLooks[id]
        const header = say(`portfolio:column.${id}`)
        return (
          <SortHeader
            key={id}
            column={{ id, header, numeric, sortable: true, cell: () => null }}
            sort={sort}
            onSort={onSort}
          />
        )
      })}
    </tr>
  )
})
