import type { IsoDate, Month } from '@lotse/calendar'
import type { Figure } from '../months/figure.ts'
import type { FigurePoint } from '../months/types.ts'
import type { Numerator, UsageSettings } from '../settings.ts'

/** The states of a customer, confirmed by more than one month (usage.md §12). */
export const CONFIRMED_STATES = [
  'insufficient-history',
  'growing',
  'near-goal',
  'stalled',
  'declining',
  're-baselining',
  'stable',
] as const
export type ConfirmedState = (typeof CONFIRMED_STATES)[number]

/**
 * What else is true of a state: `reached`, the goal is reached for the first month and not confirmed yet; `slipping`, a
 * stable customer is below the goal and has not lost it yet.
 */
export type Qualifier = 'reached' | 'slipping'

export interface Standing {
  readonly state: ConfirmedState
  readonly qualifier: Qualifier | null
}

/** What is known about a tenant beside its monthly figures. */
export interface Evidence {
  /** Country whose holidays count, two capital letters; null takes the quiet months of the house. */
  readonly country: string | null
  /** People that two months have in common, counted; see `cohortsOf`. */
  readonly cohorts: readonly Cohort[]
  readonly breaks: readonly DataBreak[]
  readonly confirmations: readonly Confirmation[]
}

/** Nothing but the figures. */
export const NO_EVIDENCE: Evidence = { country: null, cohorts: [], breaks: [], confirmations: [] }

/** The people entitled in both of two months, and what they did in each: growth without purchases (usage.md §11). */
export interface Cohort {
  readonly month: Month
  /** The earlier of the two months. */
  readonly base: Month
  readonly people: number
  readonly activeNow: Readonly<Record<Numerator, number>>
  readonly activeThen: Readonly<Record<Numerator, number>>
}

export const BREAK_KINDS = ['concealment-switched', 'definition-changed', 'outage', 'recomputed'] as const
export type BreakKind = (typeof BREAK_KINDS)[number]

/** From `month` on, figures cannot be compared with those before it (usage.md §11). */
export interface DataBreak {
  readonly month: Month
  readonly kind: BreakKind
}

/** Somebody vouches for the state that one more month like this would confirm (usage.md §12). */
export interface Confirmation {
  readonly month: Month
  readonly by: string
  readonly on: IsoDate
  /** In words; never empty. */
  readonly reason: string
}

/** Many entitled users came or went in this month: a purchase, or licences taken away (usage.md §11). */
export interface EntitlementStep {
  readonly month: Month
  /** The last known month before. */
  readonly before: Month
  readonly entitledBefore: number
  readonly entitled: number
  /** Whether people can be followed across it, so that nothing has to be judged anew. */
  readonly covered: boolean
}

/** What growth of a confirmed verdict was measured against. */
export interface JudgedBase {
  /**
   * `month`: the month three before; `interpolated`: it is missing or quiet, and the line between the nearest others
   * stands in; `quiet-month`: it is quiet and nothing can stand in, so that growth is at most this.
   */
  readonly kind: 'month' | 'interpolated' | 'quiet-month'
  readonly month: Month
  readonly used: readonly (Figure & { readonly weight: number })[]
}

/** Growth as the confirmed verdict judges it, for display; comparisons were made on the exact numbers. */
export interface JudgedGrowth {
  readonly points: number
  /** The earlier rate in per cent. */
  readonly from: number
  /** Net new active users over three months. */
  readonly people: number
  readonly base: JudgedBase
  /** Measured on people entitled in both months, since many came or went; with their rate in per cent. */
  readonly cohort: { readonly people: number; readonly rate: number } | null
}

/** Why there is no growth: too few months, a break in the data, or an entitlement step that nobody can be followed across. */
export type NoGrowth = 'no-base' | 'data-break' | 'entitlement-step'

/** One closed month with its raw and its confirmed verdict. */
export interface ConfirmedPoint extends FigurePoint, Standing {
  readonly growth: JudgedGrowth | null
  /** Why growth is null; null where it is not. */
  readonly noGrowth: NoGrowth | null
  /** Holidays hide work: the month neither raises nor clears a stall. */
  readonly quiet: boolean
  readonly step: EntitlementStep | null
  readonly breaks: readonly DataBreak[]
  /** The state that one more month like this would confirm; null where nothing waits for confirmation. */
  readonly pending: ConfirmedState | null
  /** Somebody's word that made the state, where it did. */
  readonly confirmation: Confirmation | null
  readonly lowConfidence: boolean
}

/** What moved the state. */
export type Cause =
  | 'stall-confirmed'
  | 'decline-confirmed'
  | 'decline-ended'
  | 'growth'
  | 'growth-returned'
  | 'goal-near'
  | 'goal-reached'
  | 'goal-kept'
  | 'goal-slipping'
  | 'goal-held-again'
  | 'goal-missed-again'
  | 'goal-lost'
  | 'entitlement-step'
  | 'judged-anew'
  | 'growth-unknown'

/** A change of state with the numbers that caused it (usage.md §12). */
export interface StateChange {
  readonly month: Month
  readonly from: Standing | null
  readonly to: Standing
  readonly cause: Cause
  readonly active: number
  readonly entitled: number
  /** Per cent, unrounded. */
  readonly rate: number
  readonly growth: JudgedGrowth | null
  readonly growthMode: UsageSettings['growthMode']
  readonly step: EntitlementStep | null
  /** Set where a person confirmed it before the months did. */
  readonly confirmation: Confirmation | null
}

/** The confirmed course of one tenant by one definition, oldest month first. */
export interface ConfirmedSeries {
  readonly settings: UsageSettings
  readonly points: readonly ConfirmedPoint[]
  readonly changes: readonly StateChange[]
  /** Confirmations for months in which nothing waited for one, for instance after a correction of the figures. */
  readonly unusedConfirmations: readonly Confirmation[]
}
