import type { IsoDate } from '@lotse/calendar'
import type { RecordView } from '@lotse/usage'
import type { AddIn, Architecture, Channel } from '../device.ts'
import type { Note } from '../notes.ts'
import { readChannel } from '../words/channel.ts'
import { readPerson } from '../words/people.ts'
import { isVirtualModel, readArchitecture, readFlag, readLanguages } from '../words/small-words.ts'
import { readSystem } from '../words/system.ts'
import { type DayFormat, dayFormatOf, readDay, type SlashOrder } from './day-text.ts'
import type { Field } from './fields.ts'
import { officeIn } from './office-in-row.ts'
import type { DeviceRow } from './row.ts'
import type { UnknownWords } from './unknown-words.ts'

/** A row as read: what it says, or why it is left out. */
type RowReading =
  | { readonly row: DeviceRow; readonly otherSoftware: boolean; readonly fault: null }
  | { readonly row: null; readonly fault: Note }

interface RowOptions {
  /** Where each field stands, the best column first. */
  readonly columns: ReadonlyMap<Field, readonly number[]>
  /** Number of fields every row has to have. */
  readonly width: number
  readonly software: boolean
  readonly slashes: SlashOrder | null
  /** The day of reading: nothing can have been seen after it. */
  readonly asOf: IsoDate
  readonly unknown: UnknownWords
}

/**
 * Reads the rows of one file. A row is rejected for what makes its device or its day doubtful; a word nobody knows in
 * another column only makes that one thing unknown, and is counted: an inventory with a channel of tomorrow still counts.
 */
export class RowReader {
  readonly #options: RowOptions
  /** Told by the first date of the file. */
  dayFormat: DayFormat | null = null
  /** The first date with slashes that nobody has said how to read. */
  slashes: string | null = null

  constructor(options: RowOptions) {
    this.#options = options
  }

  read(record: RecordView): RowReading {
    const fault = this.#shapeFault(record)
    if (fault !== null) return { row: null, fault }
    const name = this.#text(record, 'device')
    if (name === '') return rejected('no-device')
    if (name.includes('\uFFFD')) return rejected('unreadable-characters')
    const day = this.#text(record, 'lastSeen')
    const lastSeen = day === '' ? null : this.#day(day)
    if (lastSeen !== null && typeof lastSeen !== 'string') return { row: null, fault: lastSeen }
    return this.#row(record, name, lastSeen)
  }

  #row(record: RecordView, name: string, lastSeen: IsoDate | null): RowReading {
    const text = (field: Field): string => this.#text(record, field)
    const { unknown, columns, software } = this.#options
    const read = <Value>(field: Field, reader: (value: string) => Value | null): Value | null => {
      const value = text(field)
      return value === '' ? null : unknown.noting(field, value, reader(value))
    }
    const office = officeIn({
      product: columns.has('product') ? text('product') : null,
      productIds: columns.has('productIds') ? text('productIds') : null,
      version: text('version'),
      build: text('build'),
      channel: read<Channel>('channel', readChannel),
      architecture: read<Architecture>('architecture', readArchitecture),
      technology: text('technology'),
      software,
      unknown,
    })
    const languages = read('languages', readLanguages)
    const row: DeviceRow = {
      name,
      id: lower(text('deviceId')),
      serial: lower(text('serial')),
      user: readPerson(text('user')),
      system: readSystem(text('system'), text('systemVersion')),
      processor: read<Architecture>('processor', readArchitecture),
      office: office.installs,
      languages: languages ?? (office.language === null ? null : [office.language]),
      addIns: this.#addIns(text),
      hasAddIns: read('hasAddIns', readFlag),
      usesMacros: read('usesMacros', readFlag),
      sharedLicensing: read('sharedLicensing', readFlag),
      virtual: text('model') === '' ? null : isVirtualModel(text('model')),
      model: known(text('model')),
      unit: known(text('unit')),
      site: known(text('site')),
      lastSeen,
    }
    return { row, otherSoftware: software && office.otherSoftware, fault: null }
  }

  #addIns(text: (field: Field) => string): readonly AddIn[] | null {
    if (!this.#options.columns.has('addIn')) return null
    const names = text('addIn')
      .split(/[;|]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const app = text('addInApp')
    const architecture = text('addInArchitecture')
    return names.map((name) => ({
      name,
      app: app === '' ? null : app,
      architecture: architecture === '' ? null : readArchitecture(architecture),
    }))
  }

  #shapeFault(record: RecordView): Note | null {
    if (record.broken) return { code: 'broken-quotes', params: {} }
    const { width } = this.#options
    let found = record.count
    while (found > width && record.end(found - 1) === record.start(found - 1)) found--
    return found === width ? null : { code: 'wrong-field-count', params: { found, expected: width } }
  }

  #day(text: string): IsoDate | Note {
    if (this.dayFormat === null) {
      const format = dayFormatOf(text, this.#options.slashes)
      if (format === 'slashes') this.slashes ??= text
      else this.dayFormat = format
    }
    const day = this.dayFormat === null ? null : readDay(text, this.dayFormat)
    if (day === null) return dateFault('not-a-date', text)
    if (day < EARLIEST_DAY) return dateFault('date-too-early', text)
    return day > this.#options.asOf ? dateFault('date-in-future', text) : day
  }

  #text(record: RecordView, field: Field): string {
    for (const index of this.#options.columns.get(field) ?? []) {
      const text = record.field(index).trim()
      if (text !== '') return text
    }
    return ''
  }
}

/** No inventory of today names a contact before this day: it is an empty value of some program. */
const EARLIEST_DAY = '2010-01-01'

const rejected = (code: string): RowReading => ({ row: null, fault: { code, params: {} } })
const dateFault = (code: string, value: string): Note => ({ code, params: { value: value.slice(0, 60) } })
const known = (text: string): string | null => (text === '' ? null : text.slice(0, 200))
const lower = (text: string): string | null => (text === '' ? null : text.toLowerCase())
