import { keyOfHash, keySet } from './key-set.ts'

/** Registers of the estimate: 2 to the power of 14, an error of 0.8 % (Flajolet et al., HyperLogLog, 2007). */
const PRECISION = 14
const REGISTERS = 1 << PRECISION
/** Up to this many it is counted exactly, in at most 24 MB. */
const EXACT = 1_000_000

export interface DistinctCount {
  readonly count: number
  /** There were too many to remember each: the count is an estimate with an error of about 1 %. */
  readonly estimated: boolean
}

/** Counts different hashes in classes, in bounded memory: exactly up to a million, estimated beyond. */
export interface DistinctCounter {
  /** Takes a SHA-256 in hex. True: it is known to be new. */
  readonly add: (hex: string, kind: number) => boolean
  readonly count: (kind: number) => DistinctCount
}

/** A counter with `kinds` classes, numbered from 0. The class of a hash is that of its first appearance. */
export function distinctCounter(kinds: number, exactly = EXACT): DistinctCounter {
  const known = keySet()
  const exact = new Array<number>(kinds).fill(0)
  const registers = Array.from({ length: kinds }, () => new Uint8Array(REGISTERS))
  let full = false
  return {
    add: (hex, kind) => {
      note(registers[kind], hex)
      const [high, low] = keyOfHash(hex)
      if (known.has(high, low)) return false
      if (known.size() >= exactly) {
        full = true
        return false
      }
      known.add(high, low)
      exact[kind] = (exact[kind] ?? 0) + 1
      return true
    },
    count: (kind) => {
      if (!full) return { count: exact[kind] ?? 0, estimated: false }
      return { count: estimate(registers[kind] ?? new Uint8Array(REGISTERS)), estimated: true }
    },
  }
}

/** Bits behind those that `keyOfHash` takes say which register, and how rare the hash is. */
function note(registers: Uint8Array | undefined, hex: string): void {
  if (registers === undefined) return
  const register = Number.parseInt(hex.slice(16, 20), 16) >>> (16 - PRECISION)
  const rest = Number.parseInt(hex.slice(20, 28), 16) >>> 0
  const rank = Math.clz32(rest) + 1
  if (rank > (registers[register] ?? 0)) registers[register] = rank
}

function estimate(registers: Uint8Array): number {
  let sum = 0
  let empty = 0
  for (const rank of registers) {
    sum += 2 ** -rank
    if (rank === 0) empty += 1
  }
  const raw = ((0.7213 / (1 + 1.079 / REGISTERS)) * REGISTERS * REGISTERS) / sum
  const small = raw <= 2.5 * REGISTERS && empty > 0
  return Math.round(small ? REGISTERS * Math.log(REGISTERS / empty) : raw)
}
