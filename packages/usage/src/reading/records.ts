import type { FlagTail } from './flag-tail.ts'
import { type TextPiece, textPiece } from './text-piece.ts'
import type { Delimiter } from './types.ts'

/**
 * Splits text into records by RFC 4180, piece by piece. Written for one shape of file: many short fields, almost never
 * quoted. So a record is given as positions in the text instead of an array of strings; a field becomes a string only
 * when somebody asks. docs/decisions/0010-usage-reading.md has the measurements.
 */

/** One record, valid only during the call that hands it over. */
export interface RecordView extends TextPiece {
  /** How many fields the record has. */
  readonly count: number
  /** Line of the file on which the record begins, from 1. */
  readonly line: number
  /** False for the last record of a text that does not end with a line end. */
  readonly ended: boolean
  /** True where quotes make no sense: never closed, or followed by text. */
  readonly broken: boolean
  /** What the flags at the end of the record say where a {@link FlagTail} has read them; then they are not cut into fields. */
  readonly tailActivity: number | null
  /** Field `i` begins in `text` and `codes` at `bounds[i]` and ends before `bounds[i + 1] - 1`; for loops over many fields. */
  readonly bounds: Int32Array
  /** Where field `index` begins and (exclusively) ends. */
  start(index: number): number
  end(index: number): number
  field(index: number): string
}

/** A record longer than this with a quote still open has lost its closing quote. */
const MAX_QUOTED_RECORD = 65_536

const QUOTE = 34
const LF = 10
const CR = 13

export class RecordScanner {
  readonly #record: MutableRecord
  readonly #delimiter: number
  readonly #onRecord: (record: RecordView) => void
  #tail: FlagTail | null = null
  #rest = ''
  #line = 1

  /** Hands every record that is not blank to `onRecord`. */
  constructor(delimiter: Delimiter, onRecord: (record: RecordView) => void) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#record = new MutableRecord(delimiter)
    this.#onRecord = onRecord
  }

  /** From the next record on, reads the flags at the end of records by `tail` where it can. */
  useTail(tail: FlagTail | null): void {
    this.#tail = tail
  }

  /** Takes the next piece of text; keeps back what may be an unfinished record. */
  push(piece: TextPiece): void {
    const joined = this.#rest === '' ? piece : textPiece(this.#rest + piece.text)
    const complete = joined.codes.lastIndexOf(LF) + 1
    this.#rest = joined.text.slice(this.#scan(joined, complete, false))
  }

  /** Takes the end of the text: what is left is the last record. */
  end(): void {
    const last = textPiece(this.#rest)
    this.#rest = ''
    this.#scan(last, last.text.length, true)
  }

  /** Reads records up to `limit`; returns where the first unfinished record begins. */
  #scan(piece: TextPiece, limit: number, last: boolean): number {
    let from = 0
    while (from < limit) {
      const after = this.#scanPlain(piece, from, limit)
      if (after > 0) {
        from = after
        continue
      }
      const next = this.#scanQuoted(piece.text, from, limit, last)
      if (next < 0) return from
      from = next
    }
    return Math.max(from, limit)
  }

  /** Reads one record without quotes and returns where the next begins; -1 at the first quote. */
  #scanPlain(piece: TextPiece, from: number, limit: number): number {
    const { codes } = piece
    const record = this.#record
    const delimiter = this.#delimiter
    const highest = Math.max(delimiter, QUOTE)
    record.begin(piece, from, this.#line)
    const tail = this.#tail
    const tailAt = tail?.first ?? -1
    let { bounds } = record
    let count = 0
    for (let at = from; at < limit; at++) {
      const code = codes[at] ?? 0
      if (code > highest) continue
      if (code === delimiter) {
        if (count + 1 >= bounds.length) bounds = record.grow()
        bounds[++count] = at + 1
        if (count === tailAt && tail?.read(codes, at + 1, limit) === true) {
          record.count = tailAt + tail.length - 1
          record.tailActivity = tail.activity
          this.#emit(tail.end, true)
          this.#line++
          return tail.end + (codes[tail.end] === CR ? 2 : 1)
        }
      } else if (code === LF) {
        record.count = count
        this.#emit(at > from && codes[at - 1] === CR ? at - 1 : at, true)
        this.#line++
        return at + 1
      } else if (code === QUOTE) return -1
    }
    record.count = count
    this.#emit(limit, false)
    return limit
  }

  #emit(end: number, ended: boolean): void {
    const record = this.#record
    record.bound(end + 1)
    record.ended = ended
    if (!record.isBlank()) this.#onRecord(record)
  }

  /**
   * Reads one record that has quotes. Returns where the next begins, or -1 where the record may go on in the next piece.
   * A record whose quote is never closed is given up at the end of its first line, so that one stray quote costs one row.
   */
  #scanQuoted(text: string, from: number, limit: number, last: boolean): number {
    const fields: string[] = []
    let broken = false
    let lines = 0
    let at = from
    while (true) {
      let value = ''
      const quoted = text.charCodeAt(at) === QUOTE && at < limit
      if (quoted) {
        const close = closingQuote(text, at + 1, limit)
        const span = (close < 0 ? limit : close) - from
        if (close < 0 && !last && span <= MAX_QUOTED_RECORD) return -1
        if (close < 0 || span > MAX_QUOTED_RECORD) return this.#giveUp(text, from, limit)
        value = text.slice(at + 1, close).replaceAll('""', '"')
        lines += countLines(text, at, close)
        at = close + 1
      }
      const begin = at
      while (at < limit && text.charCodeAt(at) !== this.#delimiter && text.charCodeAt(at) !== LF) at++
      const atLineEnd = at >= limit || text.charCodeAt(at) === LF
      const stop = atLineEnd && at > begin && text.charCodeAt(at - 1) === CR ? at - 1 : at
      const tail = text.slice(begin, stop)
      if (quoted && tail !== '') broken = true
      fields.push(value + tail)
      if (atLineEnd) break
      at++
    }
    const ended = at < limit
    this.#emitFields(fields, ended, broken)
    this.#line += lines + (ended ? 1 : 0)
    return ended ? at + 1 : limit
  }

  #giveUp(text: string, from: number, limit: number): number {
    const lineEnd = text.indexOf('\n', from)
    const ended = lineEnd >= 0 && lineEnd < limit
    this.#emitFields([text.slice(from, ended ? lineEnd : limit)], ended, true)
    this.#line++
    return ended ? lineEnd + 1 : limit
  }

  #emitFields(fields: readonly string[], ended: boolean, broken: boolean): void {
    const record = this.#record
    record.set(fields, this.#line, ended, broken)
    if (!record.isBlank()) this.#onRecord(record)
  }
}

/** The fields of one line, for looking at a heading before the delimiter is certain. */
export function splitLine(line: string, delimiter: Delimiter): string[] {
  let fields: string[] = []
  const scanner = new RecordScanner(delimiter, (record) => {
    fields = Array.from({ length: record.count }, (_, index) => record.field(index))
  })
  scanner.push(textPiece(line))
  scanner.end()
  return fields
}

/**
 * Reads the single field of records that an Excel with another list separator has wrapped: the whole comma-separated line
 * became one quoted field (usage.md §8). Hands over the records inside, with the lines of the outer ones.
 */
export function unwrapping(inner: Delimiter, onRecord: (record: RecordView) => void): (outer: RecordView) => void {
  const view = new MutableRecord(inner)
  return (outer) => {
    view.set(splitLine(outer.field(0), inner), outer.line, outer.ended, outer.broken)
    if (!view.isBlank()) onRecord(view)
  }
}

/** Makes records of rows that are fields already: the one that is given is valid until the next call. */
export function recordsOfFields(): (fields: readonly string[], line: number) => RecordView {
  const view = new MutableRecord(',')
  return (fields, line) => {
    view.set(fields, line, true, false)
    return view
  }
}

function closingQuote(text: string, from: number, limit: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && at < limit && text.charCodeAt(at + 1) === QUOTE && at + 1 < limit) at = text.indexOf('"', at + 2)
  return at < limit ? at : -1
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

class MutableRecord implements RecordView {
  text = ''
  codes: Uint8Array = new Uint8Array(0)
  count = 0
  line = 1
  ended = true
  broken = false
  tailActivity: number | null = null
  readonly #delimiter: Delimiter
  bounds = new Int32Array(64)

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter
  }

  begin(piece: TextPiece, from: number, line: number): void {
    this.text = piece.text
    this.codes = piece.codes
    this.line = line
    this.count = 0
    this.broken = false
    this.tailActivity = null
    this.bounds[0] = from
  }

  bound(at: number): void {
    this.count++
    if (this.count >= this.bounds.length) this.grow()
    this.bounds[this.count] = at
  }

  set(fields: readonly string[], line: number, ended: boolean, broken: boolean): void {
    this.begin(textPiece(fields.join(this.#delimiter)), 0, line)
    this.ended = ended
    this.broken = broken
    let at = 0
    for (const field of fields) {
      at += field.length + 1
      this.bound(at)
    }
  }

  start(index: number): number {
    return this.bounds[index] ?? 0
  }

  end(index: number): number {
    return (this.bounds[index + 1] ?? 1) - 1
  }

  field(index: number): string {
    return index < this.count ? this.text.slice(this.start(index), this.end(index)) : ''
  }

  /** No field has any content: an empty line, or one of delimiters only as spreadsheets leave them behind. */
  isBlank(): boolean {
    const first = this.start(0)
    return this.end(this.count - 1) - first === this.count - 1
  }

  grow(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(this.bounds.length * 2)
    larger.set(this.bounds)
    this.bounds = larger
    return larger
  }
}
