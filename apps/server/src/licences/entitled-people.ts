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
  const kept = leftOut.reduce((count, kind) => (kind === 0 ? count + 1 : count), 0)
  if (kept === bits.length) return { keys, bits }
  const [keptKeys, keptBits] = [Buffer.alloc(kept * KEY_BYTES), Buffer.alloc(kept)]
  let to = 0
  for (const [at, kind] of leftOut.entries()) {
    if (kind !== 0) continue
    keys.copy(keptKeys, to * KEY_BYTES, at * KEY_BYTES, (at + 1) * KEY_BYTES)
    keptBits[to++] = bits[at] ?? 0
  }
  return { keys: keptKeys, bits: keptBits }
}
