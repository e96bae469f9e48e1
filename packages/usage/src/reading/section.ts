import type { ReportColumns } from './columns.ts'
import type { RecordView } from './records.ts'
import type { AcceptedRow, RowFault } from './rows.ts'
import { Tally } from './tally.ts'
import { MAX_REJECTIONS, type Rejection } from './types.ts'

/** The rows under one heading line, and what was found wrong with them. */
export class Section {
  readonly columns: ReportColumns
  readonly tally = new Tally()
  readonly rejections: Rejection[] = []
  rejected = 0
  rejectedForDates = 0
  cutOff = false
  /** Set where the next page of the report was announced and is not there. */
  pagesMissing = false
  /** Headings that some part lacks, and headings nobody knows. */
  readonly missing: Set<string>
  readonly unknown: Set<string>
  /** How many accepted rows name each refresh date and each period. */
  readonly refreshDays = new Map<number, number>()
  readonly periods = new Map<number, number>()

  constructor(columns: ReportColumns) {
    this.columns = columns
    this.missing = new Set(columns.missing)
    this.unknown = new Set(columns.unknown)
  }

  accept(record: RecordView, row: AcceptedRow): void {
    this.tally.add(record, row)
    count(this.refreshDays, row.refreshDay)
    count(this.periods, row.period)
  }

  reject(line: number, fault: RowFault): void {
    this.rejected++
    if (DATE_FAULTS.has(fault.code)) this.rejectedForDates++
    if (this.rejections.length < MAX_REJECTIONS) this.rejections.push({ line, ...fault })
  }

  get total(): number {
    return this.tally.users + this.tally.duplicates + this.rejected
  }

  /** Takes over another part of the same snapshot. */
  absorb(other: Section): void {
    this.tally.absorb(other.tally)
    this.rejected += other.rejected
    this.cutOff ||= other.cutOff
    this.rejections.push(...other.rejections.slice(0, MAX_REJECTIONS - this.rejections.length))
    for (const [period] of other.periods) count(this.periods, period)
    for (const [day] of other.refreshDays) count(this.refreshDays, day)
    for (const heading of other.missing) this.missing.add(heading)
    for (const heading of other.unknown) this.unknown.add(heading)
  }
}

const DATE_FAULTS: ReadonlySet<string> = new Set(['not-a-date', 'other-date-format'])

function count(into: Map<number, number>, key: number): void {
  into.set(key, (into.get(key) ?? 0) + 1)
}
