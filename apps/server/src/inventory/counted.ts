import { compareDates, daysBetween, type IsoDate } from '@lotse/calendar'
import type { SnapshotRow } from './store.ts'

/** How an inventory stands beside the others of its tenant. */
export type SnapshotStanding = 'counts' | 'later' | 'replaced' | 'removed' | 'old'

type Known = Pick<SnapshotRow, 'id' | 'series' | 'takenOn' | 'importedAt' | 'replacedAt' | 'deletedAt'>

/**
 * Beside a newer inventory of another kind one counts for this many days. After that it would bring back devices that are
 * long gone: a list of software of last year knows computers that no list of devices has any more.
 */
const LONGEST_BESIDE_DAYS = 92

/**
 * Which inventories make the figures: of each series the latest that nobody took back or replaced, as long as it is not
 * much older than the latest of all.
 */
export function standingOfEach(rows: readonly Known[]): ReadonlyMap<string, SnapshotStanding> {
  const inForce = rows.filter(({ replacedAt, deletedAt }) => replacedAt === null && deletedAt === null)
  const latest = new Map<string, Known>()
  for (const row of inForce) {
    const known = latest.get(row.series)
    if (known === undefined || compareDates(row.takenOn, known.takenOn) > 0) latest.set(row.series, row)
  }
  const newest = [...latest.values()].reduce<IsoDate | null>(
    (day, { takenOn }) => (day === null || takenOn > day ? takenOn : day),
    null,
  )
  const of = (row: Known): SnapshotStanding => {
    if (row.deletedAt !== null) return 'removed'
    if (row.replacedAt !== null) return 'replaced'
    if (latest.get(row.series) !== row) return 'later'
    return newest !== null && daysBetween(row.takenOn, newest) > LONGEST_BESIDE_DAYS ? 'old' : 'counts'
  }
  return new Map(rows.map((row) => [row.id, of(row)]))
}

/** Those of them that count. */
export function counted<Row extends Known>(rows: readonly Row[]): readonly Row[] {
  const standing = standingOfEach(rows)
  return rows.filter(({ id }) => standing.get(id) === 'counts')
}

/** The one before `row` in its series, to compare with; null where there is none. */
export function predecessorOf<Row extends Known>(row: Row, rows: readonly Row[]): Row | null {
  const earlier = rows.filter(
    ({ series, takenOn, replacedAt, deletedAt }) =>
      series === row.series && takenOn < row.takenOn && replacedAt === null && deletedAt === null,
  )
  return earlier.sort((one, other) => compareDates(other.takenOn, one.takenOn))[0] ?? null
}
