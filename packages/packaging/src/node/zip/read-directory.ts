import { PackagingError } from '../../fault.ts'
import { SIGNATURES } from './records.ts'
import type { Source } from './source.ts'

/** An entry as the directory of an archive lists it. */
export interface DirectoryEntry {
  readonly name: string
  readonly madeBy: number
  readonly needed: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly disk: number
  readonly internal: number
  readonly external: number
  readonly offset: number
  readonly commentLength: number
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[]
  readonly start: number
  /** Where the directory ends by its own account, and where the record stands that ends the archive. */
  readonly end: number
  readonly endRecord: number
  readonly commentLength: number
  readonly disks: number
  readonly large: boolean
}

const MAX_ENTRIES = 100_000
const MAX_DIRECTORY = 64 * 1_048_576
const LIMIT_32 = 0xffffffff

interface End {
  readonly count: number
  readonly length: number
  readonly start: number
}

/**
 * The directory at the end of an archive, with ZIP64. `path` is how the archive is called in messages.
 * @throws PackagingError where there is none, or where it cannot be true
 */
export async function readDirectory(source: Source, path: string): Promise<Directory> {
  const damaged = (what: string): PackagingError => new PackagingError('zip-damaged', { path, what })
  const tailLength = Math.min(source.size, 22 + 0xffff)
  const tail = await source.read(source.size - tailLength, tailLength)
  const at = endRecordIn(tail)
  if (at === null) throw new PackagingError('not-a-zip', { path })
  const endRecord = source.size - tailLength + at
  const small: End = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  }
  const needs64 = small.count === 0xffff || small.length === LIMIT_32 || small.start === LIMIT_32
  const large = needs64 ? await end64(source, endRecord) : null
  const { count, length, start } = large ?? small
  if (count > MAX_ENTRIES || length > MAX_DIRECTORY)
    throw new PackagingError('zip-too-large', { path, limit: String(MAX_ENTRIES) })
  if (start + length > endRecord) throw damaged('directory')
  const entries = entriesIn(await source.read(start, length), count)
  if (entries === null) throw damaged('directory')
  if (entries.some((entry, index) => overlaps(entry, entries[index + 1]?.offset ?? start))) throw damaged('entries')
  return {
    entries,
    start,
    end: start + length,
    endRecord,
    commentLength: tail.readUInt16LE(at + 20),
    disks: tail.readUInt32LE(at + 4) + Math.abs(tail.readUInt16LE(at + 8) - tail.readUInt16LE(at + 10)),
    large: large !== null,
  }
}

/** Where the bytes of the entry would run into what comes next; entries are in the order of their places. */
const overlaps = (entry: DirectoryEntry, next: number): boolean => entry.offset + 30 + entry.packed > next

function endRecordIn(tail: Buffer): number | null {
  for (let at = tail.length - 22; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === SIGNATURES.end && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return at
  return null
}

async function end64(source: Source, endRecord: number): Promise<End | null> {
  if (endRecord < 76) return null
  const locator = await source.read(endRecord - 20, 20)
  if (locator.readUInt32LE(0) !== SIGNATURES.locator64) return null
  const at = Number(locator.readBigUInt64LE(8))
  if (at + 56 > endRecord - 20) return null
  const record = await source.read(at, 56)
  if (record.readUInt32LE(0) !== SIGNATURES.end64) return null
  return {
    count: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  }
}

/** The entries by their place; null where a record is cut off, has no readable name, or where some are left over. */
function entriesIn(bytes: Buffer, count: number): readonly DirectoryEntry[] | null {
  const entries: DirectoryEntry[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== SIGNATURES.central) return null
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    const end = extraEnd + bytes.readUInt16LE(at + 32)
    if (end > bytes.length) return null
    const name = nameIn(bytes.subarray(at + 46, nameEnd))
    const sizes = sizesIn(bytes, at, bytes.subarray(nameEnd, extraEnd))
    if (name === null || sizes === null) return null
    entries.push({
      name,
      madeBy: bytes.readUInt16LE(at + 4),
      needed: bytes.readUInt16LE(at + 6),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      time: bytes.readUInt16LE(at + 12),
      date: bytes.readUInt16LE(at + 14),
      crc: bytes.readUInt32LE(at + 16),
      ...sizes,
      disk: bytes.readUInt16LE(at + 34),
      internal: bytes.readUInt16LE(at + 36),
      external: bytes.readUInt32LE(at + 38),
      commentLength: end - extraEnd,
    })
    at = end
  }
  return entries.length === count ? entries.toSorted((one, two) => one.offset - two.offset) : null
}

function nameIn(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Sizes and place of an entry, from its extra field where they need 64 bits; null where that lacks them. */
function sizesIn(bytes: Buffer, at: number, extra: Buffer): { packed: number; size: number; offset: number } | null {
  const small = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)] as const
  const wanted = small.filter((value) => value === LIMIT_32).length
  const large = wanted === 0 ? [] : values64(extra)
  if (large.length < wanted) return null
  const take = (value: number): number => (value === LIMIT_32 ? (large.shift() ?? 0) : value)
  const [size, packed, offset] = [take(small[0]), take(small[1]), take(small[2])]
  return Math.max(size, packed, offset) > Number.MAX_SAFE_INTEGER ? null : { size, packed, offset }
}

function values64(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x0001) continue
    const end = Math.min(at + 4 + extra.readUInt16LE(at + 2), extra.length)
    const values: number[] = []
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(Number(extra.readBigUInt64LE(value)))
    return values
  }
  return []
}
