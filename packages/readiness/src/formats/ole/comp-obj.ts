import { Cursor } from '../../bytes/cursor.ts'
import { decoderOf } from '../../vba/code-page.ts'

const HEADER = 28
const PRESENT_AS_NUMBER = 0xfffffffe

/** ProgID in a CompObj stream (MS-OLEDS 2.3.8): after the name for people and the format of the clipboard. */
export function progIdOf(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER + 12) return null
  const cursor = new Cursor(bytes, HEADER)
  cursor.counted()
  const marker = cursor.u32()
  if (marker >= PRESENT_AS_NUMBER) cursor.u32()
  else cursor.take(marker)
  if (cursor.left < 4) return null
  const length = cursor.u32()
  if (length === 0 || length > 0x28 || length > cursor.left) return null
  return decoderOf(1252)(cursor.take(length)).replace(/\0.*$/s, '') || null
}
