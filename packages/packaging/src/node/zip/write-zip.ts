import { crc32, createDeflateRaw } from 'node:zlib'
import { PackagingError } from '../../fault.ts'
import {
  DEFLATED,
  dataDescriptor,
  directoryOf,
  type EntryRecord,
  FLAG_DESCRIPTOR,
  FLAG_UTF8,
  localHeader,
  STORED,
} from './records.ts'
import { through } from './through.ts'

/** A file to pack. */
export interface ZipEntry {
  /** With slashes; a folder that holds nothing ends in one. */
  readonly name: string
  readonly size: number
  /** Pieces that belong to nobody else: their memory is given back once they are packed. */
  readonly bytes: () => AsyncIterable<Uint8Array>
}

const PIECE = 65_536
const LEVEL = 6
/** From here on sizes of 64 bits are written, with room for bytes that grow when they are packed. */
const LARGE = 0xf0000000

/**
 * A ZIP archive as a stream: entries in the order given, without times, sizes behind the bytes, so that each file is read once
 * and none is held. `onBytes` hears how much was read.
 * @throws PackagingError where a file has another size than it had
 */
export async function* zipped(
  entries: readonly ZipEntry[],
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const records: EntryRecord[] = []
  let offset = 0
  for (const entry of entries) {
    const folder = entry.name.endsWith('/')
    const begun = {
      name: Buffer.from(entry.name),
      flags: FLAG_UTF8 | (folder ? 0 : FLAG_DESCRIPTOR),
      method: folder ? STORED : DEFLATED,
      crc: 0,
      packed: 0,
      size: 0,
      offset,
      large: entry.size >= LARGE,
    }
    const header = localHeader(begun)
    yield header
    offset += header.length
    if (folder) {
      records.push(begun)
      continue
    }
    const seen = { crc: 0, size: 0 }
    let packed = 0
    const deflate = createDeflateRaw({ level: LEVEL, chunkSize: PIECE })
    for await (const piece of through(counted(entry, seen, onBytes), deflate)) {
      packed += piece.length
      yield piece
    }
    if (seen.size !== entry.size) throw new PackagingError('source-changed', { name: entry.name })
    const record = { ...begun, ...seen, packed }
    const descriptor = dataDescriptor(record)
    yield descriptor
    offset += packed + descriptor.length
    records.push(record)
  }
  yield directoryOf(records, offset)
}

async function* counted(
  entry: ZipEntry,
  seen: { crc: number; size: number },
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of entry.bytes()) {
    seen.crc = crc32(piece, seen.crc)
    seen.size += piece.length
    onBytes(piece.length)
    yield piece
  }
}
