import { Cursor } from '../bytes/cursor.ts'
import type { ReadFault } from '../bytes/fault.ts'
import { guid, utf16 } from '../bytes/little-endian.ts'
import type { ReferenceFacts } from '../facts/file-facts.ts'
import { type Decode, decoderOf } from './code-page.ts'
import { libraryReference, projectReference } from './references.ts'

/** A module as the dir stream names it (MS-OVBA 2.3.4.2.3.2). */
export interface ModuleRecord {
  name: string
  stream: string
  /** Where the compressed source begins in the stream; before it lies the compiled cache. */
  offset: number
  procedural: boolean
}

/** The dir stream, decompressed and read (MS-OVBA 2.3.4.2). */
export interface DirStream {
  codePage: number
  sysKind: number
  constants: string
  readonly modules: ModuleRecord[]
  readonly references: ReferenceFacts[]
  /** Why it could not be read to its end; what came before counts. */
  fault: ReadFault | null
}

const VERSION = 0x0009
const VERSION_BYTES = 6
const DEFAULT_CODE_PAGE = 1252

interface Reading extends DirStream {
  decode: Decode
  referenceName: string
  module: ModuleRecord | null
}

/** What each record does, by its number. Others are skipped by their size: the format grows with every version. */
const RECORDS: Readonly<Record<number, (to: Reading, data: Uint8Array) => void>> = {
  1: (to, data) => {
    to.sysKind = new Cursor(data).u32()
  },
  3: (to, data) => {
    to.codePage = new Cursor(data).u16()
    to.decode = decoderOf(to.codePage)
  },
  12: (to, data) => {
    to.constants = to.decode(data)
  },
  60: (to, data) => {
    if (data.length > 0) to.constants = utf16(data, 0, data.length)
  },
  // Projects and libraries: first the name, perhaps its twin in Unicode, then the reference.
  22: (to, data) => {
    to.referenceName = to.decode(data)
  },
  62: (to, data) => {
    if (data.length > 0) to.referenceName = utf16(data, 0, data.length)
  },
  51: (to, data) => {
    to.references.push(libraryReference('original', to.referenceName, data, to.decode))
  },
  // A control follows the library it was made from; alone it stands for itself.
  47: (to, data) => {
    const before = to.references.at(-1)
    if (before?.kind !== 'original' || before.name !== to.referenceName)
      to.references.push(libraryReference('control', to.referenceName, data, to.decode))
  },
  48: (to, data) => {
    const before = to.references.at(-1)
    if (before?.kind !== 'control') return
    const cursor = new Cursor(data)
    cursor.counted()
    cursor.take(6)
    // The library on this machine has an id of its own; this is the one it was made from.
    to.references[to.references.length - 1] = { ...before, guid: guid(cursor.take(16), 0) ?? before.guid }
  },
  13: (to, data) => {
    to.references.push(libraryReference('registered', to.referenceName, data, to.decode))
  },
  14: (to, data) => {
    to.references.push(projectReference(to.referenceName, data, to.decode))
  },
  25: (to, data) => {
    const name = to.decode(data)
    to.module = { name, stream: name, offset: 0, procedural: false }
    to.modules.push(to.module)
  },
  71: (to, data) => {
    if (to.module !== null && data.length > 0) to.module.name = utf16(data, 0, data.length)
  },
  26: (to, data) => {
    if (to.module !== null) to.module.stream = to.decode(data)
  },
  50: (to, data) => {
    if (to.module !== null && data.length > 0) to.module.stream = utf16(data, 0, data.length)
  },
  49: (to, data) => {
    if (to.module !== null) to.module.offset = new Cursor(data).u32()
  },
  33: (to) => {
    if (to.module !== null) to.module.procedural = true
  },
  43: (to) => {
    to.module = null
  },
}

/** Reads the records of a decompressed dir stream. Never throws: damage ends it and is told in `fault`. */
export function readDirStream(bytes: Uint8Array): DirStream {
  const to: Reading = {
    codePage: DEFAULT_CODE_PAGE,
    sysKind: 1,
    constants: '',
    modules: [],
    references: [],
    fault: null,
    decode: decoderOf(DEFAULT_CODE_PAGE),
    referenceName: '',
    module: null,
  }
  const cursor = new Cursor(bytes)
  try {
    while (cursor.left >= 6) {
      const id = cursor.u16()
      const size = cursor.u32()
      // The one record whose size is not its size (MS-OVBA 2.3.4.2.1.11).
      const data = cursor.take(id === VERSION ? VERSION_BYTES : size)
      RECORDS[id]?.(to, data)
    }
  } catch (error) {
    to.fault = error as ReadFault
  }
  return to
}
