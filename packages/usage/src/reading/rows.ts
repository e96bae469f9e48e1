import { CORE_DESKTOP_BIT, type FlagColumn, type ReportColumns } from './columns.ts'
import { dateFormatOf, EARLIEST_DAY, NOT_A_DAY, parseDay } from './dates.ts'
import type { RecordView } from './records.ts'
import type { DateFormat } from './types.ts'

/** What one accepted row says. The object is reused: read it before the next row. */
export interface AcceptedRow {
  /** User principal name or pseudonym as written. */
  user: string
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
  readonly accepted: AcceptedRow = { user: '', refreshDay: 0, period: 0, activity: 0, lastActivityDay: -1 }
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
    const user = record.field(this.#columns.user).trim()
    if (user === '') return { code: 'no-user', params: {} }
    if (user.includes('\uFFFD')) return { code: 'unreadable-characters', params: {} }
    this.accepted.user = user
    return null
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
      const digit = record.text.charCodeAt(at) - 48
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
    const other = dateFormatOf(record.field(index))
    const differs = other !== null && this.#dates.format !== null && other !== this.#dates.format
    return { code: differs ? 'other-date-format' : 'not-a-date', params: named(column, record, index) }
  }

  #readFlags(record: RecordView): RowFault | null {
    let activity = 0
    for (const flag of this.#columns.flags) {
      const answer = readFlag(record.text, record.start(flag.index), record.end(flag.index))
      if (answer === UNKNOWN) return flagFault(record, flag)
      if (answer === YES) activity |= flag.bit
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
    return this.format === null ? NOT_A_DAY : parseDay(record.text, record.start(index), record.end(index), this.format)
  }

  #settle(value: string): void {
    this.format = dateFormatOf(value)
    this.example = value
  }
}

const NO = 0
const YES = 1
const UNKNOWN = 2

const YES_WORDS: ReadonlySet<string> = new Set(['yes', 'true', 'wahr'])
const NO_WORDS: ReadonlySet<string> = new Set(['no', 'false', 'falsch'])

/** Yes, no, or unknown. An unknown word is never "no". The two words of almost every field are told without a string. */
function readFlag(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (end - start === 2 && first === LETTER_N && text.charCodeAt(start + 1) === LETTER_O) return NO
  if (end - start === 3 && first === LETTER_Y && text.charCodeAt(start + 1) === LETTER_E) {
    if (text.charCodeAt(start + 2) === LETTER_S) return YES
  }
  const word = text.slice(start, end).trim().toLowerCase()
  return YES_WORDS.has(word) ? YES : NO_WORDS.has(word) ? NO : UNKNOWN
}

const LETTER_N = 78
const LETTER_O = 111
const LETTER_Y = 89
const LETTER_E = 101
const LETTER_S = 115

/** Whether an activity counts a user as active in a core app on Windows or Mac. */
export const hasCoreDesktop = (activity: number): boolean => (activity & CORE_DESKTOP_BIT) !== 0

function flagFault(record: RecordView, flag: FlagColumn): RowFault {
  return { code: 'unknown-flag-word', params: named(flag.heading, record, flag.index) }
}

const named = (column: string, record: RecordView, index: number): RowFault['params'] => ({
  column,
  value: shown(record.field(index)),
})

/** Values are quoted in messages; nobody wants a page of them. A copy, so that the message does not hold the whole text. */
const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : `${value}`)
