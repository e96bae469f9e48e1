import { u16, u32, utf16 } from '../../bytes/little-endian.ts'
import { type CompoundFile, child } from '../../containers/compound/compound-file.ts'
import type { Entry } from '../../containers/compound/directory.ts'
import type { Reading } from '../../reading.ts'
import { streamOf } from '../../vba/find-projects.ts'

const FIB_BYTES = 0x1a2
const WORD_97 = 0x00c1
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const ASSOCIATED = 0x19a
const TEMPLATE = 1

/** Reads the file information block of a Word document (MS-DOC 2.5): age, encryption, attached template. */
export function readDocument(file: CompoundFile, entry: Entry, reading: Reading): { readonly old: boolean } {
  const fib = streamOf(file, entry, reading).read(0, FIB_BYTES)
  if (fib.length < 32) return { old: false }
  const old = u16(fib, 2) < WORD_97
  const flags = u16(fib, 10)
  if ((flags & ENCRYPTED) !== 0) reading.encrypted = true
  else if (!old) reading.part(entry.path, () => readTemplate(file, fib, flags, reading))
  return { old }
}

/** The template stands among the associated strings of the table stream (MS-DOC 2.9.270, SttbfAssoc). */
function readTemplate(file: CompoundFile, fib: Uint8Array, flags: number, reading: Reading): void {
  const name = (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table'
  const table = child(file.directory.root, name, 'stream')
  const length = Math.min(u32(fib, ASSOCIATED + 4), 8192)
  if (table === null || length < 6) return
  const bytes = streamOf(file, table, reading).read(u32(fib, ASSOCIATED), length)
  if (u16(bytes, 0) !== 0xffff) return
  const extra = u16(bytes, 4)
  let at = 6
  for (let index = 0; index < u16(bytes, 2) && at + 2 <= bytes.length; index += 1) {
    const chars = u16(bytes, at)
    if (index === TEMPLATE) {
      const target = utf16(bytes, at + 2, Math.min(chars * 2, bytes.length - at - 2))
      reading.link({ kind: 'template', target, where: name })
      return
    }
    at += 2 + chars * 2 + extra
  }
}
