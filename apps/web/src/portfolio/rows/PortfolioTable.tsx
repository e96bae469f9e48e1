import type { PortfolioColumn } from '@lotse/contract'
import { type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useCallback, useEffect, useMemo } from 'react'
import { useText } from '../../language/use-text.ts'
import { useWidth } from '../../ui/chart/use-width.ts'
import { classes } from '../../ui/classes.ts'
import type { Sort } from '../../ui/table/sort.ts'
import { gridTracks, leastWidth, paperTracks } from '../columns/column-list.ts'
import type { Selection } from '../selection/selection.ts'
import { cardHeight, rowHeight, usualCardColumns } from './card.ts'
import { shownItems } from './shown-items.ts'
import { TableHead } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import styles from './table.module.css'
import { useRowActions } from './use-row-actions.ts'
import type { RowTools } from './use-row-tools.ts'
import { useRowWalk } from './use-row-walk.ts'
import { useSideScroll } from './use-side-scroll.ts'
import { useSlots } from './use-slots.ts'
import { useTop } from './use-top.ts'
import type { Rows } from './use-windows.ts'

interface Props {
  readonly rows: Rows
  /** Says which rows are meant: filters and order. */
  readonly meant: string
  /** What the address asks for; undefined: the usual ones, fewer on a narrow screen. */
  readonly columns: readonly PortfolioColumn[]
  readonly areUsual: boolean
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly selection: Selection
  readonly onPick: (index: number, reach: boolean) => void
  readonly onPickAll: () => void
  readonly tools: RowTools
  /** On paper: every row that is loaded stands there. */
  readonly printed: number | null
  /** Which rows are on the screen now. */
  readonly onSeen: (first: number, last: number) => void
}

/** Below this width each row is a card. */
const cardsBelow = 640
const overscan = 6

/**
 * Thousands of engagements, of which only those on the screen exist. The page itself scrolls, so that its place is kept
 * on the way back; every row is as high as the others, so that nothing jumps when it arrives.
 */
export function PortfolioTable(props: Props) {
  const {
    rows,
    meant,
    columns: wanted,
    areUsual,
    sort,
    onSort,
    selection,
    onPick,
    onPickAll,
    tools,
    printed,
    onSeen,
  } = props
  const say = useText()
  const [frame, width] = useWidth<HTMLDivElement>()
  const asCards = width > 0 && width < cardsBelow && printed === null
  const columns = asCards && areUsual ? usualCardColumns : wanted
  const height = asCards ? cardHeight(columns) : rowHeight
  const least = leastWidth(columns) + 40
  const scrolls = !asCards && printed === null && width > 0 && least > width
  const side = useSideScroll(scrolls)
  const top = useTop(side.body)
  const walk = useRowWalk({ meant, total: rows.total, rowAt: rows.rowAt, onPick })
  const pinned = walk.isInside ? walk.active : -1
  const virtual = useWindowVirtualizer({
    count: rows.total,
    estimateSize: () => height,
    scrollMargin: top,
    overscan,
    scrollPaddingStart: 56,
    scrollPaddingEnd: 72,
    // The row with the focus stays, however far one scrolls: the keyboard would be lost with it.
    rangeExtractor: useCallback((range: Range) => shownItems(range, pinned), [pinned]),
  })
  walk.bind(virtual.scrollToIndex, side.body)
  useEffect(() => {
    // What was measured belongs to another height.
    if (height > 0) virtual.measure()
  }, [virtual, height])

  const items = virtual.getVirtualItems()
  const slotOf = useSlots(items)
  const seen = virtual.range
  const [first, last] = [seen?.startIndex ?? 0, seen?.endIndex ?? 0]
  useEffect(() => onSeen(first, last), [first, last, onSeen])
  // Whoever comes by keyboard begins with what is on the screen.
  const active = walk.isInside ? walk.active : Math.max(first, Math.min(last, walk.active))
  useRowActions(active, walk.go, onPick)

  const isOnPaper = printed !== null
  const tracks = useMemo(() => (isOnPaper ? paperTracks(columns) : gridTracks(columns)), [isOnPaper, columns])
  const style = { '--tracks': tracks, '--least': `${least}px` } as CSSProperties
  const rowOf = (key: number, index: number, start?: number) => {
    const row = rows.rowAt(index)
    return (
      <TableRow
        key={key}
        row={row}
        index={index}
        {...(start !== undefined && { top: start })}
        height={height}
        columns={columns}
        asCard={asCards}
        isActive={index === active}
        isPicked={row !== undefined && selection.picked.has(row.engagementId)}
        tools={tools}
        onPick={onPick}
      />
    )
  }
  const picked = selection.picked.size === 0 ? 'none' : selection.picked.size >= rows.total ? 'all' : 'some'
  return (
    <div
      ref={frame}
      className={classes(styles.frame, rows.isOld && styles.old, scrolls && styles.scrolls, asCards && styles.cards)}
      style={style}
    >
      <table
        className={styles.table}
        aria-label={say('portfolio:title')}
        aria-rowcount={rows.total + 1}
        aria-busy={rows.isOld}
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
      >
        <thead ref={side.head} className={styles.head}>
          <TableHead columns={columns} sort={sort} onSort={onSort} picked={picked} onPickAll={onPickAll} />
        </thead>
        <tbody
          ref={side.body}
          className={styles.body}
          style={printed === null ? { height: virtual.getTotalSize() } : {}}
        >
          {printed === null
            ? items.map(({ index, start }) => rowOf(slotOf(index), index, start - top))
            : Array.from({ length: printed }, (_, index) => rowOf(index, index))}
        </tbody>
      </table>
      {scrolls && (
        <div ref={side.bar} className={styles.bar} aria-hidden="true">
          <div className={styles.barFill} style={{ width: least }} />
        </div>
      )}
    </div>
  )
}
