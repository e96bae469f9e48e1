/** Numbers from 0 up to, but without, 1. */
export type Random = () => number

/**
 * Chance that can be repeated: the same word gives the same numbers on every machine, so a forecast changes only when its
 * history does. Of no use where chance must not be guessed.
 */
export function seededRandom(seed: string): Random {
  let state = 0x811c9dc5
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return () => {
    // Adding a constant visits every state once; mixing hides the order.
    state = (state + 0x9e3779b9) >>> 0
    return mixed(state) / 0x1_0000_0000
  }
}

function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
