import type { Numerator } from '@lotse/usage'
import { ascending, compareAt, countOf } from './keys.ts'
import { KEY_BYTES } from './person-key.ts'

/**
 * The people of a report as bytes: keys in ascending order, then one byte of activity for each. Nine bytes a person, no
 * name, no order of the file. usage.md §3 and §14 are why.
 */
export interface PackedPeople {
  readonly keys: Buffer
  /** For each key what `activityByte` made of it. */
  readonly bits: Buffer
}

const NUMERATOR_BITS = 7
const RECENT = 8
const RECENT_IS_KNOWN = 16

/** `activity` as the domain's `activityOf` gives it; `inLast28Days` is null where the report does not say. */
export function activityByte(activity: number, inLast28Days: boolean | null): number {
  const recent = inLast28Days === null ? 0 : RECENT_IS_KNOWN | (inLast28Days ? RECENT : 0)
  return (activity & NUMERATOR_BITS) | recent
}

/** The two back again. */
export function activityIn(byte: number): { readonly activity: number; readonly inLast28Days: boolean | null } {
  return {
    activity: byte & NUMERATOR_BITS,
    inLast28Days: (byte & RECENT_IS_KNOWN) === 0 ? null : (byte & RECENT) !== 0,
  }
}

/** Collects people in any order; somebody who comes twice is one and did what both did. */
export function peoplePacker(size: number): {
  add(key: Uint8Array, byte: number): void
  pack(): PackedPeople
} {
  const keys = Buffer.alloc(size * KEY_BYTES)
  const bits = Buffer.alloc(size)
  let count = 0
  return {
    add(key, byte) {
      keys.set(key, count * KEY_BYTES)
      bits[count++] = byte
    },
    pack: () => inOrder(keys.subarray(0, count * KEY_BYTES), bits),
  }
}

function inOrder(keys: Buffer, bits: Buffer): PackedPeople {
  const order = ascending(keys)
  const sorted = Buffer.alloc(keys.length)
  const sortedBits = Buffer.alloc(order.length)
  let count = 0
  for (const at of order) {
    const byte = bits[at] ?? 0
    if (count > 0 && compareAt(sorted, count - 1, keys, at) === 0) {
      sortedBits[count - 1] = (sortedBits[count - 1] ?? 0) | byte
      continue
    }
    keys.copy(sorted, count * KEY_BYTES, at * KEY_BYTES, (at + 1) * KEY_BYTES)
    sortedBits[count++] = byte
  }
  return { keys: sorted.subarray(0, count * KEY_BYTES), bits: sortedBits.subarray(0, count) }
}

/** As it is stored. */
export const bytesOf = ({ keys, bits }: PackedPeople): Buffer => Buffer.concat([keys, bits])

/** What {@link bytesOf} made. Throws where the length cannot be that of people. */
export function peopleFrom(bytes: Buffer): PackedPeople {
  const count = bytes.length / (KEY_BYTES + 1)
  if (!Number.isInteger(count)) throw new Error(`${bytes.length} bytes are no packed people`)
  return { keys: bytes.subarray(0, count * KEY_BYTES), bits: bytes.subarray(count * KEY_BYTES) }
}

/** How many people are active, by numerator. */
export function activeOf({ keys, bits }: PackedPeople): Readonly<Record<Numerator, number>> {
  const active = { desktopCore: 0, desktop: 0, any: 0 }
  for (let at = 0; at < countOf(keys); at++) countActive(active, bits[at] ?? 0)
  return active
}

/** Adds one person's activity to the counts. The bits are those of the domain's `activityOf`. */
export function countActive(active: Record<Numerator, number>, byte: number): void {
  active.desktopCore += byte & 1
  active.desktop += (byte >> 1) & 1
  active.any += (byte >> 2) & 1
}
