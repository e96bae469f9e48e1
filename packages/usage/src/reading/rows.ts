import type { FlagColumn, ReportColumns } from './columns.ts'
import { dateFormatOf, EARLIEST_DAY, NOT_A_DAY, parseDay } from './dates.ts'
import type { RecordView } from './records.ts'
import { textPiece } from './text-piece.ts'
import type { DateFormat } from './types.ts'

/** What one accepted row says. The object is reused: read it before the next row. */
export interface AcceptedRow {
  /** Where the user principal name or pseudonym stands in the record's text, without blanks around it. */
  userStart: number
  userEnd: number
  userIsAscii: boolean
  refreshDay: number
  period: number
  activity: number
  /** Day of the last activity, -1 where the report names none. */
  lastActivityDay: number
}

/** Why a row is left out: the code of the reason and what fills its sentence. */
export interface RowFault {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Judges the rows of one file (usage.md §9.3). A row is accepted as a whole or rejected as a whole: half a row would make
 * a user look less active than the report says.
 */
export class RowReader {
  readonly accepted: AcceptedRow = {
    userStart: 0,
    userEnd: 0,
    userIsAscii: true,
    refreshDay: 0,
    period: 0,
    activity: 0,
    lastActivityDay: NOT_A_DAY,
  }
  readonly #columns: ReportColumns
  readonly #dates: FileDates

  constructor(columns: ReportColumns, dates: FileDates) {
    this.#columns = columns
    this.#dates = dates
  }

  /** Fills {@link accepted} and gives null, or gives the reason for rejecting the row. */
  read(record: RecordView): RowFault | null {
    return (
      this.#readShape(record) ??
      this.#readUser(record) ??
      this.#readRefreshDate(record) ??
      this.#readPeriod(record) ??
      this.#readActivation(record) ??
      this.#readLastActivity(record) ??
      this.#readFlags(record)
    )
  }

  #readShape(record: RecordView): RowFault | null {
    const { width } = this.#columns
    if (record.broken) return { code: 'broken-quotes', params: {} }
    let found = record.count
    while (found > width && record.end(found - 1) === record.start(found - 1)) found--
    return found === width ? null : { code: 'wrong-field-count', params: { found, expected: width } }
  }

  #readUser(record: RecordView): RowFault | null {
    const { codes } = record
    let start = record.start(this.#columns.user)
    let end = record.end(this.#columns.user)
    while (start < end && codes[start] === BLANK) start++
    while (end > start && codes[end - 1] === BLANK) end--
    if (start === end) return { code: 'no-user', params: {} }
    this.accepted.userStart = start
    this.accepted.userEnd = end
    this.accepted.userIsAscii = isAscii(codes, start, end)
    if (this.accepted.userIsAscii || !record.text.slice(start, end).includes(REPLACEMENT)) return null
    return { code: 'unreadable-characters', params: {} }
  }

  #readRefreshDate(record: RecordView): RowFault | null {
    const index = this.#columns.refreshDate
    const day = this.#dates.read(record, index)
    if (day < 0) return this.#dateFault(record, index, 'Report Refresh Date')
    if (day < EARLIEST_DAY) return { code: 'date-too-early', params: named('Report Refresh Date', record, index) }
    this.accepted.refreshDay = day
    return null
  }

  #readPeriod(record: RecordView): RowFault | null {
    const index = this.#columns.period
    const start = record.start(index)
    let period = 0
    for (let at = start; at < record.end(index); at++) {
      const digit = (record.codes[at] ?? 0) - 48
      period = digit >= 0 && digit <= 9 && period < 10_000 ? period * 10 + digit : Number.NaN
    }
    if (!(period > 0)) return { code: 'not-a-period', params: { value: shown(record.field(index)) } }
    this.accepted.period = period
    return null
  }

  #readActivation(record: RecordView): RowFault | null {
    const index = this.#columns.lastActivation
    return index === null
      ? null
      : this.#checkDay(record, index, 'Last Activation Date', this.#dates.read(record, index))
  }

  #readLastActivity(record: RecordView): RowFault | null {
    const index = this.#columns.lastActivity
    this.accepted.lastActivityDay = NOT_A_DAY
    if (index === null) return null
    const day = this.#dates.read(record, index)
    this.accepted.lastActivityDay = day
    return this.#checkDay(record, index, 'Last Activity Date', day)
  }

  /** An empty date is an answer: the user has not activated, or not been active. */
  #checkDay(record: RecordView, index: number, column: string, day: number): RowFault | null {
    if (record.start(index) === record.end(index)) return null
    if (day < 0) return this.#dateFault(record, index, column)
    if (day < EARLIEST_DAY) return { code: 'date-too-early', params: named(column, record, index) }
    if (day > this.accepted.refreshDay) return { code: 'date-after-refresh', params: named(column, record, index) }
    return null
  }

  #dateFault(record: RecordView, index: number, column: string): RowFault {
    return {
      code: this.#dates.isOtherFormat(record.field(index)) ? 'other-date-format' : 'not-a-date',
      params: named(column, record, index),
    }
  }

  #readFlags(record: RecordView): RowFault | null {
    if (record.tailActivity !== null) {
      this.accepted.activity = record.tailActivity
      return null
    }
    const { codes, bounds } = record
    const { flags } = this.#columns
    let activity = 0
    for (let at = 0; at < flags.length; at++) {
      const flag = flags[at]
      if (flag === undefined) continue
      const start = bounds[flag.index] ?? 0
      const length = (bounds[flag.index + 1] ?? 0) - 1 - start
      const first = codes[start]
      // The two words of almost every field are told without making a string.
      if (length === 2 && first === LETTER_N && codes[start + 1] === LETTER_O) continue
      if (length === 3 && first === LETTER_Y && codes[start + 1] === LETTER_E && codes[start + 2] === LETTER_S) {
        activity |= flag.bit
        continue
      }
      const answer = answerOf(record.field(flag.index))
      if (answer === null) return flagFault(record, flag)
      if (answer) activity |= flag.bit
    }
    this.accepted.activity = activity
    return null
  }
}

/** The one date format of a file, settled by the first refresh date that has one (usage.md §8). */
export class FileDates {
  format: DateFormat | null = null
  /** The value that settled the format. */
  example = ''

  read(record: RecordView, index: number): number {
    if (this.format === null) this.#settle(record.field(index))
    return this.format === null
      ? NOT_A_DAY
      : parseDay(record.codes, record.start(index), record.end(index), this.format)
  }

  /** The day a text says, or {@link NOT_A_DAY}; a time behind it is cut off, never converted. */
  readText(text: string): number {
    const day = text.split(/[T ]/, 1)[0] ?? ''
    if (this.format === null) this.#settle(day)
    return this.format === null ? NOT_A_DAY : parseDay(textPiece(day).codes, 0, day.length, this.format)
  }

  /** Whether a value is a date in another format than that of the file. */
  isOtherFormat(value: string): boolean {
    const other = dateFormatOf(value.split(/[T ]/, 1)[0] ?? '')
    return other !== null && this.format !== null && other !== this.format
  }

  #settle(value: string): void {
    this.format = dateFormatOf(value)
    this.example = value
  }
}

const YES_WORDS: ReadonlySet<string> = new Set(['yes', 'true', 'wahr'])
const NO_WORDS: ReadonlySet<string> = new Set(['no', 'false', 'falsch'])

/** Yes, no, or null for any other word: an unknown word is never "no". */
export function answerOf(field: string): boolean | null {
  const word = field.trim().toLowerCase()
  return YES_WORDS.has(word) ? true : NO_WORDS.has(word) ? false : null
}

const BLANK = 32
/** What a decoder puts in place of bytes it cannot read. */
export const REPLACEMENT = '\uFFFD'

function isAscii(codes: Uint8Array, start: number, end: number): boolean {
  let all = 0
  for (let at = start; at < end; at++) all |= codes[at] ?? 0
  return all < 128
}

const LETTER_N = 78
const LETTER_O = 111
const LETTER_Y = 89
const LETTER_E = 101
const LETTER_S = 115

function flagFault(record: RecordView, flag: FlagColumn): RowFault {
  return { code: 'unknown-flag-word', params: named(flag.heading, record, flag.index) }
}

const named = (column: string, record: RecordView, index: number): RowFault['params'] => ({
  column,
  value: shown(record.field(index)),
})

/** Values are quoted in messages; nobody wants a page of them. A copy, so that the message does not hold the whole text. */
export const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : `${value}`)
