import type { PortfolioColumn, PortfolioRow } from '@lotse/contract'
import { memo } from 'react'
import { classes } from '../../ui/classes.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { columnLooks } from '../columns/column-list.ts'
import { isWide } from './card.ts'
import { cells } from './cells/cells.ts'
import { SelectBox } from './SelectBox.tsx'
import styles from './table.module.css'
import type { RowTools } from './use-row-tools.ts'

interface Props {
  /** Undefined while it is on its way. */
  readonly row: PortfolioRow | undefined
  readonly index: number
  /** Pixels from the top of the rows; absent on paper, where rows follow each other. */
  readonly top?: number
  readonly height: number
  readonly columns: readonly PortfolioColumn[]
  readonly asCard: boolean
  readonly isActive: boolean
  readonly isPicked: boolean
  readonly tools: RowTools
  readonly onPick: (index: number, reach: boolean) => void
}

/** One engagement. Rows are all of one height and are only drawn anew when something of theirs changed. */
export const TableRow = memo(function TableRow(props: Props) {
  const { row, index, top, height, columns, asCard, isActive, isPicked, tools, onPick } = props
  const style = { height, ...(top !== undefined && { transform: `translateY(${top}px)` }) }
  const tab = isActive ? 0 : -1
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-picked={isPicked || undefined}
      className={classes(styles.row, asCard && styles.card, top === undefined && styles.printed)}
      style={style}
    >
      <td className={styles.pick}>
        {row && (
          <SelectBox
            label={tools.say('portfolio:selection.row', { name: row.customerName })}
            isPicked={isPicked}
            tab={tab}
            onPick={(reach) => onPick(index, reach)}
          />
        )}
      </td>
      {columns.map((column) => {
        const Cell = cells[column]
        const className = classes(
          styles.cell,
          columnLooks[column].numeric && styles.numeric,
          asCard && isWide(column) && styles.wide,
          column === 'name' && styles.nameCell,
        )
        const content = row ? <Cell row={row} tools={tools} tab={tab} /> : <Skeleton height={14} width="70%" />
        if (column === 'name') {
          return (
            <th key={column} scope="row" className={className}>
              {content}
              {!row && <span className="visually-hidden">{tools.word('ui:state.loading')}</span>}
            </th>
          )
        }
        return (
          <td key={column} data-column={column} className={className}>
            {asCard && (
              <span className={styles.cellHead} aria-hidden="true">
                {tools.word(`portfolio:column.${column}`)}
              </span>
            )}
            {asCard ? <span className={styles.cellValue}>{content}</span> : content}
          </td>
        )
      })}
    </tr>
  )
})
