import { u16, u32 } from '../bytes/little-endian.ts'
import { type ByteSource, readWhole } from '../bytes/source.ts'
import { isCompound } from '../containers/compound/header.ts'
import type { Reading } from '../reading.ts'
import { isDatabase, readDatabase } from './access/read-database.ts'
import { isOldPresentation } from './ole/presentation.ts'
import { readCompound } from './ole/read-compound.ts'
import { bareWorkbook, readGlobals } from './ole/workbook.ts'
import { readPackage } from './ooxml/read-package.ts'
import { isActiveMime, readActiveMime } from './text/active-mime.ts'
import { isText, readText } from './text/read-text.ts'

const HEAD = 512
const ZIP_MARKS = new Set([0x04034b50, 0x06054b50, 0x08074b50])
/** First words of Word documents before they became compound files: 1, 2 and the one for the Far East. */
const OLD_DOCUMENTS = new Set([0xa59b, 0xa59c, 0xa5db])

type Reader = (source: ByteSource, reading: Reading) => void

/** Recognises a file by what it holds and reads it so, whatever it is called. @throws ReadFault, LimitFault */
export function readByContent(source: ByteSource, reading: Reading): void {
  readerFor(source.read(0, HEAD))(source, reading)
}

function readerFor(head: Uint8Array): Reader {
  if (head.length === 0) return unreadable('empty')
  if (isCompound(head)) return readCompound
  if (ZIP_MARKS.has(u32(head, 0))) return readPackage
  if (isDatabase(head)) return readDatabase
  if (isActiveMime(head)) return readBareActiveMime
  const workbook = bareWorkbook(head)
  if (workbook === 'current') return readBareWorkbook
  if (workbook === 'old' || OLD_DOCUMENTS.has(u16(head, 0)) || isOldPresentation(head)) return unreadable('too-old')
  return isText(head) ? readText : unreadable('unknown-content')
}

const readBareActiveMime: Reader = (source, reading) => {
  reading.type = 'MHTML'
  readActiveMime(readWhole(source, reading.budget), '', reading)
}

const readBareWorkbook: Reader = (source, reading) => {
  reading.type = 'OLE'
  reading.app = 'excel'
  readGlobals(source, '', reading)
}

const unreadable =
  (code: string): Reader =>
  (_, reading) => {
    reading.outcome = { status: 'inaccessible', reason: { code, values: {} } }
  }
