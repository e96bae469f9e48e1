import { classIdBytes, joined, le16, le32, wide } from './bytes.ts'

/** What a compound file is to hold: streams are bytes, storages hold on. */
export interface Storage {
  readonly [name: string]: Uint8Array | Storage
}

const SECTOR = 512
const MINI = 64
const CUTOFF = 4096
const END = 0xfffffffe
const FREE = 0xffffffff
const TABLE = 0xfffffffd
const EXTRA = 0xfffffffc

interface Written {
  readonly name: string
  readonly kind: 1 | 2 | 5
  readonly bytes: Uint8Array
  readonly classId: string | null
  children: number[]
  start: number
  size: number
}

/** Writes a compound file (MS-CFB, version 3). `classIds` gives storages a class by their path, '' is the root. */
export function compoundFile(root: Storage, classIds: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries: Written[] = []
  const add = (name: string, path: string, node: Uint8Array | Storage): number => {
    const stream = node instanceof Uint8Array
    const kind = entries.length === 0 ? 5 : stream ? 2 : 1
    const entry: Written = {
      name,
      kind,
      bytes: stream ? node : new Uint8Array(0),
      classId: classIds[path] ?? null,
      children: [],
      start: END,
      size: 0,
    }
    const id = entries.push(entry) - 1
    if (!stream)
      entry.children = Object.entries(node).map(([child, value]) =>
        add(child, path === '' ? child : `${path}/${child}`, value),
      )
    return id
  }
  add('Root Entry', '', root)

  const sectors: Uint8Array[] = []
  const chain: number[] = []
  const minis: Uint8Array[] = []
  const miniChain: number[] = []
  const store = (bytes: Uint8Array): number => put(bytes, SECTOR, sectors, chain)
  for (const entry of entries) {
    if (entry.kind !== 2) continue
    entry.size = entry.bytes.length
    if (entry.size >= CUTOFF) entry.start = store(entry.bytes)
    else if (entry.size > 0) entry.start = put(entry.bytes, MINI, minis, miniChain)
  }
  const [top] = entries
  if (top !== undefined && minis.length > 0) {
    const stream = joined(...minis)
    top.start = store(stream)
    top.size = stream.length
  }
  const miniTable = minis.length === 0 ? END : store(Uint8Array.from(miniChain.flatMap(le32)))
  const directory = store(joined(...directoryOf(entries)))

  const each = SECTOR / 4
  let tables = 0
  let extras = 0
  while (sectors.length + tables + extras > tables * each) {
    tables += 1
    extras = Math.max(0, Math.ceil((tables - 109) / (each - 1)))
  }
  const first = sectors.length
  for (let index = 0; index < tables; index += 1) chain.push(TABLE)
  for (let index = 0; index < extras; index += 1) chain.push(EXTRA)
  while (chain.length < tables * each) chain.push(FREE)
  const at = Array.from({ length: tables }, (_, index) => first + index)
  const body = [...sectors, Uint8Array.from(chain.flatMap(le32)), ...extraTables(at.slice(109), first + tables, each)]
  const head = Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(16).fill(0),
    ...[...le16(0x3e), ...le16(3), ...le16(0xfffe), ...le16(9), ...le16(6), 0, 0, 0, 0, 0, 0],
    ...[...le32(0), ...le32(tables), ...le32(directory), ...le32(0), ...le32(CUTOFF)],
    ...[...le32(miniTable), ...le32(minis.length === 0 ? 0 : 1), ...le32(extras === 0 ? END : first + tables)],
    ...le32(extras),
    ...Array.from({ length: 109 }, (_, index) => at[index] ?? FREE).flatMap(le32),
  ])
  return joined(head, ...body)
}

function extraTables(tables: readonly number[], first: number, each: number): readonly Uint8Array[] {
  const sectors: Uint8Array[] = []
  for (let from = 0; from < tables.length; from += each - 1) {
    const numbers = Array.from({ length: each - 1 }, (_, index) => tables[from + index] ?? FREE)
    const last = from + each - 1 >= tables.length
    sectors.push(Uint8Array.from([...numbers, last ? END : first + sectors.length + 1].flatMap(le32)))
  }
  return sectors
}

/** Siblings hang to the right of each other: a tree, though not a balanced one. */
function directoryOf(entries: readonly Written[]): Uint8Array[] {
  const right = new Map<number, number>()
  for (const { children } of entries)
    children.forEach((id, index) => {
      const next = children[index + 1]
      if (next !== undefined) right.set(id, next)
    })
  return entries.map((entry, id) => {
    const name = wide(`${entry.name}\0`)
    const bytes = new Uint8Array(128)
    bytes.set(name)
    bytes.set([...le16(name.length), entry.kind, 1, ...le32(FREE), ...le32(right.get(id) ?? FREE)], 64)
    bytes.set(le32(entry.children[0] ?? FREE), 76)
    if (entry.classId !== null) bytes.set(classIdBytes(entry.classId), 80)
    bytes.set([...le32(entry.start), ...le32(entry.size), 0, 0, 0, 0], 116)
    return bytes
  })
}

function put(bytes: Uint8Array, size: number, into: Uint8Array[], chain: number[]): number {
  const start = into.length
  for (let from = 0; from < bytes.length; from += size) {
    const sector = new Uint8Array(size)
    sector.set(bytes.subarray(from, from + size))
    into.push(sector)
    chain.push(from + size < bytes.length ? into.length : END)
  }
  return start
}
