import type { IsoDate } from '@lotse/calendar'
import type { Ring } from './ring.ts'

/** What rings say as a whole, and since when: what task 1247 and its phase rest on (engagement.md §2, §13). */
export interface RolloutStanding {
  /** Broad rollout has reached ordinary production devices. */
  readonly broadRolloutBegan: boolean
  /** Every target group is served, or excluded with a reason. */
  readonly targetGroupsCovered: boolean
  /** The newest day on which anything of it was recorded. */
  readonly on: IsoDate
}

/**
 * Null as long as no ring has left its plan: a plan alone says nothing about what happens. A house with rings and none of them broad
 * says nothing about the broad rollout either, so there must be one.
 */
export function standingOfRings(
  rings: readonly Pick<Ring, 'kind' | 'state' | 'stateOn' | 'beganOn'>[],
): RolloutStanding | null {
  const days = rings.flatMap(({ stateOn }) => (stateOn === null ? [] : [stateOn]))
  if (days.length === 0 || rings.every(({ kind }) => kind !== 'broad')) return null
  return {
    broadRolloutBegan: rings.some(({ kind, beganOn }) => kind === 'broad' && beganOn !== null),
    targetGroupsCovered:
      rings.every(({ state }) => state === 'finished' || state === 'leftOut') &&
      rings.some(({ state }) => state === 'finished'),
    on: days.toSorted().at(-1) as IsoDate,
  }
}
