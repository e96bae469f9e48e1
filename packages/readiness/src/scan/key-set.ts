const FIRST_SLOTS = 1024

/** A set of keys of 64 bits that costs 8 to 16 bytes a key; for millions of hashes and file ids. */
export interface KeySet {
  readonly size: () => number
  readonly has: (high: number, low: number) => boolean
  /** Whether the key was new. */
  readonly add: (high: number, low: number) => boolean
}

/** An empty set; keys are two unsigned numbers of 32 bits, well mixed or not. */
export function keySet(): KeySet {
  let slots = FIRST_SLOTS
  let keys = new Uint32Array(slots * 2)
  let size = 0
  /** Nothing marks an empty slot but two zeros, so the key 0 is kept aside. */
  let zero = false

  const slotOf = (high: number, low: number): number => {
    let slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & (slots - 1)
    while (
      (keys[slot * 2] !== 0 || keys[slot * 2 + 1] !== 0) &&
      (keys[slot * 2] !== high || keys[slot * 2 + 1] !== low)
    )
      slot = (slot + 1) & (slots - 1)
    return slot
  }
  const grow = (): void => {
    const before = keys
    slots *= 2
    keys = new Uint32Array(slots * 2)
    for (let at = 0; at < before.length; at += 2) {
      const high = before[at] ?? 0
      const low = before[at + 1] ?? 0
      if (high === 0 && low === 0) continue
      const slot = slotOf(high, low)
      keys[slot * 2] = high
      keys[slot * 2 + 1] = low
    }
  }
  const has = (high: number, low: number): boolean => {
    if (high === 0 && low === 0) return zero
    const slot = slotOf(high, low)
    return keys[slot * 2] !== 0 || keys[slot * 2 + 1] !== 0
  }
  return {
    size: () => size,
    has,
    add: (high, low) => {
      if (has(high, low)) return false
      size += 1
      if (high === 0 && low === 0) {
        zero = true
        return true
      }
      if (size * 4 > slots * 3) grow()
      const slot = slotOf(high, low)
      keys[slot * 2] = high
      keys[slot * 2 + 1] = low
      return true
    },
  }
}

/** The first 64 bits of a hash in hex, as the two halves of a key. */
export const keyOfHash = (hex: string): readonly [number, number] => [
  Number.parseInt(hex.slice(0, 8), 16) >>> 0,
  Number.parseInt(hex.slice(8, 16), 16) >>> 0,
]
