import type { TableSection } from '../reading/report-table.ts'
import type { RowFault } from '../reading/rows.ts'
import { MAX_REJECTIONS, type Rejection } from '../reading/types.ts'
import type { Cell } from './cells.ts'
import type { AnyRow, FormColumns, ReportForm } from './form.ts'

/** The rows of a report under one heading line, merged where they are about the same thing. */
export class FormSection implements TableSection {
  readonly form: ReportForm
  readonly missing: Set<string>
  readonly unknown: Set<string>
  readonly rejections: Rejection[] = []
  readonly refreshDays = new Map<number, number>()
  readonly periods = new Set<number>()
  rejected = 0
  rejectedForDates = 0
  duplicates = 0
  cutOff = false
  pagesMissing = false
  readonly #rows = new Map<string, AnyRow>()

  constructor(form: ReportForm, columns: FormColumns) {
    this.form = form
    this.missing = new Set(columns.missing)
    this.unknown = new Set(columns.unknown)
  }

  get total(): number {
    return this.#rows.size + this.duplicates + this.rejected
  }

  get accepted(): number {
    return this.#rows.size
  }

  accept(row: AnyRow, refreshDay: number | null): void {
    if (refreshDay !== null) this.refreshDays.set(refreshDay, (this.refreshDays.get(refreshDay) ?? 0) + 1)
    if (typeof row.reportPeriod === 'number') this.periods.add(row.reportPeriod)
    this.#put(this.form.key(row), row)
  }

  reject(line: number, fault: RowFault): void {
    this.rejected++
    if (fault.code === 'not-a-date' || fault.code === 'other-date-format') this.rejectedForDates++
    if (this.rejections.length < MAX_REJECTIONS) this.rejections.push({ line, ...fault })
  }

  /** Takes over another part of the same report. */
  absorb(other: FormSection): void {
    for (const [key, row] of other.#rows) this.#put(key, row)
    this.duplicates += other.duplicates
    this.rejected += other.rejected
    this.cutOff ||= other.cutOff
    this.rejections.push(...other.rejections.slice(0, MAX_REJECTIONS - this.rejections.length))
    for (const [day, count] of other.refreshDays) this.refreshDays.set(day, (this.refreshDays.get(day) ?? 0) + count)
    for (const period of other.periods) this.periods.add(period)
    for (const heading of other.missing) this.missing.add(heading)
    for (const heading of other.unknown) this.unknown.add(heading)
  }

  /** The merged rows in the order of their keys, so that their order in the file never shows. */
  rows(): AnyRow[] {
    return [...this.#rows].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, row]) => row)
  }

  #put(key: string, row: AnyRow): void {
    const known = this.#rows.get(key)
    if (known !== undefined) this.duplicates++
    this.#rows.set(key, known === undefined ? row : this.#merged(known, row))
  }

  #merged(one: AnyRow, two: AnyRow): AnyRow {
    const entries = Object.entries(this.form.columns).map(([name, column]): [string, Cell] => [
      name,
      column.merge(one[name] ?? null, two[name] ?? null),
    ])
    return Object.fromEntries(entries)
  }
}
