import type { Budget } from '../../bytes/budget.ts'
import type { ByteSource } from '../../bytes/source.ts'
import { type Allocation, MAX_SECTOR } from './sectors.ts'

/** Where sectors lie: their size, and the offset of the first one. */
export interface Layout {
  readonly shift: number
  readonly first: number
}

/** A chain of sectors as one source; stretches that lie together are read together. */
export interface Chain extends ByteSource {
  /** Why it ends before its size, null where it does not: code of the fault. */
  readonly broken: string | null
}

/**
 * Follows a chain as far as `size` needs it. A chain that leaves the file, runs in a circle or ends early gives what there
 * was until then, and says so.
 */
export function followChain(
  base: ByteSource,
  layout: Layout,
  allocation: Allocation,
  start: number,
  size: number,
  budget: Budget,
): Chain {
  const bytes = 1 << layout.shift
  const wanted = Math.ceil(size / bytes)
  // Pairs: where a stretch begins in the base, and where it ends in the chain.
  const stretches: number[] = []
  let broken: string | null = null
  let sector = start
  let taken = 0
  let previous = -2
  while (taken < wanted) {
    if (sector > MAX_SECTOR) {
      broken = 'chain-short'
      break
    }
    if (sector >= allocation.count || taken >= allocation.count) {
      broken = taken >= allocation.count ? 'chain-circle' : 'chain-outside'
      break
    }
    taken += 1
    if (sector === previous + 1) stretches[stretches.length - 1] = taken * bytes
    else stretches.push(layout.first + sector * bytes, taken * bytes)
    previous = sector
    if (taken === wanted) break
    try {
      sector = allocation.next(sector)
    } catch {
      broken = 'chain-outside'
      break
    }
    budget.step()
  }
  return chained(base, stretches, Math.min(size, taken * bytes), broken, budget)
}

function chained(base: ByteSource, stretches: number[], size: number, broken: string | null, budget: Budget): Chain {
  return {
    size,
    broken,
    read(offset, length) {
      const end = Math.min(offset + length, size)
      if (offset >= end) return NOTHING
      let index = 0
      while ((stretches[index + 1] ?? 0) <= offset) index += 2
      const begins = (stretches[index] ?? 0) + offset - (index === 0 ? 0 : (stretches[index - 1] ?? 0))
      if (end <= (stretches[index + 1] ?? 0)) return base.read(begins, end - offset)
      budget.output(end - offset)
      const whole = new Uint8Array(end - offset)
      let at = offset
      let from = begins
      while (at < end) {
        const until = Math.min(stretches[index + 1] ?? end, end)
        const piece = base.read(from, until - at)
        whole.set(piece, at - offset)
        // A file that was cut off has nothing here: what is there ends.
        if (piece.length < until - at) return whole.subarray(0, at - offset + piece.length)
        at = until
        index += 2
        from = stretches[index] ?? 0
      }
      return whole
    },
  }
}

const NOTHING = new Uint8Array(0)
