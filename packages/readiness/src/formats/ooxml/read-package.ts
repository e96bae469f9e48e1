import { ReadFault } from '../../bytes/fault.ts'
import { type ByteSource, readWhole } from '../../bytes/source.ts'
import { isXml, tagsOf, xmlText } from '../../bytes/xml.ts'
import { openCompound } from '../../containers/compound/compound-file.ts'
import { isCompound } from '../../containers/compound/header.ts'
import { openZip, type ZipPackage } from '../../containers/zip/package.ts'
import type { ProjectFacts } from '../../facts/file-facts.ts'
import type { Reading } from '../../reading.ts'
import { readProjects } from '../../vba/find-projects.ts'
import { embeddedObject } from '../embedded.ts'
import { binaryConnections } from './binary-connections.ts'
import { appOfType, type ContentTypes, readContentTypes } from './content-types.ts'
import { connectionLinks, linkOf, mergeLinks } from './links.ts'
import { type Relationship, readRelationships } from './relationships.ts'

const TYPES_PART = '[Content_Types].xml'
const SMALLEST_COMPOUND = 1536
const MACRO_PACKAGE = /\.(docm|dotm|xlsm|xlsb|xltm|xlam|pptm|potm|ppsm|ppam|sldm|vsdm)$/i
const SIGNATURES: Readonly<Record<string, ProjectFacts['signatures'][number]>> = {
  vbaprojectsignature: 'legacy',
  vbaprojectsignatureagile: 'agile',
  vbaprojectsignaturev3: 'v3',
}

/** A package on the way. */
interface Package {
  readonly zip: ZipPackage
  readonly types: ContentTypes
  readonly relationships: readonly Relationship[]
  readonly reading: Reading
  /** What stands before the names of its parts: '' for the file itself, the part it is for a package inside. */
  readonly prefix: string
  readonly depth: number
}

/** Reads an Office package (ECMA-376 part 2). @throws ReadFault where the file is no package at all */
export function readPackage(source: ByteSource, reading: Reading, prefix = '', depth = 0): void {
  const zip = openZip(source, reading)
  const entry = zip.entry(TYPES_PART)
  if (entry?.encrypted) reading.encrypted = true
  const named =
    entry === null ? null : reading.part(prefix + TYPES_PART, () => xmlText(readWhole(zip.open(entry), reading.budget)))
  if (depth === 0) reading.type = 'OpenXML'
  readParts(zip, readContentTypes(named ?? ''), reading, prefix, depth)
  if (depth === 0 && reading.app === null && entry === null) {
    reading.type = null
    reading.outcome = { status: 'inaccessible', reason: { code: 'zip-no-office', values: {} } }
  }
}

/** Reads the parts of a package, however they were stored. */
export function readParts(zip: ZipPackage, types: ContentTypes, reading: Reading, prefix: string, depth: number): void {
  const text = (part: string): string | null => {
    const entry = zip.entry(part)
    if (entry === null) return null
    if (entry.encrypted) reading.encrypted = true
    return reading.part(prefix + part, () => xmlText(readWhole(zip.open(entry), reading.budget)))
  }
  const relationships = zip.entries
    .filter(({ name }) => name.toLowerCase().endsWith('.rels'))
    .flatMap(({ name }) => readRelationships(name, text(name) ?? ''))
  const main = relationships.find(({ from, type }) => from === '' && type === 'officedocument')
  const visio = relationships.find(({ from, type }) => from === '' && type === 'document')
  const app = appOfType(types.of(main?.target ?? visio?.target ?? ''))
  if (depth === 0) reading.app = app ?? appByFolder(zip)
  const all: Package = { zip, types, relationships, reading, prefix, depth }
  readCode(all)
  readMacroSheets(all)
  readControls(all)
  readLinks(all, text)
}

function appByFolder(zip: ZipPackage): Reading['app'] {
  const has = (folder: string): boolean => zip.entries.some(({ name }) => name.toLowerCase().startsWith(folder))
  if (has('xl/')) return 'excel'
  if (has('word/')) return 'word'
  if (has('ppt/')) return 'powerpoint'
  return has('visio/') ? 'visio' : null
}

/** Projects, by relationship, by content type, and by what parts hold that nothing says anything about. */
function readCode({ zip, types, relationships, reading, prefix, depth }: Package): void {
  const declared = new Set<string>()
  for (const { type, target, external } of relationships)
    if (type === 'vbaproject' && !external) declared.add(target.toLowerCase())
  for (const [part, type] of types.overrides) if (type === 'application/vnd.ms-office.vbaproject') declared.add(part)
  const objects = new Set<string>()
  for (const { type, target, external } of relationships)
    if ((type === 'oleobject' || type === 'package') && !external) objects.add(target.toLowerCase())

  for (const entry of zip.entries) {
    const key = entry.name.replaceAll('\\', '/').toLowerCase()
    const where = prefix + entry.name
    if (declared.has(key)) {
      reading.hasVba = true
      if (entry.encrypted) reading.encrypted = true
      reading.code(where, () => {
        const before = reading.projects.length + (reading.codeFault === null ? 0 : 1)
        const file = openCompound(zip.open(entry), reading.budget)
        readProjects(file, where, signaturesOf(relationships, key), reading)
        if (before === reading.projects.length + (reading.codeFault === null ? 0 : 1)) throw new ReadFault('vba-no-dir')
      })
      continue
    }
    if (MACRO_PACKAGE.test(key)) {
      if (depth >= reading.budget.limits.depth) reading.warn('limit-depth', { where })
      else reading.part(where, () => readPackage(zip.open(entry), reading, `${where}/`, depth + 1))
      continue
    }
    const look = (): void => {
      const source = zip.open(entry)
      if (isCompound(source.read(0, 8))) embeddedObject(source, where, reading, depth + 1)
    }
    // An object may be broken and the document whole; a part that nothing explains could be the code itself.
    if (objects.has(key)) reading.part(where, look)
    else if (entry.size >= SMALLEST_COMPOUND && unexplained(key, types)) reading.deciding(where, look)
  }
}

/** A part that only its content explains: `.bin` and names without a known extension. */
const unexplained = (key: string, types: ContentTypes): boolean =>
  (key.endsWith('.bin') && !/printersettings|spreadsheetml|ms-excel|activex/.test(types.of(key))) ||
  (types.of(key) === '' && !/\.(xml|rels|vml|png|jpe?g|gif|emf|wmf|tiff?)$/.test(key))

const signaturesOf = (relationships: readonly Relationship[], project: string): ProjectFacts['signatures'] => [
  ...new Set(
    relationships.flatMap(({ from, type }) => {
      const signature = from.toLowerCase() === project ? SIGNATURES[type] : undefined
      return signature === undefined ? [] : [signature]
    }),
  ),
]

/** Excel 4.0 macro sheets: by the relationship that leads to one, or by the type of a part. */
function readMacroSheets({ zip, types, relationships, reading }: Package): void {
  const linked = relationships.some(({ type }) => type === 'xlmacrosheet' || type === 'xlintlmacrosheet')
  const typed = [...types.overrides].some(([part, type]) => /macrosheet/.test(type) && zip.entry(part) !== null)
  if (linked || typed) reading.xlm = true
}

function readControls({ zip, relationships, reading, prefix }: Package): void {
  const parts = new Set(
    relationships.flatMap(({ type, target, external }) => (type === 'control' && !external ? [target] : [])),
  )
  for (const part of parts) {
    const entry = zip.entry(part)
    if (entry === null || !/\.xml$/i.test(part)) continue
    reading.part(prefix + part, () => {
      for (const { attributes } of tagsOf(xmlText(readWhole(zip.open(entry), reading.budget)), 'ocx')) {
        const classId = attributes.classid?.replace(/[{}]/g, '').toUpperCase() ?? null
        reading.control({ classId, progId: null, where: prefix + part })
      }
    })
  }
}

function readLinks({ zip, relationships, reading, prefix }: Package, text: (part: string) => string | null): void {
  for (const relationship of relationships) {
    const link = linkOf(relationship)
    if (link !== null) reading.link({ ...link, where: prefix + link.where })
    const { type, target, from, external } = relationship
    const where = prefix + target
    if (type === 'connections' && !external) {
      const entry = zip.entry(target)
      if (entry === null) continue
      reading.part(where, () => {
        const bytes = readWhole(zip.open(entry), reading.budget)
        const found = isXml(bytes) ? connectionLinks(xmlText(bytes), where) : binaryConnections(bytes, where)
        for (const one of found) reading.link(one)
      })
    }
    if (type === 'mailmergesource') for (const one of mergeLinks(text(from) ?? '', prefix + from)) reading.link(one)
  }
}
