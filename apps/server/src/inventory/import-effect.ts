import { counted, type SnapshotStanding, standingOfEach } from './counted.ts'
import type { SnapshotRow } from './store.ts'

type Known = Parameters<typeof standingOfEach>[0][number]

/** What the import of an inventory would do to the figures. */
export interface ImportEffect<Row extends Known = SnapshotRow> {
  /** The one of the same kind and day, in whose place it comes. */
  readonly replaces: Row | null
  /** Whether it counts itself, or which one does in its place. */
  readonly standing: SnapshotStanding
  /** Those that count now and would not any more; the one that is replaced is not among them. */
  readonly endsCounting: readonly Row[]
}

/** How an inventory of this kind and day would stand among those of the tenant. */
export function effectOf<Row extends Known>(
  { series, takenOn }: Pick<Known, 'series' | 'takenOn'>,
  rows: readonly Row[],
): ImportEffect<Row> {
  const isRival = (row: Row): boolean =>
    row.series === series && row.takenOn === takenOn && row.replacedAt === null && row.deletedAt === null
  const replaces = rows.find(isRival) ?? null
  const others = rows.filter((row) => row !== replaces)
  const wanted: Known = { id: 'wanted', series, takenOn, importedAt: new Date(0), replacedAt: null, deletedAt: null }
  const standing = standingOfEach([wanted, ...others])
  return {
    replaces,
    standing: standing.get(wanted.id) ?? 'counts',
    endsCounting: counted(rows).filter((row) => row !== replaces && standing.get(row.id) !== 'counts'),
  }
}
