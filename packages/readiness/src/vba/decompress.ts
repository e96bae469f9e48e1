import type { Budget } from '../bytes/budget.ts'
import { ReadFault } from '../bytes/fault.ts'
import { u16 } from '../bytes/little-endian.ts'
import type { Scratch } from './scratch.ts'

const CHUNK = 4096
/** The editor takes 65,534 lines a module; no text of people comes near this. */
const LONGEST = 8_000_000

/** What came out, and why it ends before the input does. */
export interface Decompressed {
  /** A view into the scratch: gone with the next call. */
  readonly bytes: Uint8Array
  readonly fault: ReadFault | null
}

/**
 * Decompresses a container of MS-OVBA 2.4.1 that begins at `from`. Damage ends it there and keeps what came before; a last
 * chunk whose size points past the end is read as far as it goes. @throws ReadFault where no container begins, or LimitFault
 */
export function decompress(input: Uint8Array, from: number, scratch: Scratch, budget: Budget): Decompressed {
  if (input[from] !== 1) throw new ReadFault('vba-signature', { byte: input[from] ?? -1 })
  let position = from + 1
  let length = 0
  while (position + 2 <= input.length) {
    const header = u16(input, position)
    if ((header & 0x7000) !== 0x3000) return ended(scratch, length, 'vba-chunk')
    if (length + CHUNK > LONGEST) return ended(scratch, length, 'part-too-large')
    const end = Math.min(position + (header & 0xfff) + 3, input.length)
    const output = scratch.atLeast(length + CHUNK)
    budget.output(CHUNK)
    if ((header & 0x8000) === 0) {
      const raw = input.subarray(position + 2, Math.min(position + 2 + CHUNK, input.length))
      output.set(raw, length)
      length += raw.length
      position += 2 + CHUNK
      continue
    }
    const next = expand(input, position + 2, end, output, length)
    if (next < 0) return ended(scratch, length - next - 1, 'vba-token')
    length = next
    position = end
  }
  return { bytes: scratch.bytes.subarray(0, length), fault: null }
}

const ended = (scratch: Scratch, length: number, code: string): Decompressed => ({
  bytes: scratch.bytes.subarray(0, length),
  fault: new ReadFault(code, { at: length }),
})

/** One compressed chunk; gives the new length of the output, or -1 less what came out where a token points nowhere. */
function expand(input: Uint8Array, from: number, end: number, output: Uint8Array, start: number): number {
  const most = start + CHUNK
  let position = from
  let length = start
  while (position < end) {
    const flags = input[position] ?? 0
    position += 1
    for (let bit = 0; bit < 8 && position < end; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        if (length >= most) return start - length - 1
        output[length] = input[position] ?? 0
        length += 1
        position += 1
        continue
      }
      const token = u16(input, position)
      position += 2
      const wide = Math.max(4, 32 - Math.clz32(length - start - 1))
      const copied = (token & (0xffff >>> wide)) + 3
      const back = (token >>> (16 - wide)) + 1
      if (back > length - start || length + copied > most) return start - length - 1
      // Copies may reach into what they write: byte by byte.
      for (let source = length - back, until = length + copied; length < until; source += 1, length += 1)
        output[length] = output[source] ?? 0
    }
  }
  return length
}
