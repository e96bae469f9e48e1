/**
 * The distinct users of a report, numbered in the order in which they first appear. A file may have a million of them, and
 * a string each would cost more memory and time than everything else together: the names stand one after another in one
 * array of bytes, found again through a hash table of numbers. docs/decisions/0010-usage-reading.md has the measurements.
 */
export class UserIndex {
  #bytes = new Uint8Array(8192)
  /** Name `i` ends before `#ends[i]` and begins where the one before ends. */
  #ends = new Int32Array(256)
  #hashes = new Int32Array(256)
  /** Numbers of users by hash, plus one; 0 is free. The length is a power of two. */
  #slots = new Int32Array(4096)
  #seed = 0x811c9dc5
  #reseeds = 0
  #size = 0

  #maxProbes: number

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
    for (;;) {
      const hash = hashOf(codes, start, end, this.#seed)
      const mask = this.#slots.length - 1
      let probes = 0
      for (let slot = hash & mask; probes < this.#maxProbes; slot = (slot + 1) & mask) {
        const number = (this.#slots[slot] ?? 0) - 1
        if (number < 0) return this.#append(codes, start, end, hash, slot)
        if (this.#hashes[number] === hash && this.#isSame(number, codes, start, end)) return number
        probes++
      }
      // So many neighbours do not meet by chance: somebody chose names that collide. Other seed, other places.
      this.#reseed()
    }
  }

  /** Calls `each` with each name as bytes, in the order of the numbers; of numbers from `from` to before `to` only. */
  visit(
    each: (bytes: Uint8Array, start: number, end: number, number: number) => void,
    from = 0,
    to = this.#size,
  ): void {
    for (let number = from; number < Math.min(to, this.#size); number++) {
      each(this.#bytes, this.#endOf(number - 1), this.#endOf(number), number)
    }
  }

  #append(codes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const number = this.#size++
    let to = this.#endOf(number - 1)
    if (to + end - start > this.#bytes.length) this.#bytes = largerBytes(this.#bytes, to + end - start)
    for (let at = start; at < end; at++) this.#bytes[to++] = lowered(codes[at] ?? 0)
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

  #isSame(number: number, codes: Uint8Array, start: number, end: number): boolean {
    let known = this.#endOf(number - 1)
    if (this.#endOf(number) - known !== end - start) return false
    for (let at = start; at < end; at++) if (this.#bytes[known++] !== lowered(codes[at] ?? 0)) return false
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

  /** Once the seeds are used up the probes are unlimited: slow, but right. */
  #reseed(): void {
    if (++this.#reseeds > MAX_RESEEDS) this.#maxProbes = Number.POSITIVE_INFINITY
    this.#seed = Math.imul(this.#seed, 0x9e3779b1) ^ this.#size
    this.visit((bytes, start, end, number) => {
      this.#hashes[number] = hashOf(bytes, start, end, this.#seed)
    })
    this.#place(this.#slots.length)
  }
}

const CAPITAL_A = 65
const CAPITAL_Z = 90
/** Names that collide under this many seeds have cost their author more than they cost us. */
const MAX_RESEEDS = 16

const lowered = (code: number): number => (code >= CAPITAL_A && code <= CAPITAL_Z ? code + 32 : code)

/** The bit in which capital and small ASCII letters differ, in four characters at once. */
const CASE = 0x20202020

/** The same for names that differ in letter case only; four characters at a time. */
function hashOf(codes: Uint8Array, start: number, end: number, seed: number): number {
  let hash = seed
  let at = start
  for (; at + 4 <= end; at += 4) {
    const pair = (codes[at] ?? 0) | ((codes[at + 1] ?? 0) << 8)
    const four = pair | ((codes[at + 2] ?? 0) << 16) | ((codes[at + 3] ?? 0) << 24)
    const product = Math.imul(hash ^ (four | CASE), 0x01000193)
    hash = (product << 13) | (product >>> 19)
  }
  for (; at < end; at++) hash = Math.imul(hash ^ ((codes[at] ?? 0) | 0x20), 0x01000193)
  return mixed(hash ^ (end - start))
}

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
