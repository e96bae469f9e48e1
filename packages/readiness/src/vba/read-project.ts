import { ReadFault } from '../bytes/fault.ts'
import { type ByteSource, readWhole } from '../bytes/source.ts'
import type { ModuleFacts, ProjectFacts } from '../facts/file-facts.ts'
import type { Reading } from '../reading.ts'
import { decoderOf, knownCodePage } from './code-page.ts'
import { decompress } from './decompress.ts'
import { type DirStream, type ModuleRecord, readDirStream } from './dir-stream.ts'
import { type ProjectStream, readProjectStream } from './project-stream.ts'
import { sourceText } from './text.ts'

/** Where the streams of a project are; storages of a compound file and tables of a database look the same from here. */
export interface ProjectStreams {
  readonly root: string
  readonly part: string | null
  readonly signatures: ProjectFacts['signatures']
  readonly dir: ByteSource | null
  readonly project: ByteSource | null
  /** Stream of a module by the name the dir stream gives it, with its path. */
  module(name: string): { readonly path: string; readonly source: ByteSource } | null
}

/** Reads a project and keeps it in the reading. @throws ReadFault where nothing of it can be read, or LimitFault */
export function readProject(streams: ProjectStreams, reading: Reading): void {
  const { dir, root, part, signatures } = streams
  if (dir === null) throw new ReadFault('vba-no-dir')
  const unpacked = decompress(readWhole(dir, reading.budget), 0, reading.scratch, reading.budget)
  const listed = readDirStream(unpacked.bytes)
  const where = [part, root, 'dir'].filter(Boolean).join('/')
  const fault = unpacked.fault ?? listed.fault
  if (fault !== null) {
    reading.warn(fault.code, { ...fault.values, where })
    if (listed.modules.length === 0) throw fault
  }
  if (!knownCodePage(listed.codePage)) reading.warn('vba-code-page', { codePage: listed.codePage })
  const { kinds, locked } = propertiesOf(streams, listed, reading)
  const modules: ModuleFacts[] = []
  for (const record of listed.modules) {
    reading.budget.step()
    const module = reading.part(`${where}: ${record.name}`, () =>
      readModule(record, streams, listed.codePage, kinds, reading),
    )
    if (module !== null) modules.push(module)
    else reading.codeFault ??= new ReadFault('vba-module', { name: record.name })
  }
  const { codePage, sysKind, constants, references } = listed
  const hash = hashOf(modules, reading)
  reading.projects.push({
    root,
    part,
    codePage,
    sysKind,
    constants,
    locked,
    signatures,
    modules,
    references,
    hash,
  })
}

function propertiesOf({ project }: ProjectStreams, { codePage }: DirStream, reading: Reading): ProjectStream {
  const none: ProjectStream = { kinds: new Map(), locked: false }
  if (project === null) return none
  return (
    reading.part('PROJECT', () => readProjectStream(decoderOf(codePage)(readWhole(project, reading.budget)))) ?? none
  )
}

function readModule(
  record: ModuleRecord,
  streams: ProjectStreams,
  codePage: number,
  kinds: ProjectStream['kinds'],
  reading: Reading,
): ModuleFacts {
  const { host, budget, scratch } = reading
  const stream = streams.module(record.stream) ?? streams.module(record.name)
  if (stream === null) throw new ReadFault('vba-stream-missing', { stream: record.stream })
  const { path, source } = stream
  const kind = kinds.get(record.name.toUpperCase()) ?? (record.procedural ? 'standard' : 'class')
  // Without a byte of source there is nothing to decompress: only the cache is left, or nothing at all.
  const length = source.size - record.offset
  if (length <= 0) return { ...emptyModule(record, kind, path, streams, reading), stomped: source.size > 0 }
  if (length > budget.limits.part) throw new ReadFault('part-too-large', { bytes: length })
  const { bytes, fault } = decompress(source.read(record.offset, length), 0, scratch, budget)
  if (fault !== null) reading.warn(fault.code, { ...fault.values, where: path })
  budget.keep(bytes.length)
  const text = sourceText(bytes, decoderOf(codePage), host)
  const stomped = bytes.length === 0 && record.offset > 0
  return { name: record.name, kind, stream: path, part: streams.part, ...text, stomped }
}

const emptyModule = (
  { name }: ModuleRecord,
  kind: ModuleFacts['kind'],
  stream: string,
  { part }: ProjectStreams,
  { host }: Reading,
): ModuleFacts => ({
  name,
  kind,
  stream,
  part,
  ...sourceText(new Uint8Array(0), decoderOf(1252), host),
  stomped: true,
})

const encoder = new TextEncoder()

const hashOf = (modules: readonly ModuleFacts[], { host }: Reading): string =>
  host.sha256(
    encoder.encode(
      modules
        .map(({ rawSha256 }) => rawSha256)
        .sort()
        .join(''),
    ),
  )
