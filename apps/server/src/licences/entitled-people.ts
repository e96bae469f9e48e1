import { countOf } from '../usage-people/keys.ts'
import type { PackedPeople } from '../usage-people/packed-people.ts'
import { KEY_BYTES } from '../usage-people/person-key.ts'

/**
 * The people with an enabled plan on the day of a report as bytes: keys in ascending order, a byte of activity for each, and
 * one that says why somebody is left out, 0 where not.
 */
export interface EntitledPeopleBytes extends PackedPeople {
  readonly leftOut: Buffer
}

export const bytesOfEntitled = ({ keys, bits, leftOut }: EntitledPeopleBytes): Buffer =>
  Buffer.concat([keys, bits, leftOut])

/** What {@link bytesOfEntitled} made. Throws where the length cannot be that of people. */
export function entitledFrom(bytes: Buffer): EntitledPeopleBytes {
  const count = bytes.length / (KEY_BYTES + 2)
  if (!Number.isInteger(count)) throw new Error(`${bytes.length} bytes are no entitled people`)
  return {
    keys: bytes.subarray(0, count * KEY_BYTES),
    bits: bytes.subarray(count * KEY_BYTES, count * (KEY_BYTES + 1)),
    leftOut: bytes.subarray(count * (KEY_BYTES + 1)),
  }
}

/** Those of them who count: without whom is left out. */
export function counted({ keys, bits, leftOut }: EntitledPeopleBytes): PackedPeople {
  const kept = [...Array(countOf(keys)).keys()].filter((at) => leftOut[at] === 0)
  if (kept.length === bits.length) return { keys, bits }
  return {
    keys: Buffer.concat(kept.map((at) => keys.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES))),
    bits: Buffer.from(kept.map((at) => bits[at] ?? 0)),
  }
}
