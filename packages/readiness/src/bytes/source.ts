import type { Budget } from './budget.ts'
import { ReadFault } from './fault.ts'

/** Bytes that can be asked for anywhere: a file, a stream inside it, a part of a package. */
export interface ByteSource {
  readonly size: number
  /**
   * The bytes from `offset` on: as many as asked for, or as there are. Only to be looked at, and only until the file is
   * done with: sources hand out views into what they keep.
   */
  read(offset: number, length: number): Uint8Array
}

/** Bytes that are in memory already. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length)),
})

/** A stretch of another source. */
export function partOf(source: ByteSource, from: number, length: number): ByteSource {
  const size = Math.max(0, Math.min(length, source.size - from))
  return {
    size,
    read: (offset, wanted) => source.read(from + offset, Math.max(0, Math.min(wanted, size - offset))),
  }
}

/** Counts what is read against the budget of the file. */
export const metered = (source: ByteSource, budget: Budget): ByteSource => ({
  size: source.size,
  read(offset, length) {
    const bytes = source.read(offset, length)
    budget.read(bytes.length)
    return bytes
  },
})

/** All of a source. @throws ReadFault where it is larger than one part may be */
export function readWhole(source: ByteSource, budget: Budget): Uint8Array {
  if (source.size > budget.limits.part) throw new ReadFault('part-too-large', { bytes: source.size })
  return source.read(0, source.size)
}
