import type { Budget } from '../../bytes/budget.ts'
import { u16, u32 } from '../../bytes/little-endian.ts'
import type { ByteSource } from '../../bytes/source.ts'

const WINDOW = 8192
/** Records of a workbook are at most this long (MS-XLS 2.1.4). */
const LONGEST = 8224

/** A record of a workbook stream; its data is asked for, because most are passed over. */
export interface BiffRecord {
  readonly type: number
  /** Where the record begins in the stream. */
  readonly at: number
  readonly length: number
  data(): Uint8Array
}

/** The records of a workbook stream from `from` on (MS-XLS 2.1.4); ends where the stream does, or where a record cannot be. */
export function* biffRecords(stream: ByteSource, from: number, budget: Budget): Generator<BiffRecord> {
  let window: Uint8Array = new Uint8Array(0)
  let begins = 0
  const have = (at: number, length: number): Uint8Array => {
    if (at < begins || at + length > begins + window.length) {
      window = stream.read(at, Math.max(WINDOW, length))
      begins = at
    }
    return window.subarray(at - begins, at - begins + length)
  }
  for (let at = from; at + 4 <= stream.size; ) {
    budget.step()
    const head = have(at, 4)
    const here = at
    const length = u16(head, 2)
    if (length > LONGEST) return
    yield { type: u16(head, 0), at: here, length, data: () => have(here + 4, length) }
    at += 4 + length
  }
}

/** A record of a presentation (MS-PPT 2.3.1): containers hold records again. */
export interface PptRecord {
  readonly type: number
  readonly instance: number
  readonly container: boolean
  /** Where its data begins. */
  readonly at: number
  readonly length: number
}

/** The record at an offset; null where there is none. */
export function pptRecordAt(stream: ByteSource, at: number): PptRecord | null {
  const head = stream.read(at, 8)
  if (head.length < 8) return null
  const length = Math.min(u32(head, 4), stream.size - at - 8)
  return { type: u16(head, 2), instance: u16(head, 0) >> 4, container: (u16(head, 0) & 15) === 15, at: at + 8, length }
}

/** The records between two offsets. */
export function* pptRecords(stream: ByteSource, from: number, to: number, budget: Budget): Generator<PptRecord> {
  for (let at = from; at + 8 <= to; ) {
    budget.step()
    const record = pptRecordAt(stream, at)
    if (record === null) return
    yield record
    at = record.at + record.length
  }
}
