import { u32, utf16 } from '../../bytes/little-endian.ts'
import type { LinkFacts } from '../../facts/file-facts.ts'
import { withoutPasswords } from '../connection-text.ts'

/** Records of a binary connections part that hold where a connection leads (MS-XLSB 2.4.68, 2.4.66, 2.4.73): all begin with flags. */
const SPEAKING = /(?:^|;)\s*(?:provider|dsn|driver|data source|url|dbq|oledb|odbc)\s*[=;]|^https?:\/\/|^[a-z]:\\|^\\\\/i
const LONGEST = 16_384
/** Letters that are looked at in one part; real ones hold a few thousand. */
const LETTERS_MOST = 4_000_000

/** Connection strings of a workbook in binary form: the counted strings in the records that look like where something leads. */
export function* binaryConnections(bytes: Uint8Array, where: string): Generator<LinkFacts> {
  let at = 0
  let letters = 0
  while (at + 2 <= bytes.length) {
    const type = variable(bytes, at, 2)
    const size = variable(bytes, type.next, 4)
    const end = Math.min(size.next + size.value, bytes.length)
    for (let field = size.next; field + 4 < end; field += 1) {
      const length = u32(bytes, field)
      if (length < 6 || length > LONGEST || field + 4 + length * 2 > end) continue
      letters += length
      if (letters > LETTERS_MOST) return
      const text = utf16(bytes, field + 4, length * 2)
      if (!SPEAKING.test(text)) continue
      yield { kind: 'connection', target: withoutPasswords(text), where }
      field += 3 + length * 2
    }
    at = end
  }
}

/** Numbers of records and sizes, seven bits a byte (MS-XLSB 2.1.4). */
function variable(bytes: Uint8Array, from: number, most: number): { readonly value: number; readonly next: number } {
  let value = 0
  for (let index = 0; index < most; index += 1) {
    const byte = bytes[from + index] ?? 0
    value |= (byte & 0x7f) << (7 * index)
    if (byte < 0x80) return { value, next: from + index + 1 }
  }
  return { value, next: from + most }
}
