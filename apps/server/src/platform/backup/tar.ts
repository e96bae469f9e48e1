/** One entry of a tar archive, without its content. */
export interface TarEntry {
  /** Path with `/`, relative, at most 255 bytes. */
  readonly name: string
  readonly kind: 'file' | 'folder'
  /** Bytes of content; 0 for a folder. */
  readonly size: number
  /** Permission bits. */
  readonly mode: number
}

/** Tar archives consist of blocks of this many bytes (POSIX.1-1988 "ustar"). */
export const BLOCK = 512

const NAME_BYTES = 100
const PREFIX_BYTES = 155
const SIZE_OFFSET = 124
const CHECKSUM_OFFSET = 148
const KIND_OFFSET = 156
const MAGIC_OFFSET = 257
const PREFIX_OFFSET = 345
/** Eleven octal digits. */
const LARGEST = 8 ** 11

/** The two empty blocks that end an archive. */
export const ARCHIVE_END = Buffer.alloc(2 * BLOCK)

/** The header block of an entry. Throws a RangeError when name or size do not fit the format. */
export function tarHeader({ name, kind, size, mode }: TarEntry): Buffer {
  if (size >= LARGEST) throw new RangeError(`too large for a tar archive: ${name} (${size} bytes)`)
  const block = Buffer.alloc(BLOCK)
  const [prefix, rest] = splitName(kind === 'folder' ? `${name}/` : name)
  block.write(rest, 0)
  block.write(octal(mode & 0o7777, 8), 100)
  block.write(octal(0, 8), 108)
  block.write(octal(0, 8), 116)
  block.write(octal(size, 12), SIZE_OFFSET)
  block.write(octal(0, 12), 136)
  block.write(kind === 'folder' ? '5' : '0', KIND_OFFSET)
  block.write('ustar\0' + '00', MAGIC_OFFSET)
  block.write(prefix, PREFIX_OFFSET)
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, CHECKSUM_OFFSET)
  return block
}

/** Reads a header block; null for an empty one, which ends the archive. Throws a RangeError when it is damaged. */
export function readTarHeader(block: Buffer): TarEntry | null {
  if (block.every((byte) => byte === 0)) return null
  if (number(block, CHECKSUM_OFFSET, 8) !== checksum(block)) throw new RangeError('a header is damaged')
  const kind = String.fromCharCode(block[KIND_OFFSET] ?? 0)
  if (kind !== '0' && kind !== '5') throw new RangeError(`an entry of unknown kind ${JSON.stringify(kind)}`)
  const prefix = text(block, PREFIX_OFFSET, PREFIX_BYTES)
  const name = `${prefix === '' ? '' : `${prefix}/`}${text(block, 0, NAME_BYTES)}`.replace(/\/$/, '')
  return {
    name,
    kind: kind === '5' ? 'folder' : 'file',
    size: number(block, SIZE_OFFSET, 12),
    mode: number(block, 100, 8),
  }
}

/** The bytes that fill up the last block of `size` bytes of content. */
export function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
}

function splitName(name: string): [prefix: string, rest: string] {
  if (Buffer.byteLength(name) <= NAME_BYTES) return ['', name]
  for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)]
    if (Buffer.byteLength(rest) <= NAME_BYTES && rest !== '' && Buffer.byteLength(prefix) <= PREFIX_BYTES)
      return [prefix, rest]
  }
  throw new RangeError(`too long for a tar archive: ${name}`)
}

/** The sum of all bytes of the header, its own field counted as blanks. */
function checksum(block: Buffer): number {
  let sum = 0
  for (const [at, byte] of block.entries()) sum += at >= CHECKSUM_OFFSET && at < CHECKSUM_OFFSET + 8 ? 0x20 : byte
  return sum
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}

function number(block: Buffer, offset: number, width: number): number {
  return Number.parseInt(text(block, offset, width).trim() || '0', 8)
}

function text(block: Buffer, offset: number, width: number): string {
  const field = block.subarray(offset, offset + width)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? width : end).toString('utf8')
}
