import type { Budget } from '../../bytes/budget.ts'
import { ReadFault } from '../../bytes/fault.ts'
import { u16, u32, u64 } from '../../bytes/little-endian.ts'
import { type ByteSource, readWhole } from '../../bytes/source.ts'
import { findDirectory } from './end.ts'

const CENTRAL = 0x02014b50
const CENTRAL_BYTES = 46
const LOCAL = 0x04034b50
export const LOCAL_BYTES = 30
const WIDE = 0xffffffff
const WIDE_EXTRA = 1

/** An entry of a package, by its directory. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
  /** Where its local header lies in the source. */
  readonly offset: number
}

/** Entries of a package, and why they are not those of its central directory where they are not. */
export interface Listing {
  readonly entries: readonly ZipEntry[]
  readonly fault: ReadFault | null
}

const decoder = new TextDecoder('utf-8')

/** Lists a package by its central directory; without a usable one by the local headers, as far as they lead. */
export function listEntries(source: ByteSource, budget: Budget): Listing {
  try {
    return { entries: centralEntries(source, budget), fault: null }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error
    const entries = localEntries(source, budget)
    if (entries.length === 0) throw error
    return { entries, fault: error }
  }
}

function centralEntries(source: ByteSource, budget: Budget): readonly ZipEntry[] {
  const { offset, size, before } = findDirectory(source)
  if (size > budget.limits.part) throw new ReadFault('zip-directory', { offset, size })
  const bytes = source.read(offset, size)
  const entries: ZipEntry[] = []
  let at = 0
  while (at + CENTRAL_BYTES <= bytes.length && u32(bytes, at) === CENTRAL && entries.length < budget.limits.entries) {
    budget.step()
    const nameLength = u16(bytes, at + 28)
    const extraLength = u16(bytes, at + 30)
    const next = at + CENTRAL_BYTES + nameLength + extraLength + u16(bytes, at + 32)
    const name = decoder.decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength))
    const wide = wideSizes(bytes, at, nameLength, extraLength)
    entries.push({
      name,
      method: u16(bytes, at + 10),
      encrypted: (u16(bytes, at + 8) & 1) === 1,
      packed: wide.packed,
      size: wide.size,
      offset: wide.offset + before,
    })
    at = next
  }
  if (entries.length === 0) throw new ReadFault('zip-directory', { offset, size })
  return entries
}

/** Sizes of four bytes that are full stand in the extra field with eight (APPNOTE 4.5.3), in this order, only those. */
function wideSizes(
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): { readonly size: number; readonly packed: number; readonly offset: number } {
  let size = u32(bytes, at + 24)
  let packed = u32(bytes, at + 20)
  let offset = u32(bytes, at + 42)
  if (size !== WIDE && packed !== WIDE && offset !== WIDE) return { size, packed, offset }
  const end = at + CENTRAL_BYTES + nameLength + extraLength
  for (let field = end - extraLength; field + 4 <= end; field += 4 + u16(bytes, field + 2)) {
    if (u16(bytes, field) !== WIDE_EXTRA) continue
    let from = field + 4
    const take = (): number => {
      from += 8
      return u64(bytes, from - 8)
    }
    if (size === WIDE) size = take()
    if (packed === WIDE) packed = take()
    if (offset === WIDE) offset = take()
    break
  }
  return { size, packed, offset }
}

/** Walks from one local header to the next; sizes that only follow the data are found by looking for the next header. */
function localEntries(source: ByteSource, budget: Budget): readonly ZipEntry[] {
  const bytes = readWhole(source, budget)
  const entries: ZipEntry[] = []
  let at = nextLocal(bytes, 0)
  while (at >= 0 && entries.length < budget.limits.entries) {
    budget.step()
    const flags = u16(bytes, at + 6)
    const data = at + LOCAL_BYTES + u16(bytes, at + 26) + u16(bytes, at + 28)
    const declared = u32(bytes, at + 18)
    const known = (flags & 8) === 0 && declared !== WIDE && data + declared <= bytes.length
    const next = nextLocal(bytes, known ? data + declared : at + LOCAL_BYTES)
    const packed = known ? declared : Math.max(0, (next < 0 ? bytes.length : next) - data)
    const name = decoder.decode(bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + u16(bytes, at + 26)))
    const size = u32(bytes, at + 22)
    entries.push({ name, method: u16(bytes, at + 8), encrypted: (flags & 1) === 1, packed, size, offset: at })
    at = next
  }
  return entries
}

function nextLocal(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x50, from); at >= 0; at = bytes.indexOf(0x50, at + 1))
    if (u32(bytes, at) === LOCAL) return at
  return -1
}
