import { type ForecastScore, scoreOf } from './score.ts'
import type { ScoredForecast } from './score-trials.ts'

/** Groups by which scores are reported: history length in closed months, and size in entitled users (usage.md §13). */
export const LENGTH_GROUPS = ['4-7', '8-24'] as const
export type LengthGroup = (typeof LENGTH_GROUPS)[number]
export const SIZE_GROUPS = ['under-50', '50-499', '500-and-more'] as const
export type SizeGroup = (typeof SIZE_GROUPS)[number]

export const lengthGroupOf = ({ months }: Pick<ScoredForecast, 'months'>): LengthGroup => (months < 8 ? '4-7' : '8-24')

export function sizeGroupOf({ entitled }: Pick<ScoredForecast, 'entitled'>): SizeGroup {
  if (entitled < 50) return 'under-50'
  return entitled < 500 ? '50-499' : '500-and-more'
}

/** The scores of each group; null where there is nothing to score. */
export function scoresBy<Group extends string>(
  scored: readonly ScoredForecast[],
  groups: readonly Group[],
  groupOf: (forecast: ScoredForecast) => Group,
): { readonly group: Group; readonly score: ForecastScore | null }[] {
  return groups.map((group) => ({ group, score: scoreOf(scored.filter((one) => groupOf(one) === group)) }))
}
