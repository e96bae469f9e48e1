import { columnsOf, type ReportColumns } from './columns.ts'
import { FlagTail } from './flag-tail.ts'
import type { Layout } from './layout.ts'
import { RecordScanner, type RecordView, unwrapping } from './records.ts'
import type { ReportTable } from './report-table.ts'
import { FileDates, type RowFault, RowReader } from './rows.ts'
import { Section } from './section.ts'
import type { TextPiece } from './text-piece.ts'

/**
 * Reads the text of an app user detail report into sections: one under each heading line. Files that somebody joined end
 * to end repeat the heading, which is the one clean seam between two snapshots (SPEC US15).
 */
export class TableReader implements ReportTable {
  readonly sections: Section[] = []
  readonly dates = new FileDates()
  onRejection: ReportTable['onRejection'] = null
  rows = 0
  readonly #scanner: RecordScanner
  readonly #layout: Layout
  #columns: ReportColumns
  #reader: RowReader
  #section: Section | null = null
  #userHeading = ''

  constructor(layout: Layout, columns: ReportColumns) {
    this.#layout = layout
    this.#columns = columns
    this.#reader = new RowReader(columns, this.dates)
    const onRecord = (record: RecordView): void => this.take(record)
    this.#scanner =
      layout.wrappedIn === null
        ? new RecordScanner(layout.delimiter, onRecord)
        : new RecordScanner(layout.wrappedIn, unwrapping(layout.delimiter, onRecord))
  }

  push(piece: TextPiece): void {
    this.#scanner.push(piece)
  }

  end(): void {
    this.#scanner.end()
  }

  /** Takes one record: the heading first, then rows. */
  take(record: RecordView): void {
    if (this.#section === null || this.#isHeading(record)) {
      this.#beginSection(record)
      return
    }
    this.rows++
    const fault = this.#reader.read(record)
    if (fault === null) this.#section.accept(record, this.#reader.accepted)
    else if (!record.ended && mayBeCutOff(fault.code)) {
      this.#section.cutOff = true
      this.#reject(this.#section, record.line, { code: 'row-cut-off', params: {} })
    } else this.#reject(this.#section, record.line, fault)
  }

  #reject(section: Section, line: number, fault: RowFault): void {
    section.reject(line, fault)
    this.onRejection?.({ line, ...fault })
  }

  #beginSection(record: RecordView): void {
    const headings = Array.from({ length: record.count }, (_, index) => record.field(index))
    this.#columns = columnsOf(headings) ?? this.#columns
    this.#reader = new RowReader(this.#columns, this.dates)
    this.#userHeading = record.field(this.#columns.user)
    this.#section = new Section(this.#columns)
    this.sections.push(this.#section)
    if (this.#layout.wrappedIn === null) this.#scanner.useTail(FlagTail.of(this.#columns, this.#layout.delimiter))
  }

  /** No user is called like the column that holds the users. */
  #isHeading(record: RecordView): boolean {
    const start = record.start(this.#columns.user)
    const length = record.end(this.#columns.user) - start
    return length === this.#userHeading.length && record.text.startsWith(this.#userHeading, start)
  }
}

/** Faults that a row at the very end of a file has because the file stops there. */
const mayBeCutOff = (code: string): boolean => code !== 'date-after-refresh' && code !== 'date-too-early'
