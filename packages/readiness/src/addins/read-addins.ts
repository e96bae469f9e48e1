import type { Remark } from '../facts/file-facts.ts'
import { readManifest } from './binary/read-manifest.ts'
import { readPe } from './binary/read-pe.ts'
import type { LazySource } from './binary/source.ts'
import { isCollected, readCollected } from './collector/read-collected.ts'
import { baseName } from './inventory/files.ts'
import type { AddInFile, DeviceAddIns, DeviceSource } from './inventory/types.ts'
import { understandDevice, understandFiles } from './inventory/understand.ts'
import { readKnown } from './known/read-known.ts'
import type { KnownList } from './known/types.ts'
import { textOf } from './reg/decode.ts'
import { type RegFile, readReg } from './reg/read-reg.ts'
import { ownPublishers } from './report/judge.ts'
import { type AddInReport, reportOf } from './report/report.ts'

/** A file as it was given, read only where needed. */
export interface GivenFile extends LazySource {
  readonly path: string
}

export interface ReadOptions {
  /** Device that exports and loose files belong to; without it exports are told apart by the beginning of their names. */
  readonly device?: string
  readonly labels?: readonly string[]
  /** Shows what came with Office too. */
  readonly withOffice?: boolean
}

/** What became of each file; a refused one has the remark that says why. */
export interface ReadAddIns {
  readonly report: AddInReport
  readonly files: readonly {
    readonly path: string
    readonly refused: Remark | null
    readonly remarks: readonly Remark[]
  }[]
  /** Documents that people of the collected devices last opened. */
  readonly recent: readonly { readonly device: string; readonly paths: readonly string[] }[]
}

/** Exports and collector files larger than this are something else. */
const MOST_BYTES = 256 * 1024 * 1024
const BINARY = /\.(dll|exe|ocx|xll|wll)$/i
const MANIFEST = /\.(vsto|manifest)$/i

type Read =
  | { readonly kind: 'reg'; readonly path: string; readonly reg: RegFile }
  | { readonly kind: 'device'; readonly path: string; readonly source: DeviceSource }
  | { readonly kind: 'known'; readonly path: string; readonly list: KnownList }
  | { readonly kind: 'file'; readonly path: string; readonly file: AddInFile }
  | { readonly kind: 'refused'; readonly path: string; readonly remark: Remark }

/**
 * Reads exports of the registry, what the collector wrote, program files, manifests, and lists of known add-ins, each told by what it
 * holds, and puts one report together. A file that cannot be used is named with the reason and ends nothing.
 */
export async function readAddIns(files: readonly GivenFile[], options: ReadOptions = {}): Promise<ReadAddIns> {
  const read: Read[] = []
  for (const file of files) read.push(await readOne(file))
  const known = read.flatMap((one) => (one.kind === 'known' ? one.list.addIns : []))
  const own = ownPublishers(known)
  const sources = [...regSources(read, options), ...read.flatMap((one) => (one.kind === 'device' ? [one.source] : []))]
  const loose = read.flatMap((one) => (one.kind === 'file' ? [one.file] : []))
  const devices: DeviceAddIns[] = sources.map((source) => understandDevice(source, own))
  if (loose.length > 0) devices.push(understandFiles(options.device ?? '', loose, own))
  return {
    report: reportOf(devices, { known, withOffice: options.withOffice ?? false }),
    files: read.map((one) => ({
      path: one.path,
      refused: one.kind === 'refused' ? one.remark : null,
      remarks: remarksOf(one),
    })),
    recent: sources.flatMap(({ device, recent }) => (recent.length === 0 ? [] : [{ device, paths: recent }])),
  }
}

function remarksOf(one: Read): readonly Remark[] {
  if (one.kind === 'reg') return one.reg.remarks
  if (one.kind === 'device') return one.source.remarks
  return one.kind === 'known' ? one.list.remarks : []
}

async function readOne(file: GivenFile): Promise<Read> {
  const { path } = file
  const refused = (code: string): Read => ({
    kind: 'refused',
    path,
    remark: { code, values: { file: baseName(path) } },
  })
  const pe = await readPe(file)
  if (pe !== null) return { kind: 'file', path, file: { ...looseFile(path), pe } }
  if (BINARY.test(path)) return refused('no-program-file')
  if (file.size > MOST_BYTES) return refused('file-too-large')
  const bytes = await file.read(0, file.size)
  if (MANIFEST.test(path)) {
    const manifest = readManifest(textOf(bytes).replace(/^\ufeff/, ''))
    return manifest === null ? refused('no-manifest') : { kind: 'file', path, file: { ...looseFile(path), manifest } }
  }
  if (isCollected(bytes)) {
    const source = await readCollected(bytes)
    return 'code' in source ? { kind: 'refused', path, remark: source } : { kind: 'device', path, source }
  }
  const reg = readReg(bytes)
  if (reg !== null) return { kind: 'reg', path, reg }
  const list = readKnown(bytes)
  return list === null ? refused('no-addin-file') : { kind: 'known', path, list }
}

const looseFile = (path: string): AddInFile => ({
  path,
  exists: true,
  pe: null,
  manifest: null,
  version: null,
  company: null,
  product: null,
  signer: null,
})

/** Exports of one device are one registry: classes and add-ins often come in two files. */
function regSources(read: readonly Read[], { device, labels = [] }: ReadOptions): readonly DeviceSource[] {
  const exports = read.flatMap((one) => (one.kind === 'reg' ? [one] : []))
  const groups = Map.groupBy(exports, ({ path }) => device ?? baseName(path).split('.')[0] ?? '')
  return [...groups].map(([name, files]) => ({
    device: name,
    labels,
    user: null,
    collectedAt: null,
    windows64: null,
    whole: false,
    keys: files.flatMap(({ reg }) => reg.keys),
    files: [],
    startup: [],
    recent: [],
    remarks: [],
  }))
}
