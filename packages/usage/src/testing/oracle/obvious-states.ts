import type { Spoken } from '../figures.ts'
import { isAtGoal, isBelow, isQuiet, type Quiet, rate, type Seen, says, steps } from './obvious-growth.ts'

/**
 * The states of usage.md §12 read slowly: every row of months is counted backwards again for every month, and nothing is
 * remembered but the state itself.
 */
export interface Obvious {
  readonly state: string
  readonly qualifier: string | null
}

/** The state after each month that has a report. */
export function obviousStates(spoken: readonly Spoken[], entitled: number, quiet: Quiet): Obvious[] {
  const seen = spoken.flatMap((one, month): Seen[] => {
    if (one === null) return []
    return [typeof one === 'number' ? { month, active: one, entitled } : { month, active: one[0], entitled: one[1] }]
  })
  const states: Obvious[] = []
  for (const at of seen.keys()) {
    const before = states.at(-1) ?? { state: 'insufficient-history', qualifier: null }
    states.push(after(before, seen.slice(0, at + 1), quiet))
  }
  return states
}

function after(before: Obvious, history: readonly Seen[], quiet: Quiet): Obvious {
  const now = history.at(-1)
  if (now === undefined) return before
  if (isAnew(history)) return { state: 're-baselining', qualifier: null }
  const { state, qualifier } = before.state === 're-baselining' ? { ...before, state: 'insufficient-history' } : before
  if (rowAtGoal(history, quiet) >= 2) return { state: 'stable', qualifier: null }
  if (isQuiet(now.month, quiet))
    return { state, qualifier: isAtGoal(now) && qualifier === 'slipping' ? null : qualifier }
  const said = says(history, quiet)
  if (state === 'stable' && isAtGoal(now)) return { state, qualifier: null }
  if (state === 'stable' && rowOfLost(history, quiet) < 2) return { state, qualifier: 'slipping' }
  if (state === 'stable') return { state: said === 'unknown' ? 'insufficient-history' : 'growing', qualifier: null }
  if (isAtGoal(now)) return { state: state === 'insufficient-history' ? state : 'growing', qualifier: 'reached' }
  return { state: belowGoal(state, said, rowOfStalls(history, quiet)), qualifier: null }
}

function belowGoal(state: string, said: string, stalls: number): string {
  const isStalled = state === 'stalled' || state === 'declining'
  if (said === 'unknown') return 'insufficient-history'
  if (said === 'near') return 'near-goal'
  if (said === 'recovery') return 'growing'
  if (said === 'growth') return isStalled ? 'stalled' : 'growing'
  if (!isStalled && stalls < 2) return state
  return said === 'decline' ? 'declining' : 'stalled'
}

/** Within three months of an entitlement step. */
function isAnew(history: readonly Seen[]): boolean {
  const now = history.at(-1)
  return now !== undefined && steps(history).some((step) => now.month - step < 3)
}

/** What a month does to a row that is counted backwards. */
type Word = 'counts' | 'passed over' | 'ends it' | 'counts and ends it'

function row(history: readonly Seen[], quiet: Quiet, word: (upTo: readonly Seen[], now: Seen) => Word): number {
  let count = 0
  for (let length = history.length; length > 0; length -= 1) {
    const now = history[length - 1]
    if (now === undefined) break
    const said = word(history.slice(0, length), now)
    if (said === 'ends it') break
    if (said !== 'passed over') count += 1
    if (said === 'counts and ends it' || hasGapBefore(history, length - 1, quiet)) break
  }
  return count
}

/** A month that nobody reported and that is not quiet lies before this one. */
function hasGapBefore(history: readonly Seen[], at: number, quiet: Quiet): boolean {
  const [before, now] = [history[at - 1], history[at]]
  if (before === undefined || now === undefined) return false
  for (let month = before.month + 1; month < now.month; month += 1) if (!isQuiet(month, quiet)) return true
  return false
}

function rowAtGoal(history: readonly Seen[], quiet: Quiet): number {
  return row(history, quiet, (upTo, now) => {
    const stepped = steps(upTo).includes(now.month)
    if (isAtGoal(now)) return stepped ? 'counts and ends it' : 'counts'
    return isQuiet(now.month, quiet) && !stepped ? 'passed over' : 'ends it'
  })
}

function rowOfLost(history: readonly Seen[], quiet: Quiet): number {
  return row(history, quiet, (upTo, now) => {
    if (isAnew(upTo) || isAtGoal(now)) return 'ends it'
    if (isQuiet(now.month, quiet)) return 'passed over'
    return isBelow(rate(now), 67) ? 'counts' : 'ends it'
  })
}

function rowOfStalls(history: readonly Seen[], quiet: Quiet): number {
  return row(history, quiet, (upTo, now) => {
    if (isAnew(upTo)) return 'ends it'
    if (isQuiet(now.month, quiet)) return 'passed over'
    return ['stall', 'decline'].includes(says(upTo, quiet)) ? 'counts' : 'ends it'
  })
}
