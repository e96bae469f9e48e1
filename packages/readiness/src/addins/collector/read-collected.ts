import type { OfficeApp, Remark } from '../../facts/file-facts.ts'
import { readManifest } from '../binary/read-manifest.ts'
import { type PeFacts, readPe } from '../binary/read-pe.ts'
import { fromUrl } from '../inventory/classes.ts'
import type { AddInFile, DeviceSource } from '../inventory/types.ts'
import { textOf } from '../reg/decode.ts'
import { type RegistryData, type RegistryKey, shortPath } from '../registry.ts'

const FORMAT = 'lotse-addins'
const VERSION = 1
const MOST_LABELS = 4

type Fields = Readonly<Record<string, unknown>>

/** Whether a file is what the collector writes, of whichever version. */
export const isCollected = (bytes: Uint8Array): boolean =>
  new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`).test(textOf(bytes.subarray(0, 200)))

/**
 * Reads what the collector wrote. What is not as it writes it is left out with a remark. Gives the remark alone where nothing can be
 * read: not JSON (a transfer that broke off), or of a newer version.
 */
export async function readCollected(bytes: Uint8Array): Promise<DeviceSource | Remark> {
  const all = parsed(textOf(bytes))
  if (all === null) return { code: 'collector-broken', values: {} }
  if (all.version !== VERSION) return { code: 'collector-version', values: { version: String(all.version) } }
  const problems = entries(all.problems).map(
    ({ where, message }): Remark => ({
      code: 'collector-problem',
      values: { where: text(where) ?? '?', message: text(message) ?? '' },
    }),
  )
  return {
    device: text(all.device) ?? '',
    labels: texts(all.labels).slice(0, MOST_LABELS),
    user: text(all.user),
    collectedAt: text(all.collectedAt),
    windows64: typeof all.windows64 === 'boolean' ? all.windows64 : null,
    whole: !problems.some(({ values }) => /^HK/i.test(String(values.where))),
    keys: entries(all.keys).flatMap(keyOf),
    files: await Promise.all(entries(all.files).flatMap((file) => (text(file.path) === null ? [] : [fileOf(file)]))),
    startup: entries(all.startup).flatMap(startupOf),
    recent: texts(all.recent),
    remarks: problems,
  }
}

function parsed(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Windows PowerShell writes a list of one as the one itself where it passes through a pipeline. */
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]
const entries = (value: unknown): readonly Fields[] => list(value).filter(isFields)
const texts = (value: unknown): readonly string[] =>
  list(value).filter((one): one is string => typeof one === 'string' && one !== '')

function text(value: unknown): string | null {
  const found = typeof value === 'string' ? value.trim() : ''
  return found === '' ? null : found
}

function keyOf(key: Fields): readonly RegistryKey[] {
  const path = shortPath(text(key.path) ?? '')
  if (path === null) return []
  const values = entries(key.values).flatMap(({ name, kind, data }) => {
    const known = dataOf(kind, data)
    return typeof name === 'string' && known !== null ? [[name, known] as const] : []
  })
  return [{ path, values: new Map(values) }]
}

/** Kinds by their names in .NET (`RegistryValueKind`). */
function dataOf(kind: unknown, data: unknown): RegistryData | null {
  if (kind === 'MultiString') return { kind: 'texts', texts: texts(data) }
  if (typeof data === 'number') return { kind: 'number', number: data }
  if (typeof data !== 'string') return null
  if (kind === 'Binary' || kind === 'None' || kind === 'Unknown') return { kind: 'bytes', bytes: bytesOf(data) }
  return { kind: kind === 'ExpandString' ? 'expandable' : 'text', text: data }
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

async function fileOf(file: Fields): Promise<AddInFile> {
  const head = text(file.head)
  const holds = file.signature === 'Valid'
  const manifest = text(file.manifest)
  return {
    path: fromUrl(text(file.path) ?? ''),
    exists: file.exists === true,
    pe: head === null ? null : withAssembly(await peOf(bytesOf(head)), file.assembly),
    manifest: manifest === null ? null : readManifest(manifest.replace(/^\ufeff/, '')),
    version: text(file.version),
    company: holds ? text(file.signedBy) : (text(file.company) ?? text(file.signedBy)),
    product: text(file.product),
    signer: holds ? text(file.signedBy) : null,
  }
}

/** Only the beginning of the file is there, so offsets behind it end in `cut`, never in something invented. */
const peOf = (head: Uint8Array): Promise<PeFacts | null> =>
  readPe({ size: Number.MAX_SAFE_INTEGER, read: (offset, length) => head.subarray(offset, offset + length) })

/** What Windows itself says of a .NET assembly (`ProcessorArchitecture`) decides where its header lies too far behind. */
function withAssembly(pe: PeFacts | null, assembly: unknown): PeFacts | null {
  if (pe === null || !pe.cut) return pe
  if (assembly === null) return { ...pe, cut: false }
  if (assembly === 'MSIL') return { ...pe, net: 'any', cut: false }
  if (assembly === 'X86') return { ...pe, net: '32-only', cut: false }
  if (assembly === 'Amd64') return { ...pe, net: '64-only', cut: false }
  return pe
}

const STARTUP_APPS: readonly OfficeApp[] = ['excel', 'word']

function startupOf({ app, path, scope }: Fields): DeviceSource['startup'] {
  const program = STARTUP_APPS.find((one) => one === app)
  const file = text(path)
  if (program === undefined || file === null) return []
  return [{ app: program, path: file, scope: scope === 'machine' ? 'machine' : 'user' }]
}
