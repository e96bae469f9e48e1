import { daysBetween, isoDate } from '@lotse/calendar'
import type { Layout } from '../reading/layout.ts'
import { RecordScanner, type RecordView, unwrapping } from '../reading/records.ts'
import type { ReportTable } from '../reading/report-table.ts'
import { FileDates, type RowFault } from '../reading/rows.ts'
import type { TextPiece } from '../reading/text-piece.ts'
import { type Cell, CellFault } from './cells.ts'
import { type AnyRow, type FormColumns, formColumns, type ReportForm } from './form.ts'
import { FormSection } from './form-section.ts'

/** Reads the rows of any report that has a form: found by heading, judged as a whole (usage.md §9.3). */
export class FormTable implements ReportTable {
  readonly dates = new FileDates()
  readonly sections: FormSection[] = []
  onRejection: ReportTable['onRejection'] = null
  rows = 0
  readonly #form: ReportForm
  readonly #scanner: RecordScanner
  /** Columns that are missing say nothing: their values are unknown. */
  readonly #unknown: AnyRow
  readonly #columns: FormColumns
  #section: FormSection | null = null
  readonly #heading: string

  /** The columns without which nothing can be read must be among the headings of the layout. */
  constructor(form: ReportForm, layout: Layout) {
    this.#form = form
    this.#unknown = Object.fromEntries(Object.keys(form.columns).map((name) => [name, null]))
    this.#columns = formColumns(form, layout.headings)
    this.#heading = layout.headings.join('\n')
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

  take(record: RecordView): void {
    // The layout has the headings without byte order mark and wrapping quotes.
    if (this.#section === null) {
      this.#section = this.#begin()
      return
    }
    const fields = Array.from({ length: record.count }, (_, index) => record.field(index).replace(/^\uFEFF/, ''))
    if (fields.join('\n') === this.#heading) {
      this.#section = this.#begin()
      return
    }
    this.rows++
    const fault = this.#read(fields, record, this.#section)
    if (fault === null) return
    if (!record.ended && !HARMLESS_AT_THE_END.has(fault.code)) {
      this.#section.cutOff = true
      this.#reject(this.#section, record.line, { code: 'row-cut-off', params: {} })
    } else this.#reject(this.#section, record.line, fault)
  }

  #reject(section: FormSection, line: number, fault: RowFault): void {
    section.reject(line, fault)
    this.onRejection?.({ line, ...fault })
  }

  #begin(): FormSection {
    const section = new FormSection(this.#form, this.#columns)
    this.sections.push(section)
    return section
  }

  /** Accepts a row, or gives the reason for rejecting it. */
  #read(fields: readonly string[], record: RecordView, section: FormSection): RowFault | null {
    const { width, places } = this.#columns
    if (record.broken) return { code: 'broken-quotes', params: {} }
    if (fields.length < width || fields.slice(width).some((field) => field !== '')) {
      return { code: 'wrong-field-count', params: { found: fields.length, expected: width } }
    }
    const row: Record<string, Cell> = { ...this.#unknown }
    let refreshDay: number | null = null
    for (const { name, column, index } of places) {
      const value = column.read(fields[index] ?? '', { dates: this.dates, refreshDay })
      if (value instanceof CellFault) return value.fault
      row[name] = value
      if (name === 'refreshDate' && typeof value === 'string') refreshDay = dayNumberOf(value)
    }
    const fault = this.#form.check(row)
    if (fault === null) section.accept(row, refreshDay)
    return fault
  }
}

/** Faults that do not come from a file that ends too early. */
const HARMLESS_AT_THE_END: ReadonlySet<string> = new Set([
  'date-after-refresh',
  'date-too-early',
  'more-active-than-entitled',
  'share-contradicts',
])

const dayNumberOf = (day: string): number => daysBetween(isoDate('2000-01-01'), isoDate(day))
