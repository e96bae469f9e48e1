import type { Numerator } from '../settings.ts'
import type { Figure } from './figure.ts'
import type { UsageMonth } from './types.ts'

/** A month's figure by one numerator. */
export const figureOf = (usage: UsageMonth, numerator: Numerator): Figure => ({
  month: usage.month,
  active: usage.active[numerator],
  entitled: usage.entitled,
})
