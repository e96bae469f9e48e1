import type { RecordView } from './records.ts'
import type { FileDates } from './rows.ts'
import type { TextPiece } from './text-piece.ts'
import type { Rejection } from './types.ts'

/** What takes the rows of one recognised file, as text or as records that are cut already. */
export interface ReportTable {
  /** Rows taken so far, without headings. */
  readonly rows: number
  readonly dates: FileDates
  /** What stands under each heading line; several where whole files were joined end to end. */
  readonly sections: readonly TableSection[]
  /** Who wants to be told of every rejected row. */
  onRejection: ((rejection: Rejection) => void) | null
  push(piece: TextPiece): void
  end(): void
  take(record: RecordView): void
}

export interface TableSection {
  readonly rejectedForDates: number
  /** How many accepted rows name each refresh date, as day numbers. */
  readonly refreshDays: ReadonlyMap<number, number>
}
