import { deflateRawSync } from 'node:zlib'
import { joined, latin, le16, le32, le64 } from './bytes.ts'

/** An entry to write, with what can be odd about it. */
export interface ZipPart {
  readonly name: string
  readonly content: Uint8Array | string
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** Sizes only after the data, as streaming writers do. */
  readonly descriptor?: boolean
  /** Sizes with eight bytes in the extra field. */
  readonly wide?: boolean
}

/** What can be odd about the package. */
export interface ZipOddities {
  readonly before?: Uint8Array
  readonly comment?: string
  readonly noDirectory?: boolean
}

/** Writes a package (APPNOTE 6.3). */
export function zipFile(
  parts: readonly ZipPart[],
  { before, comment = '', noDirectory }: ZipOddities = {},
): Uint8Array {
  const pieces: Uint8Array[] = before === undefined ? [] : [before]
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const plain = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content
    const packed = part.stored ? plain : deflateRawSync(plain)
    const name = latin(part.name)
    const flags = (part.encrypted ? 1 : 0) | (part.descriptor ? 8 : 0)
    const method = part.stored ? 0 : 8
    const known = part.descriptor ? [...le32(0), ...le32(0)] : [...le32(packed.length), ...le32(plain.length)]
    const local = joined(
      [...le32(0x04034b50), ...le16(20), ...le16(flags), ...le16(method), ...le32(0), ...le32(0)],
      [...known, ...le16(name.length), ...le16(0)],
      name,
      packed,
      part.descriptor ? [...le32(0x08074b50), ...le32(0), ...le32(packed.length), ...le32(plain.length)] : [],
    )
    const extra = part.wide
      ? [...le16(1), ...le16(24), ...le64(plain.length), ...le64(packed.length), ...le64(offset)]
      : []
    const size = (value: number): number[] => le32(part.wide ? 0xffffffff : value)
    directory.push(
      joined(
        [...le32(0x02014b50), ...le16(45), ...le16(45), ...le16(flags), ...le16(method), ...le32(0), ...le32(0)],
        [...size(packed.length), ...size(plain.length), ...le16(name.length), ...le16(extra.length), ...le16(0)],
        [...le16(0), ...le16(0), ...le32(0), ...size(offset)],
        name,
        extra,
      ),
    )
    pieces.push(local)
    offset += local.length
  }
  if (noDirectory) return joined(...pieces)
  const central = joined(...directory)
  return joined(
    ...pieces,
    central,
    [...le32(0x06054b50), ...le16(0), ...le16(0), ...le16(parts.length), ...le16(parts.length)],
    [...le32(central.length), ...le32(offset), ...le16(comment.length)],
    latin(comment),
  )
}
