import type { ByteSource } from '../../bytes/source.ts'
import { type CompoundFile, child, openCompound } from '../../containers/compound/compound-file.ts'
import type { Entry } from '../../containers/compound/directory.ts'
import type { OfficeApp, ProjectFacts } from '../../facts/file-facts.ts'
import type { Reading } from '../../reading.ts'
import { readProjects, streamOf } from '../../vba/find-projects.ts'
import { progIdIn } from '../embedded.ts'
import { readDocument } from './document.ts'
import { readPresentation } from './presentation.ts'
import { propertyIds } from './property-set.ts'
import { readGlobals, readSheetControls } from './workbook.ts'

/** The stream or storage by which a program is known. */
const MARKS: readonly (readonly [string, Entry['kind'], OfficeApp])[] = [
  ['WordDocument', 'stream', 'word'],
  ['Workbook', 'stream', 'excel'],
  ['Book', 'stream', 'excel'],
  ['PowerPoint Document', 'stream', 'powerpoint'],
  ['VisioDocument', 'stream', 'visio'],
  ['Quill', 'storage', 'publisher'],
  ['OutlookProjectData', 'stream', 'outlook'],
]
const PROJECT_CLASS = /^74B78F3[A-F]-/
const OLD_PRESENTATION = ['PP40', 'PP4_TEMP_ROOT1']
const SIGNATURE_PROPERTY = 0x18
/** Where Publisher keeps its text: no object, though it has a class. */
const OWN_STORAGES = /^Quill(\/|$)/
const RIGHTS = '\u0009DRMContent'

/** Reads a compound file: what program it belongs to, its projects, and what that program keeps in it. @throws ReadFault */
export function readCompound(source: ByteSource, reading: Reading): void {
  reading.type = 'OLE'
  const file = openCompound(source, reading.budget)
  const { directory } = file
  if (directory.damaged) reading.warn('compound-tree')
  const { root } = directory
  const [, , app = null] = MARKS.find(([name, kind]) => child(root, name, kind) !== null) ?? []
  reading.app = app ?? (PROJECT_CLASS.test(root.classId ?? '') ? 'project' : null)
  if (isEncryptedPackage(root, reading)) return
  readProjects(file, null, signaturesOf(file, reading), reading)
  const old = readByApp(file, reading)
  readObjects(file, reading)
  if (old) reading.outcome = { status: 'inaccessible', reason: { code: 'too-old', values: {} } }
}

/** An OOXML package behind a password, or behind rights (MS-OFFCRYPTO 2.1, 2.2). */
function isEncryptedPackage(root: Entry, reading: Reading): boolean {
  if (child(root, RIGHTS, 'stream') !== null) reading.encrypted = true
  const encrypted = child(root, 'EncryptedPackage', 'stream') !== null
  if (encrypted) reading.encrypted = true
  return reading.encrypted
}

/** Reads what the program itself keeps; gives whether the file is older than Office 97. */
function readByApp(file: CompoundFile, reading: Reading): boolean {
  const { root } = file.directory
  const word = child(root, 'WordDocument', 'stream')
  if (word !== null) return readDocument(file, word, reading).old
  const book = child(root, 'Workbook', 'stream')
  const older = child(root, 'Book', 'stream')
  if (book !== null || older !== null) {
    const entry = book ?? older
    if (entry === null) return false
    const stream = streamOf(file, entry, reading)
    reading.part(entry.path, () => readGlobals(stream, entry.path, reading))
    if (child(root, 'Ctls', 'stream') !== null)
      reading.part(entry.path, () => readSheetControls(stream, entry.path, reading))
    return book === null
  }
  const show = child(root, 'PowerPoint Document', 'stream')
  if (show !== null) {
    reading.type = 'PPT'
    reading.deciding(show.path, () => readPresentation(file, show, reading))
    return false
  }
  return OLD_PRESENTATION.some((name) => child(root, name, 'stream') !== null)
}

/** Objects and controls have a storage of their own with the id of their class; those inside projects belong to forms. */
function readObjects(file: CompoundFile, reading: Reading): void {
  const { storages, root } = file.directory
  const projects = reading.projects.map((project) => `${project.root}/`)
  for (const storage of storages) {
    if (storage === root || storage.classId === null || OWN_STORAGES.test(storage.path)) continue
    if (projects.some((path) => path === '/' || storage.path.startsWith(path))) continue
    reading.control({ classId: storage.classId, progId: progIdIn(file, storage, reading), where: storage.path })
  }
}

/** In binary files the signature of the project is a property of the document (MS-OSHARED 2.3.3.2.2.1). */
function signaturesOf(file: CompoundFile, reading: Reading): ProjectFacts['signatures'] {
  const entry = child(file.directory.root, '\u0005DocumentSummaryInformation', 'stream')
  if (entry === null || entry.size > 1_000_000) return []
  const ids = reading.part(entry.path, () => propertyIds(streamOf(file, entry, reading).read(0, entry.size))) ?? []
  return ids.includes(SIGNATURE_PROPERTY) ? ['legacy'] : []
}
