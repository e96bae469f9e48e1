/**
 * The distinct users of a report, numbered in the order in which they first appear. A file may have a million of them, and
 * a string each would cost more memory and time than everything else together: the names stand one after another in one
 * array of bytes, found again through a hash table of numbers. docs/decisions/0010-usage-reading.md has the measurements.
 */
export class UserIndex {
  #bytes = new Uint8Array(65_536)
  /** Name `i` ends before `#ends[i]` and begins where the one before ends. */
  #ends = new Int32Array(1024)
  #hashes = new Int32Array(1024)
  /** Numbers of users by hash, plus one; 0 is free. The length is a power of two. */
  #slots = new Int32Array(4096)
  #seed = 0x811c9dc5
  #reseeds = 0
  #size = 0

  readonly #maxProbes: number

  /** After `maxProbes` neighbours with other names the table is laid out anew. */
  constructor(maxProbes = 500) {
    this.#maxProbes = maxProbes
  }

  get size(): number {
    return this.#size
  }

  /**
   * The number of the name in `codes` from `start` to before `end`, a new one where it has not been seen. Capital ASCII
   * letters count as small ones; other letters have to be lowered, and encoded, by the caller.
   */
  numberOf(codes: Uint8Array, start: number, end: number): number {
    const from = this.#endOf(this.#size - 1)
    if (from + end - start > this.#bytes.length) this.#bytes = largerBytes(this.#bytes, from + end - start)
    const bytes = this.#bytes
    let hash = this.#seed
    let to = from
    for (let at = start; at < end; at++) {
      const code = codes[at] ?? 0
      const lowered = code >= CAPITAL_A && code <= CAPITAL_Z ? code + 32 : code
      bytes[to++] = lowered
      hash = Math.imul(hash ^ lowered, FNV_PRIME)
    }
    return this.#find(mixed(hash), from, to)
  }

  /** Calls `each` with each name as bytes, in the order of the numbers. */
  visit(each: (bytes: Uint8Array, start: number, end: number, number: number) => void): void {
    for (let number = 0; number < this.#size; number++) {
      each(this.#bytes, this.#endOf(number - 1), this.#endOf(number), number)
    }
  }

  #find(hash: number, from: number, to: number): number {
    const mask = this.#slots.length - 1
    let probes = 0
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1
      if (number < 0) return this.#append(hash, slot, to)
      if (this.#hashes[number] === hash && this.#isSame(number, from, to)) return number
      // So many neighbours do not meet by chance: somebody chose names that collide. Other seed, other places.
      if (++probes === this.#maxProbes && this.#reseed()) return this.numberOf(this.#bytes, from, to)
    }
  }

  #append(hash: number, slot: number, to: number): number {
    const number = this.#size++
    if (number === this.#ends.length) {
      this.#ends = largerNumbers(this.#ends)
      this.#hashes = largerNumbers(this.#hashes)
    }
    this.#ends[number] = to
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    if (this.#size * 2 > this.#slots.length) this.#place(this.#slots.length * 2)
    return number
  }

  #isSame(number: number, from: number, to: number): boolean {
    const bytes = this.#bytes
    const start = this.#endOf(number - 1)
    if (this.#endOf(number) - start !== to - from) return false
    for (let at = from; at < to; at++) if (bytes[at] !== bytes[start + at - from]) return false
    return true
  }

  #endOf(number: number): number {
    return number < 0 ? 0 : (this.#ends[number] ?? 0)
  }

  #place(slots: number): void {
    this.#slots = new Int32Array(slots)
    const mask = slots - 1
    for (let number = 0; number < this.#size; number++) {
      let slot = (this.#hashes[number] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }

  #reseed(): boolean {
    if (++this.#reseeds > MAX_RESEEDS) return false
    this.#seed = Math.imul(this.#seed, 0x9e3779b1) ^ this.#size
    this.visit((bytes, start, end, number) => {
      let hash = this.#seed
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME)
      this.#hashes[number] = mixed(hash)
    })
    this.#place(this.#slots.length)
    return true
  }
}

const CAPITAL_A = 65
const CAPITAL_Z = 90
const FNV_PRIME = 0x01000193
/** Names that collide under this many seeds have cost their author more than they cost us. */
const MAX_RESEEDS = 16

/** Spreads the upper bits of a hash into the lower ones, which choose the slot. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return once ^ (once >>> 13)
}

/** Copies with room for at least `needed` numbers, growing by doubling. */
function largerBytes(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, needed))
  larger.set(bytes)
  return larger
}

function largerNumbers(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
