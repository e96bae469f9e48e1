/** Numbers as Office stores them, lowest byte first. What lies past the end counts as zero: whoever must know asks a cursor. */
export const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

export const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0

/** A number of eight bytes; beyond 2^53 it loses digits, which no offset in a file reaches. */
export const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000

/** UTF-16, lowest byte first, for the short names in directories. */
export function utf16(bytes: Uint8Array, at: number, length: number): string {
  let text = ''
  for (let index = at; index + 1 < at + length; index += 2) text += String.fromCharCode(u16(bytes, index))
  return text
}

const HEX = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0').toUpperCase())
const ORDER = [3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15]

/** A class id in upper case without braces; null where all bytes are zero or missing. */
export function guid(bytes: Uint8Array, at: number): string | null {
  let any = 0
  for (let index = at; index < at + 16; index += 1) any |= bytes[index] ?? 0
  if (any === 0 || at + 16 > bytes.length) return null
  return ORDER.map((index) => (index < 0 ? '-' : HEX[bytes[at + index] ?? 0])).join('')
}
