import { type Figure, rateOf } from '../months/figure.ts'
import { decimal, isLess, plus } from '../months/ratio.ts'
import { isLessGrowth } from '../months/raw-verdict.ts'
import type { UsageSettings } from '../settings.ts'
import type { Measured } from './measure.ts'

/** What one month says on its own, before anything is confirmed (usage.md §12). */
export type Condition =
  /** The goal is reached. */
  | 'goal'
  /** Below the goal, and one more quarter like the last reaches it. */
  | 'near'
  /** Below the goal and hardly anybody is added. */
  | 'stall'
  /** The same, losing points. */
  | 'decline'
  /** Below the goal and growing. */
  | 'growth'
  /** The same, by so much that a confirmed stall is over. */
  | 'recovery'
  /** Below the goal, and growth is not known. */
  | 'unknown'

/** What a month says. `growth` is null where it cannot be measured. */
export function conditionOf(figure: Figure, growth: Measured | null, settings: UsageSettings): Condition {
  if (isAtGoal(figure, settings)) return 'goal'
  if (growth === null) return 'unknown'
  if (isStall(figure, growth, settings)) return isDecline(figure, growth, settings) ? 'decline' : 'stall'
  // Against a quiet month growth is at most what was measured: enough to see a stall, not to see growth.
  if (growth.base.kind === 'quiet-month') return 'unknown'
  if (isLessGrowth(growth, settings.stallExit, settings)) return isNear(figure, growth, settings) ? 'near' : 'growth'
  return 'recovery'
}

const isAtGoal = (figure: Figure, settings: UsageSettings): boolean =>
  !isLess(rateOf(figure), decimal(settings.targetRate))

/** So far below the goal that it counts as lost where it is so again. */
export const isBelowExit = (figure: Figure, settings: UsageSettings): boolean =>
  isLess(rateOf(figure), decimal(settings.stableExit))

/** Below this many entitled users one person moves the rate by points, so that people are judged, not points. */
export const isSmall = ({ entitled }: Pick<Figure, 'entitled'>, settings: UsageSettings): boolean =>
  entitled < settings.smallTenant

/**
 * Growth under the threshold; for a small tenant no net new active user. People who were followed across an entitlement
 * step and are at the goal themselves have not stalled, however many newcomers pull the rate down.
 */
function isStall(figure: Figure, growth: Measured, settings: UsageSettings): boolean {
  if (growth.cohort !== null && isAtGoal(growth.cohort, settings)) return false
  if (isSmall(figure, settings)) return growth.people.over <= 0n
  return isLessGrowth(growth, settings.growthThreshold, settings) && !isNear(figure, growth, settings)
}

/** MAU + g3 reaches the goal, although growth is below the threshold. */
function isNear(figure: Figure, growth: Measured, settings: UsageSettings): boolean {
  if (!isLessGrowth(growth, settings.growthThreshold, settings)) return false
  return !isLess(plus(rateOf(figure), growth.points), decimal(settings.targetRate))
}

/** A loss of points; in a small tenant of more than one person too, or every holiday would be a decline. */
function isDecline(figure: Figure, growth: Measured, settings: UsageSettings): boolean {
  if (isLess(decimal(-settings.declinePoints), growth.points)) return false
  return !isSmall(figure, settings) || !isLess(decimal(-2), growth.people)
}
