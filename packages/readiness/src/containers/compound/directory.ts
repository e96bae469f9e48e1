import type { Budget } from '../../bytes/budget.ts'
import { guid, u16, u32, utf16 } from '../../bytes/little-endian.ts'

const ENTRY_BYTES = 128
const NONE = 0xffffffff

/** A storage or stream of a compound file (MS-CFB 2.6). */
export interface Entry {
  readonly name: string
  /** Name in capitals, by which it is looked for: names differ in case between writers. */
  readonly key: string
  readonly kind: 'storage' | 'stream'
  readonly classId: string | null
  readonly start: number
  readonly size: number
  /** Names from the root, with `/`; '' is the root. */
  readonly path: string
  readonly children: Entry[]
}

export interface Directory {
  readonly root: Entry
  /** Storages from the root down, the root first. */
  readonly storages: readonly Entry[]
  /** The tree leads nowhere, twice to the same entry, or leaves entries out; those then hang below the root. */
  readonly damaged: boolean
}

type Open = { -readonly [key in keyof Entry]: Entry[key] } & { readonly index: number }

/** Reads all entries and the tree they form. Broken trees lose no entry: what the root does not lead to is put below it. */
export function readDirectory(bytes: Uint8Array, large: boolean, budget: Budget): Directory {
  const count = Math.min(Math.floor(bytes.length / ENTRY_BYTES), budget.limits.entries)
  const reached = new Uint8Array(count)
  const root = entryAt(bytes, 0, large, '')
  root.path = ''
  const storages: Open[] = [root]
  let damaged = count === 0 || bytes[66] !== 5
  if (count > 0) reached[0] = 1

  const gather = (parent: Open, first: number): void => {
    const waiting = [first]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === NONE) continue
      if (id >= count || reached[id] === 1) {
        damaged = true
        continue
      }
      budget.step()
      reached[id] = 1
      const at = id * ENTRY_BYTES
      const kind = bytes[at + 66]
      waiting.push(u32(bytes, at + 72), u32(bytes, at + 68))
      if (kind !== 1 && kind !== 2) {
        damaged = true
        continue
      }
      const entry = entryAt(bytes, id, large, parent.path)
      parent.children.push(entry)
      if (kind === 1) storages.push(entry)
    }
  }
  const walk = (from: number): void => {
    for (let at = from; at < storages.length; at += 1) {
      const storage = storages[at]
      if (storage !== undefined) gather(storage, u32(bytes, storage.index * ENTRY_BYTES + 76))
    }
  }

  if (count > 0) walk(0)
  if (damaged)
    for (let id = 1; id < count; id += 1) {
      const kind = bytes[id * ENTRY_BYTES + 66]
      if (reached[id] === 1 || (kind !== 1 && kind !== 2)) continue
      reached[id] = 1
      const entry = entryAt(bytes, id, large, '')
      root.children.push(entry)
      if (kind === 1) walk(storages.push(entry) - 1)
    }
  return { root, storages, damaged }
}

function entryAt(bytes: Uint8Array, index: number, large: boolean, parent: string): Open {
  const at = index * ENTRY_BYTES
  const name = utf16(bytes, at, Math.max(0, Math.min(u16(bytes, at + 64), 64) - 2))
  const high = large ? u32(bytes, at + 124) : 0
  return {
    index,
    name,
    key: name.toUpperCase(),
    kind: bytes[at + 66] === 2 ? 'stream' : 'storage',
    classId: guid(bytes, at + 80),
    start: u32(bytes, at + 116),
    size: u32(bytes, at + 120) + high * 0x1_0000_0000,
    path: parent === '' ? name : `${parent}/${name}`,
    children: [],
  }
}
