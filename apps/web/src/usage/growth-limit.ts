import type { UsageOverview } from '@lotse/contract'

type Judged = Pick<UsageOverview['settings'], 'growthMode' | 'growthThreshold'>

/** The points below which growth is a stall; none where the settings judge it in per cent of where it began (usage.md §12). */
export const pointsLimit = ({ growthMode, growthThreshold }: Judged): number =>
  growthMode === 'points' ? growthThreshold : Number.NEGATIVE_INFINITY
