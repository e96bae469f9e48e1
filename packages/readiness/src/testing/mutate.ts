/** Random numbers from a seed: the same seed gives the same file again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below)
  }
}

/** Numbers at the edges of what lengths, sectors and offsets can be. */
const EDGES = [
  0, 1, 2, 3, 7, 8, 0x7f, 0x80, 0xff, 0x100, 0xfff, 0x1000, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000,
  0xfffffff0, 0xfffffffa, 0xfffffffc, 0xfffffffd, 0xfffffffe, 0xffffffff,
]
const ZIP_HEADERS = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50]
const HEADER_FIELDS = 512

type Random = (below: number) => number
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const write = (bytes: Uint8Array, at: number, value: number, length: number): void => {
  for (let index = 0; index < length && at + index < bytes.length; index += 1)
    bytes[at + index] = (value >>> (8 * index)) & 0xff
}

const MUTATIONS: readonly Mutation[] = [
  function bit(bytes, random) {
    const at = random(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
    return bytes
  },
  function byte(bytes, random) {
    bytes[random(bytes.length)] = random(256)
    return bytes
  },
  function edge(bytes, random) {
    write(bytes, random(bytes.length), EDGES[random(EDGES.length)] ?? 0, random(2) === 0 ? 2 : 4)
    return bytes
  },
  function alignedEdge(bytes, random) {
    write(bytes, random(bytes.length >> 2) * 4, EDGES[random(EDGES.length)] ?? 0, 4)
    return bytes
  },
  function headerField(bytes, random) {
    write(bytes, random(Math.min(HEADER_FIELDS, bytes.length)), EDGES[random(EDGES.length)] ?? 0, 4)
    return bytes
  },
  // A number that points to somewhere in the same file: sectors in a circle, offsets into each other.
  function pointer(bytes, random) {
    write(bytes, random(bytes.length >> 2) * 4, random(2) === 0 ? random(bytes.length) : random(bytes.length >> 9), 4)
    return bytes
  },
  function zipHeader(bytes, random) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const from = random(bytes.length)
    for (let at = from; at + 4 < bytes.length; at += 1)
      if (ZIP_HEADERS.includes(view.getUint32(at, true))) {
        write(bytes, at + 4 + random(42), EDGES[random(EDGES.length)] ?? 0, random(2) === 0 ? 2 : 4)
        break
      }
    return bytes
  },
  function cut(bytes, random) {
    return bytes.subarray(0, random(bytes.length))
  },
  function copyOver(bytes, random) {
    const from = random(bytes.length)
    bytes.copyWithin(random(bytes.length), from, from + random(2048))
    return bytes
  },
  function noise(bytes, random) {
    const from = random(bytes.length)
    for (let at = from; at < Math.min(bytes.length, from + random(64)); at += 1) bytes[at] = random(256)
    return bytes
  },
  function zeros(bytes, random) {
    const from = random(bytes.length)
    return bytes.fill(0, from, from + random(1024))
  },
]

/** A file with one to six things wrong in it. */
export function mutated(original: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed)
  let bytes = new Uint8Array(original)
  for (let count = 1 + random(6); count > 0 && bytes.length > 4; count -= 1) {
    const mutation = MUTATIONS[random(MUTATIONS.length)]
    if (mutation !== undefined) bytes = new Uint8Array(mutation(bytes, random))
  }
  return bytes
}
