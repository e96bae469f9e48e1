import { u16, utf16 } from '../../bytes/little-endian.ts'
import type { LinkFacts } from '../../facts/file-facts.ts'
import { decoderOf } from '../../vba/code-page.ts'

const SAME_BOOK = 0x0401
const ADD_IN = 0x3a01

/** Where a SupBook record leads (MS-XLS 2.4.271): another workbook, or an object of another program; null for the book itself. */
export function supportingBook(data: Uint8Array): Pick<LinkFacts, 'kind' | 'target'> | null {
  const length = u16(data, 2)
  if (length === SAME_BOOK || length === ADD_IN || length === 0 || length > 0xff) return null
  const wide = ((data[4] ?? 0) & 1) === 1
  const stored = wide ? utf16(data, 5, length * 2) : decoderOf(1252)(data.subarray(5, 5 + length))
  if (stored.startsWith('\u0001')) return { kind: 'workbook', target: pathOf(stored.slice(1)) }
  // A class and a topic, as DDE and OLE links have them.
  const [program, topic] = stored.split('\u0003')
  if (topic !== undefined) return { kind: 'object', target: `${program}|${topic}` }
  // A space or a zero stands where no book is meant.
  return stored.replaceAll('\0', ' ').trim() === '' ? null : { kind: 'workbook', target: stored }
}

/** A path as MS-XLS 2.5.277 (VirtualPath) writes it: control characters stand for drives and folders. */
function pathOf(stored: string): string {
  let path = ''
  for (let at = 0; at < stored.length; at += 1) {
    const code = stored.charCodeAt(at)
    if (code === 1) {
      at += 1
      path += stored[at] === '@' ? '\\\\' : `${stored[at] ?? ''}:\\`
    } else if (code === 2) path += '\\'
    else if (code === 3) path += '\\'
    else if (code === 4) path += '..\\'
    else if (code === 5) at += 1
    else if (code >= 0x20) path += stored[at]
  }
  return path
}
