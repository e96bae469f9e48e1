import { RecordScanner, type RecordView, unwrapping } from '@lotse/usage'
import type { Device } from '../device.ts'
import type { Note } from '../notes.ts'
import type { InventoryRejection } from '../snapshot.ts'
import type { DayFormat } from './day-text.ts'
import { FIELDS, type Field } from './fields.ts'
import { foldDevice, keyOfRow } from './fold-devices.ts'
import type { InventoryLayout } from './layout.ts'
import { columnsOf, type Mapping } from './mapping.ts'
import type { DeviceRow } from './row.ts'
import { RowReader } from './row-reader.ts'
import { RowsOfDevice } from './rows-of-device.ts'
import { fallbacksOf, type InventorySource } from './sources.ts'
import { type InventoryReadOptions, MAX_INVENTORY_REJECTIONS } from './types.ts'
import { UnknownWords } from './unknown-words.ts'

/** Reads the text of an inventory into devices: rows are gathered by device and folded at the end. */
export class InventoryTable {
  readonly rows = { total: 0, accepted: 0, duplicates: 0, otherSoftware: 0, rejected: 0 }
  readonly rejections: InventoryRejection[] = []
  readonly fields: readonly Field[]
  /** Whether what the table does not name is not there. */
  readonly allSoftware: boolean
  /** Rows rejected for a date that is no day in the format of the file. */
  rejectedForDates = 0
  readonly #scanner: RecordScanner
  readonly #reader: RowReader
  readonly #unknown = new UnknownWords()
  readonly #byDevice = new Map<string, RowsOfDevice>()
  #linesToSkip: number
  #headingRead = false
  #headings: readonly string[]

  constructor(layout: InventoryLayout, source: InventorySource, mapping: Mapping, options: InventoryReadOptions) {
    const columns = columnsOf(mapping, fallbacksOf(source, layout.headings), layout.headings)
    this.fields = FIELDS.filter((field) => columns.has(field))
    this.#headings = layout.headings
    this.allSoftware = source.allSoftware || options.listsAllSoftware === true
    this.#linesToSkip = layout.skipped
    this.#reader = new RowReader({
      columns,
      width: layout.headings.findLastIndex((heading) => heading.trim() !== '') + 1,
      software: this.allSoftware,
      slashes: options.slashes ?? null,
      asOf: options.asOf,
      unknown: this.#unknown,
    })
    const onRecord = (record: RecordView): void => this.#read(record)
    this.#scanner =
      layout.wrappedIn === null
        ? new RecordScanner(layout.delimiter, onRecord)
        : new RecordScanner(layout.wrappedIn, unwrapping(layout.delimiter, onRecord))
  }

  get dayFormat(): DayFormat | null {
    return this.#reader.dayFormat
  }

  get unreadSlashes(): string | null {
    return this.#reader.slashes
  }

  push(piece: Parameters<RecordScanner['push']>[0]): void {
    this.#scanner.push(piece)
  }

  end(): void {
    this.#scanner.end()
  }

  /** All devices, sorted by key, one after another: whoever has other work to do meanwhile can pause between two. */
  *devices(): Generator<Device, void> {
    for (const key of [...this.#byDevice.keys()].sort()) {
      const rows = this.#byDevice.get(key)
      if (rows !== undefined) yield foldDevice(key, rows)
    }
  }

  remarks(): readonly Note[] {
    const devices = [...this.#byDevice.values()]
    const several = devices.filter((rows) => rows.size > 1).length
    const single = !this.fields.includes('product') && !this.fields.includes('addIn')
    return [
      ...(single && several > 0 ? [{ code: 'several-rows-per-device', params: { count: several } }] : []),
      ...(this.rows.total === 0 ? [{ code: 'no-rows', params: {} }] : []),
      ...this.#unknown.remarks(),
    ]
  }

  #read(record: RecordView): void {
    if (record.line <= this.#linesToSkip) return
    if (!this.#headingRead || this.#isHeading(record)) {
      this.#headingRead = true
      return
    }
    this.rows.total++
    const { row, fault, ...reading } = this.#reader.read(record)
    if (row !== null) this.#add(row, 'otherSoftware' in reading && reading.otherSoftware)
    else this.#reject(record, fault)
  }

  #add(row: DeviceRow, otherSoftware: boolean): void {
    const key = keyOfRow(row)
    const rows = this.#byDevice.get(key)
    const isNew = rows === undefined || rows.add(row)
    if (rows === undefined) this.#byDevice.set(key, new RowsOfDevice(row))
    if (otherSoftware) this.rows.otherSoftware++
    else if (isNew) this.rows.accepted++
    else this.rows.duplicates++
  }

  #reject(record: RecordView, fault: Note): void {
    this.rows.rejected++
    const cutOff = !record.ended && CUT_OFF_FAULTS.has(fault.code)
    const note = cutOff ? { code: 'row-cut-off', params: {} } : fault
    if (note.code === 'not-a-date') this.rejectedForDates++
    if (this.rejections.length < MAX_INVENTORY_REJECTIONS) this.rejections.push({ line: record.line, ...note })
  }

  /** The heading again, where files were joined end to end. */
  #isHeading(record: RecordView): boolean {
    if (record.count < this.#headings.length) return false
    return this.#headings.every((heading, index) => record.field(index) === heading.replace(/^\uFEFF/, ''))
  }
}

const CUT_OFF_FAULTS: ReadonlySet<string> = new Set(['wrong-field-count', 'broken-quotes', 'not-a-date'])
