/** Numbers from 0 up to, but without, 1. */
export type Random = () => number

/** Makes a source of numbers from a word: the same word, the same numbers, on every machine. */
export type RandomOf = (seed: string) => Random

/** A small generator for invented data; of no use where chance must not be guessed. */
export const seededRandom: RandomOf = (seed) => {
  let state = hash(seed)
  return () => {
    // A Weyl sequence, scrambled: adding a constant visits every state, mixing hides the order.
    state = (state + 0x9e3779b9) >>> 0
    return mix(state) / 0x1_0000_0000
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return mix(value)
}

function mix(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
