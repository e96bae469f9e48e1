import type { IsoDate } from '@lotse/calendar'
import type { UsageStatusState } from '@lotse/contract'

/**
 * Which records there were on a day, and how they were: of each record the last state of that day or before, without
 * those that were merged by then. The largest first.
 * @param history in any order
 * @param dayOf the calendar day of a moment, by the reader's clock
 */
export function recordsAsOf<State extends Pick<UsageStatusState, 'id' | 'version' | 'changedAt' | 'closed' | 'count'>>(
  history: readonly State[],
  day: IsoDate,
  dayOf: (moment: string) => string,
): readonly State[] {
  const newest = new Map<string, State>()
  for (const state of history) {
    if (dayOf(state.changedAt) > day) continue
    const known = newest.get(state.id)
    if (known === undefined || known.version < state.version) newest.set(state.id, state)
  }
  return [...newest.values()].filter(({ closed }) => !closed).sort((a, b) => b.count - a.count)
}
