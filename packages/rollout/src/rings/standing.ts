import type { IsoDate } from '@lotse/calendar'
import type { Ring } from './ring.ts'

/** A fact, and the newest day on which anything that bears on it was recorded. */
interface Said {
  readonly value: boolean
  readonly on: IsoDate
}

/** What rings say as a whole, and since when: what task 1247 and its phase rest on (engagement.md §2, §13). */
export interface RolloutStanding {
  /** Broad rollout has reached ordinary production devices. Only rings of the broad rollout bear on it. */
  readonly broadRolloutBegan: Said
  /** Every target group is served, or excluded with a reason. */
  readonly targetGroupsCovered: Said
}

/**
 * Null as long as no ring of the broad rollout has left its plan: a plan says nothing about what happens, and neither does a pilot
 * about the broad rollout.
 */
export function standingOfRings(
  rings: readonly Pick<Ring, 'kind' | 'state' | 'stateOn' | 'beganOn'>[],
): RolloutStanding | null {
  const broad = rings.filter(({ kind }) => kind === 'broad')
  const [broadOn, anyOn] = [newestOf(broad), newestOf(rings)]
  if (broadOn === null || anyOn === null) return null
  const areThrough =
    rings.every(({ state }) => state === 'finished' || state === 'leftOut') &&
    rings.some(({ state }) => state === 'finished')
  return {
    broadRolloutBegan: { value: broad.some(({ beganOn }) => beganOn !== null), on: broadOn },
    targetGroupsCovered: { value: areThrough, on: anyOn },
  }
}

const newestOf = (rings: readonly Pick<Ring, 'stateOn'>[]): IsoDate | null =>
  rings
    .flatMap(({ stateOn }) => (stateOn === null ? [] : [stateOn]))
    .sort()
    .at(-1) ?? null
