import type { Note } from '../notes.ts'
import { FormSection } from '../reports/form-section.ts'
import { toIsoDate } from './dates.ts'
import { announcedEncoding, decodingOf, LineTooLongError, type TextDecoding } from './decoding.ts'
import type { FilePart } from './file-part.ts'
import { binaryImpostor, impostorIn, isJson, isZip } from './impostors.ts'
import { JsonFile } from './json-file.ts'
import { type Layout, layoutOf } from './layout.ts'
import { mergeSame } from './merge-sections.ts'
import { type Accepted, tableFor } from './open-table.ts'
import { refusal } from './refusal.ts'
import type { ReportTable } from './report-table.ts'
import { type KnownReport, reportOf } from './reports.ts'
import { Section } from './section.ts'
import type { ReadOptions, Refusal } from './types.ts'

/** As many first bytes as are looked at before anything is decided: always the same number, however the source is cut. */
const HEAD_BYTES = 65_536
/** Sources may hand over a whole file at once; it is taken in pieces small enough to be cheap garbage. */
const PIECE_BYTES = 65_536

/**
 * Reads one file to its end. Rejects only with the signal's reason or with what the source throws: whatever the file
 * contains is a result.
 */
export async function readPart(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  accepted: Accepted,
): Promise<FilePart> {
  const file = new FileReader(options, accepted)
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      options.signal?.throwIfAborted()
      file.push(piece(chunk, from))
    }
    options.onProgress?.({ rows: file.rows, bytes: file.bytes })
    if (file.finished) break
  }
  options.signal?.throwIfAborted()
  return file.end()
}

/** A plain array even where the source hands over a subclass of it: one shape keeps the inner loops fast. */
function piece(chunk: Uint8Array, from: number): Uint8Array {
  return new Uint8Array(chunk.buffer, chunk.byteOffset + from, Math.min(PIECE_BYTES, chunk.length - from))
}

/** Takes bytes: first gathers the head, then decides what the file is, then hands text to the table. */
class FileReader {
  readonly #options: ReadOptions
  readonly #accepted: Accepted
  #head = new Uint8Array(0)
  /** Lines end with CR alone, as "CSV (Macintosh)" writes them: LF is read in its place. */
  #onlyReturns = false
  #decoding: TextDecoding | null = null
  #json: JsonFile | null = null
  #layout: Layout | null = null
  #table: ReportTable | null = null
  #report: string | null = null
  #refused: Refusal | null = null
  bytes = 0

  constructor(options: ReadOptions, accepted: Accepted) {
    this.#options = options
    this.#accepted = accepted
  }

  get rows(): number {
    return this.#table?.rows ?? 0
  }

  /** True once nothing more can be learned; not where a digest of all bytes is asked for. */
  get finished(): boolean {
    return this.#refused !== null && this.#options.sha256 === undefined
  }

  push(bytes: Uint8Array): void {
    this.bytes += bytes.length
    if (this.#refused !== null) return
    if (this.#json !== null) this.#refused = this.#json.push(bytes)
    else if (this.#decoding !== null) this.#take(bytes)
    else this.#gather(bytes)
  }

  end(): FilePart {
    if (this.#decoding === null && this.#json === null && this.#refused === null) this.#begin()
    if (this.#refused === null) this.#finish()
    return {
      options: this.#options,
      report: this.#report,
      encoding: this.#json?.encoding ?? this.#decoding?.encoding() ?? null,
      delimiter: this.#json === null ? (this.#layout?.delimiter ?? null) : null,
      dateFormat: this.#table?.dates.format ?? null,
      bytes: this.bytes,
      refused: this.#refused,
      sections: this.#refused === null ? mergeSame(this.#sections()) : [],
      remarks: this.#remarks(),
      page: this.#json === null ? null : { continues: this.#json.continues },
    }
  }

  #gather(bytes: Uint8Array): void {
    const head = new Uint8Array(this.#head.length + bytes.length)
    head.set(this.#head)
    head.set(bytes, this.#head.length)
    this.#head = head
    if (head.length >= HEAD_BYTES) this.#begin()
  }

  /** Decides from the first bytes what the file is, and begins to read it where it is a report. */
  #begin(): void {
    const head = this.#head
    const looked = head.subarray(0, HEAD_BYTES)
    const announced = announcedEncoding(looked)
    if (announced === null || isZip(looked)) {
      this.#refused = binaryImpostor(looked)
      return
    }
    const preview = decodingOf(announced, looked)
    const text = preview.push(looked).text + preview.end().text
    this.#head = new Uint8Array(0)
    if (this.#accepted === 'every-report' && isJson(text)) {
      this.#json = new JsonFile(announced)
      this.#refused = this.#json.push(head)
      return
    }
    this.#onlyReturns = announced === 'utf-8' && !text.includes('\n')
    this.#refused = impostorIn(text) ?? this.#recognise(text)
    this.#decoding = this.#refused === null ? decodingOf(announced, looked) : preview
    if (this.#refused === null) this.#take(head)
  }

  #recognise(text: string): Refusal | null {
    const layout = layoutOf(text)
    this.#layout = layout
    if (layout === null) return refusal('unreadable', 'no-table', { heading: firstWords(text) })
    const report = reportOf(layout.headings)
    if (report === null) {
      return refusal('unsupported-report', 'unknown-report', { headings: layout.headings.join(', ').slice(0, 200) })
    }
    return this.#open(report, layout)
  }

  #open(report: KnownReport, layout: Layout): Refusal | null {
    this.#report = report.id
    const opened = tableFor(report, layout, this.#accepted)
    if ('code' in opened) return opened
    this.#table = opened
    opened.onRejection = this.#options.onRejection ?? null
    return null
  }

  #take(bytes: Uint8Array): void {
    try {
      const lines = this.#onlyReturns ? bytes.map((byte) => (byte === CR ? LF : byte)) : bytes
      if (this.#decoding !== null) this.#table?.push(this.#decoding.push(lines))
    } catch (error) {
      if (!(error instanceof LineTooLongError)) throw error
      this.#refused = refusal('unreadable', 'line-too-long')
    }
    this.#refused ??= this.#slashes()
  }

  #finish(): void {
    if (this.#json !== null) this.#refused = this.#json.read((report, layout) => this.#openJson(report, layout))
    else if (this.#decoding !== null) this.#table?.push(this.#decoding.end())
    this.#table?.end()
    this.#refused ??= this.#slashes() ?? this.#blend()
  }

  #openJson(report: KnownReport, layout: Layout): ReportTable | Refusal {
    const refused = this.#open(report, layout)
    return refused ?? this.#table ?? refusal('unreadable', 'json-broken')
  }

  /** Dates with slashes are read only where a person has confirmed what they mean, and then all have to fit. */
  #slashes(): Refusal | null {
    const table = this.#table
    if (table?.dates.format !== 'M/D/YYYY') return null
    if (this.#options.monthFirstDatesConfirmed !== true) {
      return refusal('unreadable', 'dates-with-slashes', { value: table.dates.example })
    }
    const rows = table.sections.reduce((sum, section) => sum + section.rejectedForDates, 0)
    return rows > 0 ? refusal('unreadable', 'not-all-month-first', { rows }) : null
  }

  /** Two refresh dates under one heading cannot be separated into whole reports. */
  #blend(): Refusal | null {
    const blended = this.#table?.sections.find((section) => section.refreshDays.size > 1)
    if (blended === undefined) return null
    const days = [...blended.refreshDays.keys()].sort((a, b) => a - b).map(toIsoDate)
    return refusal('unreadable', 'several-refresh-dates', { count: days.length, dates: days.slice(0, 6).join(', ') })
  }

  #sections(): (Section | FormSection)[] {
    return (this.#table?.sections ?? []).filter(
      (section): section is Section | FormSection => section instanceof Section || section instanceof FormSection,
    )
  }

  #remarks(): Note[] {
    const remarks: Note[] = []
    if (this.#decoding?.mixed() === true) remarks.push({ code: 'mixed-encodings', params: {} })
    if (this.#layout?.wrappedIn != null) remarks.push({ code: 'lines-unwrapped', params: {} })
    if (this.#table?.dates.format === 'M/D/YYYY') remarks.push({ code: 'month-first-confirmed', params: {} })
    return remarks
  }
}

const LF = 10
const CR = 13

const firstWords = (text: string): string =>
  text
    .trim()
    .split(/[\r\n]/, 1)[0]
    ?.slice(0, 60) ?? ''
