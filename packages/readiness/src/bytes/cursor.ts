import { ReadFault } from './fault.ts'
import { u16, u32 } from './little-endian.ts'

/** Reads bytes one after the other; the only place that moves on, and it never passes the end. */
export class Cursor {
  readonly bytes: Uint8Array
  position: number
  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes
    this.position = position
  }

  get left(): number {
    return this.bytes.length - this.position
  }

  u8(): number {
    return this.bytes[this.step(1)] ?? 0
  }

  u16(): number {
    return u16(this.bytes, this.step(2))
  }

  u32(): number {
    return u32(this.bytes, this.step(4))
  }

  /** @throws ReadFault where fewer bytes are left */
  take(length: number): Uint8Array {
    const from = this.step(length)
    return this.bytes.subarray(from, from + length)
  }

  /** Bytes that belong to a field with a length of four bytes before it. */
  counted(): Uint8Array {
    return this.take(this.u32())
  }

  private step(length: number): number {
    const from = this.position
    if (length < 0 || from + length > this.bytes.length) throw new ReadFault('past-end', { at: from, wanted: length })
    this.position = from + length
    return from
  }
}
