import type { FlagColumn, ReportColumns } from './columns.ts'
import type { Delimiter } from './types.ts'

/**
 * Reads the flags at the end of a row four characters at a time. Two thirds of a report are the words "Yes" and "No":
 * cutting them into fields first and then looking at each costs more than everything else. A row whose tail is written in
 * any other way is left to the general reading, which gives the same answer (flag-tail.test.ts).
 */
export class FlagTail {
  /** Index of the first flag column; all columns from here to the last are flags. */
  readonly first: number
  /** What the last tail that could be read says. */
  activity = 0
  /** Where the last tail that could be read ends: the position of its line end. */
  end = 0
  readonly #bits: Int32Array
  readonly #no: number
  readonly #yes: number
  #codes: Uint8Array = new Uint8Array(0)
  #view: DataView = new DataView(new ArrayBuffer(0))

  private constructor(flags: readonly FlagColumn[], first: number, delimiter: Delimiter) {
    const after = delimiter.charCodeAt(0)
    this.first = first
    this.#bits = Int32Array.from(flags, (flag) => flag.bit)
    this.#no = word('No') | (after << 16)
    this.#yes = word('Yes') | (after << 24)
  }

  /** The reader for these columns; null where flags are not the last columns of the table. */
  static of(columns: ReportColumns, delimiter: Delimiter): FlagTail | null {
    const flags = columns.flags.toSorted((a, b) => a.index - b.index)
    const first = columns.width - flags.length
    const isLast = flags.length > 0 && flags.every((flag, at) => flag.index === first + at)
    return isLast ? new FlagTail(flags, first, delimiter) : null
  }

  get length(): number {
    return this.#bits.length
  }

  /** Whether the tail from `from` up to its line end before `limit` is "Yes" and "No" only; then `activity` and `end` tell. */
  read(codes: Uint8Array, from: number, limit: number): boolean {
    const bits = this.#bits
    const last = bits.length - 1
    if (from + last * 4 + 5 > limit) return false
    if (codes !== this.#codes) this.#look(codes)
    const view = this.#view
    let activity = 0
    let at = from
    for (let flag = 0; flag < last; flag++) {
      const four = view.getInt32(at, true)
      if ((four & 0xffffff) === this.#no) at += 3
      else if (four === this.#yes) {
        activity |= bits[flag] ?? 0
        at += 4
      } else return false
    }
    return this.#readLast(codes, view.getInt32(at, true), at, activity | 0)
  }

  #readLast(codes: Uint8Array, four: number, at: number, before: number): boolean {
    const isNo = (four & 0xffff) === NO
    if (!isNo && (four & 0xffffff) !== YES) return false
    const end = at + (isNo ? 2 : 3)
    if (codes[end] !== LF && !(codes[end] === CR && codes[end + 1] === LF)) return false
    this.activity = isNo ? before : before | (this.#bits.at(-1) ?? 0)
    this.end = end
    return true
  }

  #look(codes: Uint8Array): void {
    this.#codes = codes
    this.#view = new DataView(codes.buffer, codes.byteOffset, codes.byteLength)
  }
}

/** Up to three characters as they lie in memory, first lowest. */
function word(text: string): number {
  return [...text].reduce((sum, character, at) => sum | (character.charCodeAt(0) << (8 * at)), 0)
}

const NO = word('No')
const YES = word('Yes')
const LF = 10
const CR = 13
