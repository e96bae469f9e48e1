import type { UsageSettings } from '../settings.ts'
import type { Growth } from './growth.ts'
import { decimal, dividedBy, isLess, type Ratio, times } from './ratio.ts'
import type { RawVerdict } from './types.ts'

/**
 * The plain verdict (usage.md §12): at the goal stable; under it stalled where growth is below the threshold, growing
 * where it is not; without growth there is too little history to say. All comparisons are strict and exact.
 */
export function rawVerdict(rate: Ratio, growth: Growth | null, settings: UsageSettings): RawVerdict {
  if (!isLess(rate, decimal(settings.targetRate))) return 'stable'
  if (growth === null) return 'insufficient-history'
  return isLessGrowth(growth, settings.growthThreshold, settings) ? 'stalled' : 'growing'
}

/**
 * Whether growth is below a threshold, in what `growthMode` measures. From nothing, any relative growth is beyond every
 * threshold.
 */
export function isLessGrowth(
  { points, from }: Pick<Growth, 'points' | 'from'>,
  threshold: number,
  { growthMode }: Pick<UsageSettings, 'growthMode'>,
): boolean {
  if (growthMode === 'points') return isLess(points, decimal(threshold))
  if (from.over > 0n) return isLess(times(dividedBy(points, from), 100), decimal(threshold))
  return points.over <= 0n
}
