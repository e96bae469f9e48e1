import { u16, u32 } from '../../bytes/little-endian.ts'
import type { ByteSource } from '../../bytes/source.ts'
import type { Reading } from '../../reading.ts'
import { decoderOf } from '../../vba/code-page.ts'
import { withoutPasswords } from '../connection-text.ts'
import { biffRecords } from './records.ts'
import { supportingBook } from './supporting-book.ts'

const BOF = 0x0809
const EOF = 0x000a
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const SUPPORTING_BOOK = 0x01ae
const CONNECTION = 0x0876
const OBJECT = 0x005d
const BIFF8 = 0x0600
const MACRO_SHEET = 1
const CLASS_NAME = /^[a-z]\w*\.[\w.]+$/i
const SPEAKING = /(?:provider|dsn|driver|data source|dbq)\s*=[^\0]{3,}/i

/** What the first records of a workbook say. */
export interface Globals {
  /** 0x0600 from Excel 97 on, 0x0500 for Excel 5 and 95; 0 where no workbook begins. */
  readonly version: number
}

/**
 * Reads the globals of a workbook stream (MS-XLS 2.1.7.20.3): the types of its sheets, encryption, other workbooks. After a
 * FilePass record the contents of the others are ciphertext and are not looked at.
 */
export function readGlobals(stream: ByteSource, where: string, reading: Reading): Globals {
  let version = 0
  for (const record of biffRecords(stream, 0, reading.budget)) {
    const { type } = record
    if (record.at === 0) {
      const data = record.data()
      if (type !== BOF) return { version: 0 }
      version = u16(data, 0)
      continue
    }
    if (type === EOF || type === BOF) break
    if (type === FILE_PASS) {
      reading.encrypted = true
      break
    }
    if (type === BOUND_SHEET) {
      if (record.data()[5] === MACRO_SHEET) reading.xlm = true
    } else if (type === SUPPORTING_BOOK && version === BIFF8) {
      const link = supportingBook(record.data())
      if (link !== null) reading.link({ ...link, where })
    } else if (type === CONNECTION)
      for (const target of spokenIn(record.data())) reading.link({ kind: 'connection', target, where })
  }
  return { version }
}

/** Connection strings in a record, whose layout differs with every kind of source: what says provider or driver. */
function* spokenIn(data: Uint8Array): Generator<string> {
  for (const text of [decoderOf(1252)(data), decoderOf(1200)(data), decoderOf(1200)(data.subarray(1))]) {
    const [found] = SPEAKING.exec(text) ?? []
    if (found !== undefined) {
      yield withoutPasswords(found)
      return
    }
  }
}

/** ActiveX controls on the sheets: the class names in the picture formulas of objects (MS-XLS 2.5.198.92, PictFmlaEmbedInfo). */
export function readSheetControls(stream: ByteSource, where: string, reading: Reading): void {
  for (const record of biffRecords(stream, 0, reading.budget)) {
    if (record.type === FILE_PASS) return
    if (record.type !== OBJECT) continue
    const progId = classNameIn(record.data())
    if (progId !== null) reading.control({ classId: null, progId, where })
  }
}

function classNameIn(data: Uint8Array): string | null {
  for (let at = data.indexOf(3); at >= 0; at = data.indexOf(3, at + 1)) {
    const length = data[at + 1] ?? 0
    const wide = data[at + 3] === 1
    if (length < 4 || data[at + 2] !== 0 || at + 4 + length * (wide ? 2 : 1) > data.length) continue
    const text = decoderOf(wide ? 1200 : 1252)(data.subarray(at + 4, at + 4 + length * (wide ? 2 : 1)))
    if (CLASS_NAME.test(text)) return text
  }
  return null
}

/** Whether bytes begin a workbook stream without a compound file around it, and of which age. */
export function bareWorkbook(head: Uint8Array): 'old' | 'current' | null {
  const type = u16(head, 0)
  const length = u16(head, 2)
  if (type === BOF && length >= 4 && length <= 16) return u16(head, 4) === BIFF8 ? 'current' : 'old'
  const old = (type === 0x0009 && length === 4) || ((type === 0x0209 || type === 0x0409) && length === 6)
  return old && u32(head, 4) !== 0 ? 'old' : null
}
