import { ReadFault } from '../../bytes/fault.ts'
import { u16, u32, u64 } from '../../bytes/little-endian.ts'
import type { ByteSource } from '../../bytes/source.ts'

const END = 0x06054b50
const END_BYTES = 22
const LOCATOR = 0x07064b50
const LOCATOR_BYTES = 20
const END64 = 0x06064b50
const COMMENT_MOST = 0xffff

/** Where the central directory lies. */
export interface CentralDirectory {
  readonly offset: number
  readonly size: number
  /** What stands before the package, as in self-extracting ones: all offsets count from there. */
  readonly before: number
}

/** Finds the central directory from the end of the package. @throws ReadFault where there is none */
export function findDirectory(source: ByteSource): CentralDirectory {
  const { tail, at } = endOf(source)
  const end = source.size - tail.length + at
  const wide = wideEnd(source, end)
  const size = wide?.size ?? u32(tail, at + 12)
  const declared = wide?.offset ?? u32(tail, at + 16)
  const really = (wide?.at ?? end) - size
  const offset = u32(source.read(declared, 4), 0) === 0x02014b50 || really < 0 ? declared : really
  if (offset + size > source.size) throw new ReadFault('zip-directory', { offset, size })
  return { offset, size, before: offset - declared }
}

function endOf(source: ByteSource): { readonly tail: Uint8Array; readonly at: number } {
  const short = source.read(Math.max(0, source.size - END_BYTES), END_BYTES)
  if (u32(short, 0) === END) return { tail: short, at: 0 }
  const length = Math.min(source.size, END_BYTES + COMMENT_MOST)
  const tail = source.read(source.size - length, length)
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) if (u32(tail, at) === END) return { tail, at }
  throw new ReadFault('zip-end')
}

function wideEnd(
  source: ByteSource,
  end: number,
): { readonly at: number; readonly size: number; readonly offset: number } | null {
  if (end < LOCATOR_BYTES) return null
  const locator = source.read(end - LOCATOR_BYTES, LOCATOR_BYTES)
  if (u32(locator, 0) !== LOCATOR) return null
  const at = u64(locator, 8)
  const record = source.read(at, 56)
  if (u32(record, 0) !== END64 || record.length < 56 || u16(record, 4) > 0xffff) return null
  return { at, size: u64(record, 40), offset: u64(record, 48) }
}
