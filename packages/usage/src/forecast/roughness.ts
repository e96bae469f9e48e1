import type { GridMonth } from './history.ts'

/** How far a tenant's months leave a smooth line, on the logit: what forecast errors of different tenants are compared by. */
export interface Roughness {
  /** Mean distance of a month from the middle of its neighbours; 0 where there are no three months. */
  readonly mean: number
  readonly count: number
}

/** Months of the pool that a tenant's own roughness is mixed with: three months alone may look smooth by luck. */
const POOLED_MONTHS = 6

export function roughnessOf(grid: readonly GridMonth[]): Roughness {
  const bends = bendsOf(grid, true)
  const found = bends.length > 0 ? bends : bendsOf(grid, false)
  return { mean: found.reduce((sum, bend) => sum + bend, 0) / Math.max(1, found.length), count: found.length }
}

/** The tenant's roughness mixed with what is usual in the pool. Always positive where `usual` is. */
export function scaleOf({ mean, count }: Roughness, usual: number): number {
  return (mean * count + usual * POOLED_MONTHS) / (count + POOLED_MONTHS)
}

function bendsOf(grid: readonly GridMonth[], usualOnly: boolean): number[] {
  return grid.slice(2).flatMap((after, index) => {
    const before = grid[index]
    const middle = grid[index + 1]
    if (before === undefined || middle === undefined) return []
    if (usualOnly && [before, middle, after].some(({ kind }) => kind !== 'usual')) return []
    return [Math.abs(middle.logit - (before.logit + after.logit) / 2)]
  })
}
