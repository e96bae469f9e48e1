/** A buffer that grows and is used again, so that a thousand modules do not cost a thousand buffers. */
export class Scratch {
  bytes = new Uint8Array(65_536)

  /** Room for at least `length` bytes; what stood there before stays. */
  atLeast(length: number): Uint8Array {
    if (this.bytes.length < length) {
      const larger = new Uint8Array(Math.max(length, this.bytes.length * 2))
      larger.set(this.bytes)
      this.bytes = larger
    }
    return this.bytes
  }
}

const KEPT = 4_000_000
let shared = new Scratch()

/** One for all files, which are read one after the other; after a giant a new one. */
export function sharedScratch(): Scratch {
  if (shared.bytes.length > KEPT) shared = new Scratch()
  return shared
}
