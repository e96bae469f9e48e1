import { type Fault, PackagingError } from '../../fault.ts'
import { type Directory, type DirectoryEntry, readDirectory } from '../zip/read-directory.ts'
import { type LocalHeader, readLocalHeader } from '../zip/read-entry.ts'
import { FLAG_DESCRIPTOR, STORED } from '../zip/records.ts'
import { partOf, type Source } from '../zip/source.ts'
import { CONTENTS, METADATA } from './layout.ts'

/** The two parts of a container, with everything that is wrong with the ZIP around them. */
export interface Wrapper {
  readonly content: Part | null
  readonly metadata: Part | null
  readonly errors: readonly Fault[]
  readonly warnings: readonly Fault[]
}

export interface Part {
  readonly entry: DirectoryEntry
  readonly bytes: Source
}

/** Folders that some tools list. */
const FOLDERS = ['IntuneWinPackage/', CONTENTS, 'IntuneWinPackage/Metadata/']
/** Fields that header and directory state both. */
const TWICE = ['needed', 'flags', 'method', 'time', 'date', 'name'] as const
/** Fields that have no meaning here, and are zero. */
const UNUSED = ['disk', 'internal', 'external', 'commentLength'] as const

/** Looks at the ZIP around content and metadata, field by field. @throws PackagingError where it is no ZIP archive */
export async function checkWrapper(source: Source, path: string): Promise<Wrapper> {
  const directory = await readDirectory(source, path)
  const errors: Fault[] = []
  const warnings: Fault[] = []
  const found: { part: Part; header: LocalHeader }[] = []
  for (const listed of directory.entries) {
    // Older tools write backslashes; what header and directory say is compared as it stands there.
    const entry = { ...listed, name: listed.name.replaceAll('\\', '/') }
    if (FOLDERS.includes(entry.name)) continue
    if (!entry.name.startsWith(CONTENTS) && entry.name !== METADATA)
      errors.push({ code: 'part-unexpected', values: { name: entry.name } })
    else if (entry.method !== STORED) errors.push({ code: 'part-compressed', values: { name: entry.name } })
    else {
      const header = await readLocalHeader(source, entry)
      if (header.start + entry.packed > source.size) throw new PackagingError('entry-checksum', { name: entry.name })
      found.push({ part: { entry, bytes: partOf(source, header.start, entry.packed) }, header })
      errors.push(...disagreements(listed, header))
      warnings.push(...unusual(entry))
    }
  }
  warnings.push(...gaps(directory, found))
  const contents = found.filter(({ part }) => part.entry.name.startsWith(CONTENTS))
  const about = found.filter(({ part }) => part.entry.name === METADATA)
  for (const { part } of [...contents.slice(1), ...about.slice(1)])
    errors.push({ code: 'part-unexpected', values: { name: part.entry.name } })
  if (contents.length === 0) errors.push({ code: 'part-missing', values: { name: `${CONTENTS}…` } })
  if (about.length === 0) errors.push({ code: 'part-missing', values: { name: METADATA } })
  return { content: contents[0]?.part ?? null, metadata: about[0]?.part ?? null, errors, warnings }
}

function disagreements(entry: DirectoryEntry, header: LocalHeader): readonly Fault[] {
  const { name } = entry
  const fields: string[] = TWICE.filter((field) => entry[field] !== header[field])
  const later = (header.flags & FLAG_DESCRIPTOR) !== 0
  if (!later && header.crc !== entry.crc) fields.push('crc')
  const large = sizes64(header)
  for (const [field, stated] of [
    ['size', large?.[0] ?? header.size],
    ['packed', large?.[1] ?? header.packed],
  ] as const)
    if (!later && stated !== entry[field]) fields.push(field)
  if (entry.size !== entry.packed) fields.push('size')
  return [...new Set(fields)].map((field) => ({ code: 'wrapper-differs', values: { name, field } }))
}

/** Sizes from the extra field of a header that has them there; null where they stand in the header itself. */
function sizes64({ size, packed, extra }: LocalHeader): readonly [number, number] | null {
  if (size !== 0xffffffff || packed !== 0xffffffff || extra.length < 20 || extra.readUInt32LE(0) !== 0x00100001)
    return null
  return [Number(extra.readBigUInt64LE(4)), Number(extra.readBigUInt64LE(12))]
}

function unusual(entry: DirectoryEntry): readonly Fault[] {
  const fields: string[] = UNUSED.filter((field) => entry[field] !== 0)
  if (entry.madeBy !== entry.needed) fields.push('made by')
  return fields.map((field) => ({ code: 'wrapper-unusual', values: { field } }))
}

/** Bytes between the parts, or around the directory, that belong to none of them. */
function gaps(directory: Directory, found: readonly { part: Part; header: LocalHeader }[]): readonly Fault[] {
  const fields: string[] = []
  let expected = 0
  for (const { part, header } of found) {
    if (part.entry.offset !== expected) fields.push(part.entry.name)
    const descriptor = (header.flags & FLAG_DESCRIPTOR) !== 0
    expected = header.start + part.entry.packed
    if (descriptor) return []
  }
  if (directory.start !== expected) fields.push('directory')
  if (!directory.large && directory.endRecord !== directory.end) fields.push('end')
  if (directory.commentLength !== 0 || directory.disks !== 0) fields.push('end')
  return fields.map((field) => ({ code: 'wrapper-gap', values: { field } }))
}
