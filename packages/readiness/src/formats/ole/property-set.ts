import { u32 } from '../../bytes/little-endian.ts'

const SECTIONS = 28
const PROPERTIES_MOST = 1000

/** Numbers of the properties in the first section of a property set (MS-OLEPS 2.21); none where it is damaged. */
export function propertyIds(bytes: Uint8Array): readonly number[] {
  if (u32(bytes, 0) % 0x1_0000 !== 0xfffe) return []
  const section = u32(bytes, SECTIONS + 16)
  const count = Math.min(u32(bytes, section + 4), PROPERTIES_MOST)
  return Array.from({ length: count }, (_, index) => u32(bytes, section + 8 + index * 8))
}
