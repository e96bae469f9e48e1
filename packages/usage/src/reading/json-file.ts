import { formOf } from '../reports/catalogue.ts'
import { APP_USER_DETAIL } from '../snapshot.ts'
import { APP_USER_DETAIL_HEADINGS } from './columns.ts'
import { jsonError } from './impostors.ts'
import { type JsonTable, jsonTableOf } from './json-table.ts'
import type { Layout } from './layout.ts'
import { recordsOfFields } from './records.ts'
import { refusal } from './refusal.ts'
import type { ReportTable } from './report-table.ts'
import { type KnownReport, reportNamed, reportOf } from './reports.ts'
import type { Encoding, Refusal } from './types.ts'

/** A page has about 200 items; whole lists that somebody saved are larger, but nothing is as large as this. */
const MAX_BYTES = 268_435_456

/** Gathers a JSON file, which can only be understood whole, and hands its rows to the table of its report. */
export class JsonFile {
  encoding: Encoding
  continues = false
  readonly #pieces: Uint8Array[] = []
  #bytes = 0

  constructor(announced: 'utf-8' | 'utf-16le' | 'utf-16be') {
    this.encoding = announced
  }

  push(bytes: Uint8Array): Refusal | null {
    this.#bytes += bytes.length
    if (this.#bytes > MAX_BYTES) return refusal('unreadable', 'json-too-large')
    this.#pieces.push(bytes.slice())
    return null
  }

  /** Reads what was gathered into the table that `open` gives for the report; gives why it cannot be read, or null. */
  read(open: (report: KnownReport, layout: Layout) => ReportTable | Refusal): Refusal | null {
    const text = this.#text()
    let answer: unknown
    try {
      answer = JSON.parse(text)
    } catch {
      return jsonError(text) ?? refusal('unreadable', 'json-broken')
    }
    const table = jsonTableOf(answer)
    if (isError(answer) || table === null)
      return jsonError(text) ?? refusal('unsupported-report', 'unknown-json', { headings: '–' })
    this.continues = table.continues
    const report = table.rows.length > 0 ? reportOf(table.headings) : reportNamed(table.named ?? '')
    if (report === null) return unknown(table)
    const headings = table.rows.length > 0 ? table.headings : headingsOf(report)
    const opened = open(report, { delimiter: ',', wrappedIn: null, headings })
    if ('code' in opened) return opened
    const record = recordsOfFields()
    opened.take(record(headings, 0))
    for (const { fields, item } of table.rows) opened.take(record(fields, item))
    return null
  }

  #text(): string {
    const bytes = new Uint8Array(this.#bytes)
    let at = 0
    for (const piece of this.#pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    if (this.encoding !== 'utf-8') return new TextDecoder(this.encoding).decode(bytes)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      this.encoding = 'windows-1252'
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
}

const isError = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'error' in answer && !('value' in answer)

/** An answer without items says what it is by its context, or not at all: empty is "no data", never "0 %" (usage.md §2). */
function unknown(table: JsonTable): Refusal {
  if (table.rows.length === 0) return refusal('empty-file', 'json-empty')
  return refusal('unsupported-report', 'unknown-json', { headings: table.headings.join(', ').slice(0, 200) })
}

function headingsOf(report: KnownReport): readonly string[] {
  if (report.id === APP_USER_DETAIL) return APP_USER_DETAIL_HEADINGS
  return Object.values(formOf(report.id)?.columns ?? {}).map(({ heading }) => heading)
}
