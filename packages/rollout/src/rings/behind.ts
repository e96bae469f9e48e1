import type { IsoDate } from '@lotse/calendar'
import type { Ring } from './ring.ts'

/** What a ring is measured by: its state, the day it begins by `startsOf`, and the day it is to end. */
export interface RingOnTheWay extends Pick<Ring, 'state'> {
  readonly beginsOn: IsoDate | null
  readonly endsOn: IsoDate | null
}

/**
 * The day since which a ring is behind its plan: it has not begun though its day has passed, or it is not through though its
 * end has. Null where it keeps its plan, where nobody planned a day, and where it is finished or left out. (engagement.md §12)
 */
export function behindSince({ state, beginsOn, endsOn }: RingOnTheWay, today: IsoDate): IsoDate | null {
  if (state === 'finished' || state === 'leftOut') return null
  const days = [...(state === 'planned' ? [beginsOn] : []), endsOn]
  return days.filter((day) => day !== null && day < today).sort()[0] ?? null
}
