/** Chance that is the same for the same seed; every number lies in [0, 1). */
export type Random = () => number

/** A stream of numbers for a word: mixes its letters, then adds and mixes a counter (as SplitMix does, on 32 bits). */
export function randomOf(seed: string): Random {
  let state = [...seed].reduce((mixed, letter) => mix(mixed ^ (letter.codePointAt(0) ?? 0)), 0x9e3779b9)
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return mix(state) / 2 ** 32
  }
}

function mix(value: number): number {
  let mixed = value >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0
  return (mixed ^ (mixed >>> 16)) >>> 0
}
