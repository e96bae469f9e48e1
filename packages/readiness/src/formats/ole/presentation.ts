import { ReadFault } from '../../bytes/fault.ts'
import { u16, u32 } from '../../bytes/little-endian.ts'
import { type ByteSource, bytesSource, partOf } from '../../bytes/source.ts'
import { type CompoundFile, child, openCompound } from '../../containers/compound/compound-file.ts'
import type { Entry } from '../../containers/compound/directory.ts'
import { isCompound } from '../../containers/compound/header.ts'
import type { Reading } from '../../reading.ts'
import { decoderOf } from '../../vba/code-page.ts'
import { readProjects, streamOf } from '../../vba/find-projects.ts'
import { type PptRecord, pptRecordAt, pptRecords } from './records.ts'

const USER_EDIT = 0x0ff5
const PERSIST_DIRECTORY = 0x1772
const DOCUMENT = 0x03e8
const INFO_LIST = 0x07d0
const VBA_INFO = 0x03ff
const VBA_INFO_ATOM = 0x0400
const OBJECT_LIST = 0x0409
const OBJECT_STORAGE = 0x1011
const TEXT = 0x0fba
const PROG_ID = 2
const CONTROLS = new Set([0x0fee, 0x0fcc, 0x0fce])
const ENCRYPTED_TOKEN = 0xf3d1c4df

/** Reads a presentation (MS-PPT 2.1.2): encryption, its one project, controls. The chain of edits says which objects count. */
export function readPresentation(file: CompoundFile, entry: Entry, reading: Reading): void {
  const stream = streamOf(file, entry, reading)
  const user = child(file.directory.root, 'Current User', 'stream')
  const head = user === null ? new Uint8Array(0) : streamOf(file, user, reading).read(0, 28)
  if (head.length >= 20 && u32(head, 12) === ENCRYPTED_TOKEN) {
    reading.encrypted = true
    return
  }
  const edits = head.length >= 20 ? readEdits(stream, u32(head, 16), reading) : null
  if (edits?.encrypted) reading.encrypted = true
  else if (edits?.document != null) readDocument(stream, edits.document, edits.persisted, entry.path, reading)
  else {
    reading.warn('ppt-edits', { where: entry.path })
    searchStorages(stream, entry.path, reading)
  }
}

interface Edits {
  /** Offset of an object by its number; the newest edit counts. */
  readonly persisted: ReadonlyMap<number, number>
  readonly document: number | null
  readonly encrypted: boolean
}

/** Follows the edits from the newest to the first (MS-PPT 2.3.3); null where there is none. */
function readEdits(stream: ByteSource, newest: number, reading: Reading): Edits | null {
  const persisted = new Map<number, number>()
  const seen = new Set<number>()
  let document: number | null = null
  let encrypted = false
  for (let at = newest; !seen.has(at); ) {
    seen.add(at)
    const edit = pptRecordAt(stream, at)
    if (edit === null || edit.type !== USER_EDIT || edit.length < 24) break
    const data = stream.read(edit.at, Math.min(edit.length, 32))
    document ??= u32(data, 16)
    if (data.length >= 32 && u32(data, 28) !== 0) encrypted = true
    readPersisted(stream, u32(data, 12), persisted, reading)
    at = u32(data, 8)
    if (at === 0) break
  }
  if (document === null) return null
  return { persisted, document: persisted.get(document) ?? null, encrypted }
}

function readPersisted(stream: ByteSource, at: number, persisted: Map<number, number>, reading: Reading): void {
  const record = pptRecordAt(stream, at)
  if (record === null || record.type !== PERSIST_DIRECTORY || record.length > reading.budget.limits.part) return
  const data = stream.read(record.at, record.length)
  for (let from = 0; from + 4 <= data.length; ) {
    const first = u32(data, from) & 0xfffff
    const count = u32(data, from) >>> 20
    from += 4
    for (let index = 0; index < count && from + 4 <= data.length; index += 1, from += 4) {
      reading.budget.step()
      if (!persisted.has(first + index)) persisted.set(first + index, u32(data, from))
    }
  }
}

function readDocument(
  stream: ByteSource,
  at: number,
  persisted: Edits['persisted'],
  where: string,
  reading: Reading,
): void {
  const document = pptRecordAt(stream, at)
  if (document === null || document.type !== DOCUMENT) {
    reading.warn('ppt-edits', { where })
    searchStorages(stream, where, reading)
    return
  }
  for (const record of inside(stream, document, reading)) {
    if (record.type === OBJECT_LIST) readControls(stream, record, where, reading)
    if (record.type !== INFO_LIST) continue
    for (const info of inside(stream, record, reading)) {
      if (info.type !== VBA_INFO) continue
      for (const atom of inside(stream, info, reading)) {
        if (atom.type !== VBA_INFO_ATOM || atom.length < 8) continue
        const data = stream.read(atom.at, 8)
        const storage = persisted.get(u32(data, 0))
        if (u32(data, 4) !== 0 && storage !== undefined)
          reading.code(where, () => readStorage(stream, pptRecordAt(stream, storage), where, reading))
      }
    }
  }
}

const inside = (stream: ByteSource, { at, length }: PptRecord, { budget }: Reading): Generator<PptRecord> =>
  pptRecords(stream, at, at + length, budget)

function readControls(stream: ByteSource, list: PptRecord, where: string, reading: Reading): void {
  for (const object of inside(stream, list, reading)) {
    if (!CONTROLS.has(object.type)) continue
    for (const text of inside(stream, object, reading)) {
      if (text.type !== TEXT || text.instance !== PROG_ID || text.length > 1024) continue
      const progId = decoderOf(1200)(stream.read(text.at, text.length))
      reading.control({ classId: null, progId, where })
    }
  }
}

/** The project: a compound file as it is, or its size and then zlib (MS-PPT 2.10.40, 2.10.41). */
function readStorage(stream: ByteSource, record: PptRecord | null, where: string, reading: Reading): void {
  reading.hasVba = true
  if (record === null || record.type !== OBJECT_STORAGE) throw new ReadFault('ppt-storage', { where })
  const before = reading.projects.length
  readProjects(openCompound(unpacked(stream, record, reading), reading.budget), null, [], reading)
  if (reading.projects.length === before && reading.codeFault === null) throw new ReadFault('vba-no-dir')
}

function unpacked(stream: ByteSource, record: PptRecord, reading: Reading): ByteSource {
  const { budget, host } = reading
  if (record.instance === 0) return partOf(stream, record.at, record.length)
  if (record.length > budget.limits.part) throw new ReadFault('part-too-large', { bytes: record.length })
  try {
    const bytes = host.inflate(stream.read(record.at + 4, Math.max(0, record.length - 4)), budget.limits.part, 'zlib')
    budget.output(bytes.length)
    return bytesSource(bytes)
  } catch (error) {
    if (error instanceof ReadFault) throw error
    throw error instanceof RangeError
      ? new ReadFault('part-too-large', { bytes: budget.limits.part })
      : new ReadFault('ppt-storage')
  }
}

/** Without a chain of edits every storage among the records could be the project; the one that holds code is it. */
function searchStorages(stream: ByteSource, where: string, reading: Reading): void {
  for (const record of pptRecords(stream, 0, stream.size, reading.budget)) {
    if (record.type !== OBJECT_STORAGE) continue
    reading.part(where, () => {
      const source = unpacked(stream, record, reading)
      if (isCompound(source.read(0, 8))) readProjects(openCompound(source, reading.budget), null, [], reading)
    })
  }
}

/** Whether the first bytes are a presentation of before 1997, which is no compound file (PowerPoint 3). */
export const isOldPresentation = (head: Uint8Array): boolean => u16(head, 0) === 0xdeed && u16(head, 2) === 0x0bad
