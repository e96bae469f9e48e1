import type { UsageSettings } from '../settings.ts'
import type { Figure } from './figure.ts'
import { ceil, decimal } from './ratio.ts'

/** How many of `entitled` people have to be active to reach the goal: ceil(target · entitled). Source: usage.md §12. */
export function usersNeeded(entitled: number, settings: Pick<UsageSettings, 'targetRate'>): number {
  return ceil({ over: decimal(settings.targetRate).over * BigInt(entitled), under: 100_000_000n })
}

/** People missing to the goal: max(0, ceil(target · entitled) − active). Source: usage.md §14. */
export function usersMissing(
  { active, entitled }: Pick<Figure, 'active' | 'entitled'>,
  settings: Pick<UsageSettings, 'targetRate'>,
): number {
  return Math.max(0, usersNeeded(entitled, settings) - active)
}
