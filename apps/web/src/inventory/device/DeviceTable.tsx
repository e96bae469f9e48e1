import type { DeviceRowView } from '@lotse/contract'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { useWidth } from '../../ui/chart/use-width.ts'
import { classes } from '../../ui/classes.ts'
import { SortHeader } from '../../ui/table/SortHeader.tsx'
import { useUrlSort } from '../../ui/table/use-url-sort.ts'
import { byName, sortable } from '../search.ts'
import styles from './device.module.css'
import { useDeviceColumns } from './device-columns.tsx'
import type { DeviceRows } from './use-device-rows.ts'

const rowHeight = 52
const cardHeight = 176
/** Below this width each row is a card. */
const cardsBelow = 760

/**
 * Tens of thousands of devices, of which only those on the screen exist. The page itself scrolls; every row is as high as
 * the others, so that nothing jumps when it arrives. Arrow keys walk from device to device.
 */
export function DeviceTable({ rows }: { readonly rows: DeviceRows }) {
  const say = useText()
  const columns = useDeviceColumns()
  const [sort, setSort] = useUrlSort(sortable, byName)
  const [frame, width] = useWidth<HTMLDivElement>()
  const body = useRef<HTMLTableSectionElement>(null)
  const top = useTop(body, width)
  const asCards = width > 0 && width < cardsBelow
  const height = asCards ? cardHeight : rowHeight
  const virtual = useWindowVirtualizer({
    count: rows.total,
    estimateSize: () => height,
    scrollMargin: top,
    overscan: 8,
    scrollPaddingStart: 60,
    scrollPaddingEnd: 60,
  })
  useEffect(() => {
    // What was measured belongs to another height.
    if (height > 0) virtual.measure()
  }, [virtual, height])
  const { onSeen } = rows
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onSeen(first, last), [first, last, onSeen])

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof Element)) return
    const at = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.total - 1 }[event.key]
    if (to === undefined || !(to >= 0 && to < rows.total)) return
    event.preventDefault()
    virtual.scrollToIndex(to)
    focusRow(body.current, to)
  }
  return (
    <div ref={frame} className={classes(styles.frame, asCards && styles.cards)}>
      <table
        className={styles.table}
        aria-label={say('inventory:list.title')}
        aria-rowcount={rows.total + 1}
        onKeyDown={walk}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHeader key={column.id} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} style={{ '--height': `${virtual.getTotalSize()}px` } as CSSProperties}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <tr
              key={index}
              data-index={index}
              aria-rowindex={index + 2}
              style={{ '--height': `${height}px`, '--y': `${start - top}px` } as CSSProperties}
            >
              <Cells row={rows.rowAt(index)} columns={columns} waiting={say('inventory:list.loading')} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellsProps {
  readonly row: DeviceRowView | undefined
  readonly columns: ReturnType<typeof useDeviceColumns>
  readonly waiting: string
}

function Cells({ row, columns, waiting }: CellsProps) {
  if (row === undefined)
    return (
      <td className={styles.waiting} colSpan={columns.length}>
        {waiting}
      </td>
    )
  return columns.map(({ id, header, cell, rowHeader, numeric }) => {
    const content = (
      <>
        <span className={styles.cellHead} aria-hidden="true">
          {header}
        </span>
        <span className={styles.cellValue}>{cell(row)}</span>
      </>
    )
    return rowHeader ? (
      <th key={id} scope="row">
        {content}
      </th>
    ) : (
      <td key={id} className={classes(numeric && styles.numeric)}>
        {content}
      </td>
    )
  })
}

/** How far the rows begin below the top of the page; it changes with what stands above them. */
function useTop(body: { readonly current: HTMLElement | null }, width: number): number {
  const [top, setTop] = useState(0)
  // After every layout the rows may begin elsewhere.
  useLayoutEffect(() => {
    const next = body.current === null ? 0 : Math.round(body.current.getBoundingClientRect().top + window.scrollY)
    if (width >= 0) setTop(next)
  })
  return top
}

/** The row may be on its way into the table: it is looked for until the next two frames have been drawn. */
function focusRow(body: HTMLElement | null, index: number, tries = 3): void {
  const link = body?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
  if (link) link.focus()
  else if (tries > 0) requestAnimationFrame(() => focusRow(body, index, tries - 1))
}
