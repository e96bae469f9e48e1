import type { Choices } from '@lotse/assessment'
import type { ChangedDecision } from '@lotse/contract'

/** Decisions that have another value now than when a version was derived from them; none is the same as undecided. Order of options does not count. */
export function changedSince(derivedFrom: Choices, now: Choices): ChangedDecision[] {
  return Object.entries(derivedFrom).flatMap(([decisionId, was]) => {
    const is = now[decisionId]
    if (same(was, is ?? [])) return []
    return [{ decisionId, was: [...was], now: is === undefined ? null : [...is] }]
  })
}

/** Whether two choices are the same, in whatever order. */
export const same = (one: readonly string[], two: readonly string[]): boolean =>
  one.length === two.length && one.every((option) => two.includes(option))
