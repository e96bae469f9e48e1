import { KEY_BYTES } from './person-key.ts'

/**
 * Many person keys as one block of bytes in ascending order. Everything that asks who is in two lists walks both of them
 * once: 300,000 people take milliseconds and no memory of their own.
 */

/** How many keys a block has. */
export const countOf = (keys: Buffer): number => keys.length / KEY_BYTES

/** Less than 0 where key `i` of `a` comes before key `j` of `b`, 0 where they are the same. */
export function compareAt(a: Buffer, i: number, b: Buffer, j: number): number {
  const high = a.readUInt32BE(i * KEY_BYTES) - b.readUInt32BE(j * KEY_BYTES)
  return high === 0 ? a.readUInt32BE(i * KEY_BYTES + 4) - b.readUInt32BE(j * KEY_BYTES + 4) : high
}

/** The numbers of the keys in ascending order of the keys; equal keys keep their order. */
export function ascending(keys: Buffer): Uint32Array {
  const count = countOf(keys)
  const ordered = new Uint32Array(count)
  const starts = new Uint32Array(65_537)
  for (let at = 0; at < count; at++) {
    const bucket = keys.readUInt16BE(at * KEY_BYTES) + 1
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  const next = starts.slice()
  for (let at = 0; at < count; at++) {
    const bucket = keys.readUInt16BE(at * KEY_BYTES)
    const to = next[bucket] ?? 0
    next[bucket] = to + 1
    ordered[to] = at
  }
  // Keys are spread evenly, so a bucket holds a handful.
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const [from, to] = [starts[bucket] ?? 0, starts[bucket + 1] ?? 0]
    for (let at = from + 1; at < to; at++) sink(keys, ordered, from, at)
  }
  return ordered
}

/** Lets the key at place `at` sink to where it belongs among those from place `from` on, which are in order. */
function sink(keys: Buffer, ordered: Uint32Array, from: number, at: number): void {
  const key = ordered[at] ?? 0
  let to = at
  while (to > from && compareAt(keys, ordered[to - 1] ?? 0, keys, key) > 0) {
    ordered[to] = ordered[to - 1] ?? 0
    to--
  }
  ordered[to] = key
}

/** For each key of `these` its number in `those`, or -1; both in ascending order. */
export function positionsIn(these: Buffer, those: Buffer): Int32Array {
  const [mine, theirs] = [countOf(these), countOf(those)]
  const positions = new Int32Array(mine).fill(-1)
  let there = 0
  for (let here = 0; here < mine; here++) {
    while (there < theirs && compareAt(those, there, these, here) < 0) there++
    if (there < theirs && compareAt(those, there, these, here) === 0) positions[here] = there
  }
  return positions
}

/** Key `at` as text, for the maps of the domain. */
export const keyText = (keys: Buffer, at: number): string => keys.toString('hex', at * KEY_BYTES, (at + 1) * KEY_BYTES)
