import type { UsageSettings } from '../settings.ts'
import type { Condition } from './condition.ts'
import type { Cause, ConfirmedState, Standing } from './types.ts'

/** What the months so far have left behind. */
export interface Memory extends Standing {
  /** Months in a row that met the stall condition; quiet ones are passed over. */
  readonly stallRun: number
  /** Months in a row at the goal. */
  readonly goalRun: number
  /** Months in a row below the rate at which the goal counts as lost. */
  readonly lostRun: number
  /** The state was found by another definition, and by this one growth could not be measured yet. */
  readonly carried: boolean
}

export const BEGINNING: Memory = {
  state: 'insufficient-history',
  qualifier: null,
  stallRun: 0,
  goalRun: 0,
  lostRun: 0,
  carried: false,
}

/** What one closed month brings to the machine. */
export interface MonthInTheRow {
  readonly condition: Condition
  readonly belowExit: boolean
  readonly quiet: boolean
  /** The month follows the one before directly, or only quiet months are missing between them. */
  readonly follows: boolean
  readonly rebaselining: boolean
  /** Growth is known, and no holidays hide what it is measured against. */
  readonly measured: boolean
  /** An entitlement step that nobody can be followed across happens in this month. */
  readonly stepped: boolean
  /** The definition of the figure is another one from this month on: nothing before it counts. */
  readonly redefined: boolean
  /** The state of this month by the definition before, and what moved it there; null where that is not known. */
  readonly otherwise: { readonly state: ConfirmedState; readonly cause: Cause | null } | null
}

export interface Decision {
  readonly memory: Memory
  /** Why the state is another one than before; null where it is the same. */
  readonly cause: Cause | null
  /** What one more month like this would confirm, and as what. */
  readonly pending: { readonly state: ConfirmedState; readonly cause: Cause } | null
}

/** The next state. Pure: the same memory and month always give the same decision. Source: usage.md §12. */
export function decide(before: Memory, month: MonthInTheRow, settings: UsageSettings): Decision {
  const memory = counted(remembered(before, month), month)
  const decision = judged(memory, month, settings)
  const same = decision.memory.state === before.state && decision.memory.qualifier === before.qualifier
  return same ? { ...decision, cause: null } : decision
}

/** The same where a person vouches for what is pending: it is confirmed at once. Null where nothing is pending. */
export function decideEarly(before: Memory, month: MonthInTheRow, settings: UsageSettings): Decision | null {
  const { memory, pending } = decide(before, month, settings)
  if (pending === null) return null
  return to(memory, pending.state, pending.cause)
}

/** A new definition begins a new series; a gap ends every row of months; after re-baselining all is judged anew. */
function remembered(before: Memory, month: MonthInTheRow): Memory {
  if (month.redefined) return carried(BEGINNING, month.otherwise?.state ?? before.state)
  const known = { ...before, carried: before.carried && !month.measured }
  const kept = known.carried && month.otherwise !== null ? carried(known, month.otherwise.state) : known
  const memory = month.follows ? kept : { ...kept, stallRun: 0, goalRun: 0, lostRun: 0 }
  if (month.stepped) return { ...memory, stallRun: 0, goalRun: 0, lostRun: 0 }
  return memory.state === 're-baselining' && !month.rebaselining ? { ...memory, state: 'insufficient-history' } : memory
}

/**
 * The state by the definition before holds until the new series has growth to judge by. Growth is formed across no break, so
 * without it every break would read "too little history". Not "stable", which is kept by one definition or not at all
 * (usage.md §12).
 */
function carried(memory: Memory, state: ConfirmedState): Memory {
  return { ...memory, state: CARRIED.has(state) ? state : 'insufficient-history', carried: true }
}

const CARRIED: ReadonlySet<ConfirmedState> = new Set<ConfirmedState>(['growing', 'near-goal', 'stalled', 'declining'])

/**
 * The rows of months. A quiet month below the goal says nothing; one at the goal reaches it in spite of the holidays.
 * While a new level of entitlement is awaited, stalls are not counted.
 */
function counted(memory: Memory, { condition, belowExit, quiet, rebaselining }: MonthInTheRow): Memory {
  const atGoal = condition === 'goal'
  if (quiet && !atGoal) return memory
  const stalls = condition === 'stall' || condition === 'decline'
  return {
    ...memory,
    goalRun: atGoal ? memory.goalRun + 1 : 0,
    stallRun: stalls && !rebaselining ? memory.stallRun + 1 : quiet ? memory.stallRun : 0,
    lostRun: belowExit && !rebaselining ? memory.lostRun + 1 : 0,
  }
}

function judged(memory: Memory, month: MonthInTheRow, settings: UsageSettings): Decision {
  if (month.rebaselining) return to(memory, 're-baselining', 'entitlement-step')
  if (memory.goalRun >= settings.stableMonths) return to(memory, 'stable', 'goal-kept')
  if (month.quiet) return quietly(memory, month)
  if (memory.state === 'stable') return whileStable(memory, month, settings)
  if (month.condition === 'goal') return reached(memory)
  return belowGoal(memory, month, settings)
}

/** Everything stays, but a stable customer at the goal is not slipping. */
function quietly(memory: Memory, { condition }: MonthInTheRow): Decision {
  const held = condition === 'goal' && memory.qualifier === 'slipping'
  return held ? to(memory, memory.state, 'goal-held-again') : { memory, cause: 'judged-anew', pending: null }
}

function whileStable(memory: Memory, month: MonthInTheRow, settings: UsageSettings): Decision {
  if (month.condition === 'goal') return to(memory, 'stable', 'goal-held-again')
  const lost = {
    state: month.condition === 'unknown' ? 'insufficient-history' : 'growing',
    cause: 'goal-lost',
  } as const
  if (memory.lostRun >= settings.stableMonths) return to(memory, lost.state, lost.cause)
  const slipping = to(memory, 'stable', 'goal-slipping', 'slipping')
  return month.belowExit ? { ...slipping, pending: lost } : slipping
}

/** The goal is reached, and not confirmed yet. Without growth there is no state to go to. */
function reached(memory: Memory): Decision {
  const state = memory.state === 'insufficient-history' ? 'insufficient-history' : 'growing'
  return { ...to(memory, state, 'goal-reached', 'reached'), pending: { state: 'stable', cause: 'goal-kept' } }
}

function belowGoal(memory: Memory, { condition, otherwise }: MonthInTheRow, settings: UsageSettings): Decision {
  switch (condition) {
    case 'stall':
    case 'decline':
      return stalling(memory, condition, settings)
    case 'near':
      return to(memory, 'near-goal', 'goal-near')
    case 'growth':
      return isStalled(memory)
        ? { ...to(memory, 'stalled', 'decline-ended'), pending: { state: 'growing', cause: 'growth-returned' } }
        : to(memory, 'growing', 'growth')
    case 'recovery':
      return to(memory, 'growing', isStalled(memory) ? 'growth-returned' : 'growth')
    default:
      return memory.carried
        ? to(memory, memory.state, otherwise?.cause ?? 'judged-anew')
        : to(memory, 'insufficient-history', 'growth-unknown')
  }
}

function stalling(memory: Memory, condition: 'stall' | 'decline', settings: UsageSettings): Decision {
  const [state, cause] =
    condition === 'decline' ? (['declining', 'decline-confirmed'] as const) : (['stalled', 'stall-confirmed'] as const)
  if (memory.state === 'declining' && state === 'stalled') return to(memory, state, 'decline-ended')
  if (isStalled(memory) || memory.stallRun >= settings.stallMonths) return to(memory, state, cause)
  const held = to(memory, memory.state, memory.qualifier === 'reached' ? 'goal-missed-again' : 'judged-anew')
  return { ...held, pending: { state, cause } }
}

const isStalled = ({ state }: Standing): boolean => state === 'stalled' || state === 'declining'

function to(memory: Memory, state: ConfirmedState, cause: Cause, qualifier: Standing['qualifier'] = null): Decision {
  return { memory: { ...memory, state, qualifier }, cause, pending: null }
}
