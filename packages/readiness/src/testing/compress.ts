const CHUNK = 4096

/** Compresses as MS-OVBA 2.4.1 wants it; chunks that would grow are kept as they are. */
export function compressVba(plain: Uint8Array): Uint8Array {
  const output: number[] = [1]
  for (let from = 0; from < plain.length; from += CHUNK) {
    const chunk = plain.subarray(from, from + CHUNK)
    const packed = tokens(chunk)
    if (packed.length >= CHUNK && chunk.length === CHUNK) output.push(0xff, 0x3f, ...chunk)
    else {
      const header = 0xb000 | (packed.length + 2 - 3)
      output.push(header & 0xff, header >> 8, ...packed)
    }
  }
  return Uint8Array.from(output)
}

function tokens(chunk: Uint8Array): number[] {
  const packed: number[] = []
  let at = 0
  let flagAt = 0
  let bit = 8
  while (at < chunk.length) {
    if (bit === 8) {
      flagAt = packed.push(0) - 1
      bit = 0
    }
    const wide = Math.max(4, 32 - Math.clz32(at - 1))
    const most = Math.min((0xffff >>> wide) + 3, chunk.length - at)
    const { back, length } = longest(chunk, at, most)
    if (length >= 3) {
      const token = ((back - 1) << (16 - wide)) | (length - 3)
      packed[flagAt] = (packed[flagAt] ?? 0) | (1 << bit)
      packed.push(token & 0xff, token >> 8)
      at += length
    } else {
      packed.push(chunk[at] ?? 0)
      at += 1
    }
    bit += 1
  }
  return packed
}

function longest(chunk: Uint8Array, at: number, most: number): { readonly back: number; readonly length: number } {
  let best = { back: 0, length: 0 }
  for (let back = 1; back <= Math.min(at, 512); back += 1) {
    let length = 0
    while (length < most && chunk[at + length] === chunk[at - back + length]) length += 1
    if (length > best.length) best = { back, length }
  }
  return best
}
