import { crc32, createInflateRaw } from 'node:zlib'
import { PackagingError } from '../../fault.ts'
import type { DirectoryEntry } from './read-directory.ts'
import { DEFLATED, FLAG_ENCRYPTED, SIGNATURES, STORED } from './records.ts'
import { type Source, stream } from './source.ts'
import { through } from './through.ts'

const PIECE = 65_536

/** What stands in front of the bytes of an entry. */
export interface LocalHeader {
  readonly needed: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly name: string
  readonly extra: Buffer
  /** Where the bytes begin. */
  readonly start: number
}

/** The header in front of an entry. @throws PackagingError where there is none */
export async function readLocalHeader(source: Source, { name, offset }: DirectoryEntry): Promise<LocalHeader> {
  const damaged = new PackagingError('entry-checksum', { name })
  if (offset + 30 > source.size) throw damaged
  const fixed = await source.read(offset, 30)
  if (fixed.readUInt32LE(0) !== SIGNATURES.local) throw damaged
  const nameLength = fixed.readUInt16LE(26)
  const rest = nameLength + fixed.readUInt16LE(28)
  if (offset + 30 + rest > source.size) throw damaged
  const names = await source.read(offset + 30, rest)
  return {
    needed: fixed.readUInt16LE(4),
    flags: fixed.readUInt16LE(6),
    method: fixed.readUInt16LE(8),
    time: fixed.readUInt16LE(10),
    date: fixed.readUInt16LE(12),
    crc: fixed.readUInt32LE(14),
    packed: fixed.readUInt32LE(18),
    size: fixed.readUInt32LE(22),
    name: names.subarray(0, nameLength).toString(),
    extra: names.subarray(nameLength),
    start: offset + 30 + rest,
  }
}

/**
 * The unpacked bytes of an entry, one piece after the other; never more than its directory says.
 * @throws PackagingError where it is protected, packed in another way, or damaged
 */
export async function* entryBytes(source: Source, entry: DirectoryEntry): AsyncGenerator<Buffer> {
  const { name, method, packed, size, flags } = entry
  if ((flags & FLAG_ENCRYPTED) !== 0) throw new PackagingError('entry-encrypted', { name })
  if (method !== STORED && method !== DEFLATED)
    throw new PackagingError('entry-method', { name, method: String(method) })
  const damaged = (cause?: unknown): PackagingError => new PackagingError('entry-checksum', { name }, { cause })
  const { start } = await readLocalHeader(source, entry)
  if (start + packed > source.size) throw damaged()
  const bytes = stream(source, start, packed)
  let crc = 0
  let left = size
  try {
    for await (const piece of method === STORED ? bytes : through(bytes, createInflateRaw({ chunkSize: PIECE }))) {
      left -= piece.length
      if (left < 0) break
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (cause) {
    throw cause instanceof PackagingError ? cause : damaged(cause)
  }
  if (left !== 0 || crc !== entry.crc) throw damaged()
}
