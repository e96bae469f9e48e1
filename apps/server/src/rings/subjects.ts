import type { FailureRow, Kind, ProgressRow, RingRow, RowOf } from './store.ts'

/** What the history says an entry was about: no name of a person and nobody's words. */
export function subjectOf(kind: Kind, row: RowOf[Kind]): string {
  if (kind === 'ring') return (row as RingRow).name
  return kind === 'progress' ? (row as ProgressRow).day : (row as FailureRow).code
}
