/** The key stream of RC4, as far as asked for. */
export function rc4Stream(key: Uint8Array, length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  let other = 0
  const swap = (one: number, two: number): void => {
    const kept = state[one] ?? 0
    state[one] = state[two] ?? 0
    state[two] = kept
  }
  for (let index = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255
    swap(index, other)
  }
  const stream = new Uint8Array(length)
  let at = 0
  other = 0
  for (let index = 0; index < length; index += 1) {
    at = (at + 1) & 255
    other = (other + (state[at] ?? 0)) & 255
    swap(at, other)
    stream[index] = state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0
  }
  return stream
}

/** Bytes against a stream, from one of its places on. */
export const against = (bytes: Uint8Array, stream: Uint8Array, from = 0): Uint8Array =>
  bytes.map((byte, index) => byte ^ (stream[from + index] ?? 0))
