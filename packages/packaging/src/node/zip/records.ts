/** Records of a ZIP archive, written. Numbers and offsets are those of APPNOTE 6.3.10. */

const LIMIT_32 = 0xffffffff
const LIMIT_16 = 0xffff

export const STORED = 0
export const DEFLATED = 8
/** Sizes and checksum follow the bytes. */
export const FLAG_DESCRIPTOR = 0x0008
export const FLAG_UTF8 = 0x0800
export const FLAG_ENCRYPTED = 0x0001

export const SIGNATURES = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

/** The first day a ZIP archive knows, at midnight: the same in every archive. */
const FIXED_TIME = 0
const FIXED_DATE = (1 << 5) | 1

export interface EntryRecord {
  readonly name: Buffer
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** Written with sizes of 64 bits in front of the bytes. */
  readonly large: boolean
}

const versionOf = ({ large, offset }: Pick<EntryRecord, 'large' | 'offset'>): number =>
  large || offset >= LIMIT_32 ? 45 : 20

/** The record in front of an entry's bytes; with the flag of a descriptor it states no sizes. */
export function localHeader(entry: EntryRecord): Buffer {
  const later = (entry.flags & FLAG_DESCRIPTOR) !== 0
  const header = Buffer.alloc(30)
  header.writeUInt32LE(SIGNATURES.local, 0)
  writeCommon(header, 4, entry, later)
  header.writeUInt16LE(entry.name.length, 26)
  const extra = entry.large ? extra64([later ? 0 : entry.size, later ? 0 : entry.packed]) : Buffer.alloc(0)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, entry.name, extra])
}

/** What follows the bytes of an entry whose sizes were not known before. */
export function dataDescriptor({ crc, packed, size, large }: EntryRecord): Buffer {
  const descriptor = Buffer.alloc(large ? 24 : 16)
  descriptor.writeUInt32LE(SIGNATURES.descriptor, 0)
  descriptor.writeUInt32LE(crc, 4)
  if (large) {
    descriptor.writeBigUInt64LE(BigInt(packed), 8)
    descriptor.writeBigUInt64LE(BigInt(size), 16)
  } else {
    descriptor.writeUInt32LE(packed, 8)
    descriptor.writeUInt32LE(size, 12)
  }
  return descriptor
}

/** The directory of an archive with the records that end it. */
export function directoryOf(entries: readonly EntryRecord[], start: number): Buffer {
  const records = Buffer.concat(entries.map(centralRecord))
  const { length } = records
  const tail = Buffer.alloc(22)
  tail.writeUInt32LE(SIGNATURES.end, 0)
  tail.writeUInt16LE(Math.min(entries.length, LIMIT_16), 8)
  tail.writeUInt16LE(Math.min(entries.length, LIMIT_16), 10)
  tail.writeUInt32LE(Math.min(length, LIMIT_32), 12)
  tail.writeUInt32LE(Math.min(start, LIMIT_32), 16)
  if (entries.length < LIMIT_16 && length < LIMIT_32 && start < LIMIT_32) return Buffer.concat([records, tail])
  return Buffer.concat([records, ...end64(entries.length, length, start), tail])
}

function centralRecord(entry: EntryRecord): Buffer {
  const far = entry.offset >= LIMIT_32
  const record = Buffer.alloc(46)
  record.writeUInt32LE(SIGNATURES.central, 0)
  record.writeUInt16LE(versionOf(entry), 4)
  writeCommon(record, 6, entry, false)
  record.writeUInt16LE(entry.name.length, 28)
  const extra =
    entry.large || far
      ? extra64([...(entry.large ? [entry.size, entry.packed] : []), ...(far ? [entry.offset] : [])])
      : Buffer.alloc(0)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(far ? LIMIT_32 : entry.offset, 42)
  return Buffer.concat([record, entry.name, extra])
}

/** The fields that both headers of an entry have in common, from version to sizes. */
function writeCommon(record: Buffer, at: number, entry: EntryRecord, later: boolean): void {
  record.writeUInt16LE(versionOf(entry), at)
  record.writeUInt16LE(entry.flags, at + 2)
  record.writeUInt16LE(entry.method, at + 4)
  record.writeUInt16LE(FIXED_TIME, at + 6)
  record.writeUInt16LE(FIXED_DATE, at + 8)
  record.writeUInt32LE(later ? 0 : entry.crc, at + 10)
  record.writeUInt32LE(entry.large ? LIMIT_32 : later ? 0 : entry.packed, at + 14)
  record.writeUInt32LE(entry.large ? LIMIT_32 : later ? 0 : entry.size, at + 18)
}

function extra64(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(values.length * 8, 2)
  values.forEach((value, index) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + index * 8)
  })
  return extra
}

function end64(count: number, length: number, start: number): readonly Buffer[] {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(SIGNATURES.end64, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(SIGNATURES.locator64, 0)
  locator.writeBigUInt64LE(BigInt(start + length), 8)
  locator.writeUInt32LE(1, 16)
  return [record, locator]
}
