import type { UsagePoint } from '@lotse/contract'

/** What a month's growth was measured against, with the figures that went into it. */
export interface GrowthBaseFigures {
  readonly isMean: boolean
  /** The month itself, or the two neighbours of a missing one. */
  readonly points: readonly UsagePoint[]
  /** Per cent, unrounded. */
  readonly rate: number
}

/** The figures behind `point.growth3pp`; null where there is no growth yet (usage.md §11). */
export function growthBaseOf(point: UsagePoint, points: readonly UsagePoint[]): GrowthBaseFigures | null {
  if (point.growthBase === null) return null
  const { kind, months } = point.growthBase
  const used = points.filter(({ month }) => months.includes(month))
  if (used.length === 0) return null
  const rate = used.reduce((sum, one) => sum + one.rate, 0) / used.length
  return { isMean: kind === 'mean-of-neighbours', points: used, rate }
}
