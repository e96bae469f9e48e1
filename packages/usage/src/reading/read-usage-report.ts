import type { Note } from '../notes.ts'
import { DEFAULT_USAGE_SETTINGS } from '../settings.ts'
import { APP_USER_DETAIL, type SnapshotSource } from '../snapshot.ts'
import { columnsOf } from './columns.ts'
import { toIsoDate } from './dates.ts'
import { announcedEncoding, decodingOf, LineTooLongError, type TextDecoding } from './decoding.ts'
import { binaryImpostor, impostorIn, isZip } from './impostors.ts'
import { type Layout, layoutOf } from './layout.ts'
import { reportOf } from './reports.ts'
import type { Section } from './section.ts'
import { snapshotOf } from './snapshot-of.ts'
import { TableReader } from './table.ts'
import type { ReadOptions, Refusal, UsageFileReading, UsageSnapshotReading } from './types.ts'

/** As many first bytes as are looked at before anything is decided: always the same number, however the source is cut. */
const HEAD_BYTES = 65_536
/** Sources may hand over a whole file at once; it is taken in pieces small enough to be cheap garbage. */
const PIECE_BYTES = 65_536

/**
 * Reads one delivered file as a stream: what it is, which snapshots it holds, which rows were rejected and why. Memory
 * grows with the number of distinct users, not with the file. Whatever the file contains is a result, not an exception;
 * rejects only with the signal's reason, or with what the source itself throws. Source of the rules: usage.md §9.
 */
export async function readUsageReport(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<UsageFileReading> {
  const file = new FileReader(options)
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
  #head = new Uint8Array(0)
  #decoding: TextDecoding | null = null
  #layout: Layout | null = null
  #table: TableReader | null = null
  #report: string | null = null
  #refused: Refusal | null = null
  bytes = 0

  constructor(options: ReadOptions) {
    this.#options = options
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
    if (this.#decoding !== null) {
      this.#take(bytes)
      return
    }
    const head = new Uint8Array(this.#head.length + bytes.length)
    head.set(this.#head)
    head.set(bytes, this.#head.length)
    this.#head = head
    if (head.length >= HEAD_BYTES) this.#begin()
  }

  end(): UsageFileReading {
    if (this.#decoding === null && this.#refused === null) this.#begin()
    if (this.#refused === null) this.#finish()
    const snapshots = this.#refused === null ? this.#snapshots() : []
    return {
      name: this.#options.name,
      report: this.#report,
      encoding: this.#decoding?.encoding() ?? null,
      delimiter: this.#layout?.delimiter ?? null,
      dateFormat: this.#table?.dates.format ?? null,
      bytes: this.bytes,
      refused: this.#refused,
      snapshots: this.#refused === null ? snapshots : [],
    }
  }

  /** Decides from the first bytes what the file is, and begins to read it where it is the report. */
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
    this.#refused = impostorIn(text) ?? this.#recognise(text)
    this.#decoding = this.#refused === null ? decodingOf(announced, looked) : preview
    this.#head = new Uint8Array(0)
    if (this.#refused === null) this.#take(head)
  }

  #recognise(text: string): Refusal | null {
    this.#layout = layoutOf(text)
    if (this.#layout === null)
      return refusal('unreadable', 'no-table', {
        heading:
          text
            .trim()
            .split(/[\r\n]/, 1)[0]
            ?.slice(0, 60) ?? '',
      })
    const { headings } = this.#layout
    const report = reportOf(headings)
    this.#report = report?.id ?? null
    if (report === null) {
      return refusal('unsupported-report', 'unknown-report', { headings: headings.join(', ').slice(0, 200) })
    }
    if (report.id !== APP_USER_DETAIL) {
      const { de, en } = report.title
      return refusal('unsupported-report', 'other-report', { report: report.id, titleDe: de, titleEn: en })
    }
    const columns = columnsOf(headings)
    if (columns === null) return refusal('unreadable', 'missing-key-columns')
    this.#table = new TableReader(this.#layout, columns)
    return null
  }

  #take(bytes: Uint8Array): void {
    try {
      if (this.#decoding !== null) this.#table?.push(this.#decoding.push(bytes))
    } catch (error) {
      if (!(error instanceof LineTooLongError)) throw error
      this.#refused = refusal('unreadable', 'line-too-long')
    }
    this.#refused ??= this.#slashes()
  }

  #finish(): void {
    if (this.#decoding !== null) this.#table?.push(this.#decoding.end())
    this.#table?.end()
    this.#refused = this.#slashes() ?? this.#blend()
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

  #snapshots(): UsageSnapshotReading[] {
    const { name, asOf, sha256, settings = DEFAULT_USAGE_SETTINGS, entitledUsers } = this.#options
    const source: SnapshotSource = { file: name, sha256: sha256?.() ?? null, readOn: asOf }
    const sections = mergeSame(this.#table?.sections ?? [])
    const remarks = this.#remarks(sections.length)
    return sections.map((section) => snapshotOf(section, source, settings, entitledUsers, remarks))
  }

  #remarks(sections: number): Note[] {
    const remarks: Note[] = []
    if (this.#decoding?.mixed() === true) remarks.push({ code: 'mixed-encodings', params: {} })
    if (this.#layout?.wrappedIn != null) remarks.push({ code: 'lines-unwrapped', params: {} })
    if (sections > 1) remarks.push({ code: 'joined-files', params: { count: sections } })
    if (this.#table?.dates.format === 'M/D/YYYY') remarks.push({ code: 'month-first-confirmed', params: {} })
    return remarks
  }
}

/** Parts with the same refresh date and period are one snapshot; parts without rows add nothing beside others. */
function mergeSame(sections: readonly Section[]): Section[] {
  const byKey = new Map<string, Section>()
  for (const section of sections) {
    const key = `${[...section.refreshDays.keys()]}/${[...section.periods.keys()]}`
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, section)
    else same.absorb(section)
  }
  const merged = [...byKey.values()]
  return merged.length > 1 ? merged.filter((section) => section.total > 0) : merged
}

function refusal(code: Refusal['code'], note: string, params: Note['params'] = {}): Refusal {
  return { code, note: { code: note, params } }
}
