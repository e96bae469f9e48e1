import type { BigIntStats } from 'node:fs'
import { type KeySet, keySet } from '@lotse/readiness'

/** Files and folders that were met, by what they are rather than by what they are called. */
export interface Identities {
  readonly isNew: (stats: Pick<BigIntStats, 'dev' | 'ino'>, real: string) => boolean
}

/** Remembers by device and number; file systems that give none (some shares) are remembered by their paths. */
export function identities(): Identities {
  const numbers = new Map<bigint, KeySet>()
  const paths = new Set<string>()
  return {
    isNew: ({ dev, ino }, real) => {
      if (ino === 0n) return !paths.has(real) && paths.add(real).size > 0
      const known = numbers.get(dev) ?? keySet()
      numbers.set(dev, known)
      const number = BigInt.asUintN(64, ino)
      return known.add(Number(number >> 32n), Number(number & 0xffffffffn))
    },
  }
}
