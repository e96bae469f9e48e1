import { allDecisions } from '../points/points.ts'

/** A decision of the workshop as it is stored. */
export interface TakenDecision {
  readonly id: string
  readonly state: 'open' | 'proposed' | 'decided' | 'deferred'
}

export interface Progress {
  /** Mandatory decisions in scope. */
  readonly mandatory: number
  /** Mandatory decisions in scope that are neither decided nor deferred, in order. */
  readonly open: readonly string[]
  /** All decisions in scope, and those of them that are settled. */
  readonly all: number
  readonly settled: number
}

/**
 * How far the workshop is. It is complete when nothing mandatory is open; the team is judged elsewhere. Decisions of points
 * out of scope do not count. (engagement.md §2 step 1)
 */
export function progressOf(taken: readonly TakenDecision[], inScope: ReadonlySet<string>): Progress {
  const done = new Set(taken.filter(({ state }) => state === 'decided' || state === 'deferred').map(({ id }) => id))
  const wanted = allDecisions().filter(({ point }) => inScope.has(point.id))
  const mandatory = wanted.filter(({ decision }) => decision.mandatory)
  return {
    mandatory: mandatory.length,
    open: mandatory.filter(({ decision }) => !done.has(decision.id)).map(({ decision }) => decision.id),
    all: wanted.length,
    settled: wanted.filter(({ decision }) => done.has(decision.id)).length,
  }
}
