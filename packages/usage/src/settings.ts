/** What decides a figure and a verdict, with the programme's defaults. Source: usage.md §15. */
export interface UsageSettings {
  /** Which activity counts; see {@link Numerator}. */
  readonly numerator: Numerator
  /** What the active users are divided by; see {@link Denominator}. */
  readonly denominator: Denominator
  /** Days that one month's figure looks back: 30 as the report does, or 28 by the last activity dates. */
  readonly windowDays: number
  /** The goal, in per cent of the entitled users. */
  readonly targetRate: number
  /** What `growthThreshold` and `stallExit` are measured in: points of the rate, or per cent of the earlier rate. */
  readonly growthMode: 'points' | 'relative'
  /** Below this growth over three months a customer under the goal has stalled. */
  readonly growthThreshold: number
  /** Closed months in a row, quiet ones not counted, in which the stall condition holds before a stall is confirmed. */
  readonly stallMonths: number
  /** From this growth over three months on a confirmed stall is over. */
  readonly stallExit: number
  /** A loss of this many points over three months, or more, is a decline. */
  readonly declinePoints: number
  /** Closed months in a row that confirm that the goal is kept, and as many that confirm that it is lost. */
  readonly stableMonths: number
  /** Below this rate, in per cent, a month speaks for the goal being lost; up to the goal the customer is slipping. */
  readonly stableExit: number
  /** Months of the year, 1–12, in which holidays hide work: they neither raise nor clear a stall. */
  readonly quietMonths: readonly number[]
  /** Other quiet months for a country, by its two capital letters (ISO 3166). */
  readonly quietMonthsByCountry: Readonly<Record<string, readonly number[]>>
  /** More entitled users than this, in per cent of the month before, come or go: an entitlement step … */
  readonly rebaselineStepPercent: number
  /** … if there are at least this many of them. */
  readonly rebaselineStepUsers: number
  /** Months from a step on, its own included, that are judged anew only after them. */
  readonly rebaselineMonths: number
  /** Below this many entitled users people are named before percentages and confidence is low. */
  readonly smallTenant: number
  /** Segments with fewer entitled users than this are not shown. */
  readonly minSegment: number
  /** Days after its last day on which a month is closed and may enter a verdict. */
  readonly closeMonthAfterDays: number
  /** A file with more rejected rows than this, in per cent, is not used for monthly active use. */
  readonly maxRejectedPercent: number
  /** More excluded people than this, in per cent of the entitled, need somebody's approval. */
  readonly maxExcludedPercent: number
  /** Fewer of last month's pseudonyms seen again than this, in per cent, forbid to follow people by them. */
  readonly minSeenAgainPercent: number
  /** Months ahead beyond which no date is forecast. */
  readonly forecastHorizon: number
}

/** The three ways to count an active user, narrowest first. Source: usage.md §10. */
export const NUMERATORS = ['desktopCore', 'desktop', 'any'] as const
export type Numerator = (typeof NUMERATORS)[number]

/**
 * What the active users are divided by (usage.md §10): people with an enabled plan; rows of the report; units of the
 * activation report that are assigned; users who ever activated, which makes a retention figure and never a default; and
 * the programme's units that are paid for (engagement.md §12).
 */
export const DENOMINATORS = ['entitledByPlan', 'reportRows', 'assigned', 'activated', 'paidUnits'] as const
export type Denominator = (typeof DENOMINATORS)[number]

/** The settings of usage.md §15. Where licence data are missing the rows of the report stand in, and figures say so. */
export const DEFAULT_USAGE_SETTINGS: UsageSettings = {
  numerator: 'desktopCore',
  denominator: 'entitledByPlan',
  windowDays: 30,
  targetRate: 70,
  growthMode: 'points',
  growthThreshold: 3,
  stallMonths: 2,
  stallExit: 4,
  declinePoints: 3,
  stableMonths: 2,
  stableExit: 67,
  quietMonths: [7, 8, 12],
  quietMonthsByCountry: {},
  rebaselineStepPercent: 10,
  rebaselineStepUsers: 20,
  rebaselineMonths: 3,
  smallTenant: 50,
  minSegment: 10,
  closeMonthAfterDays: 8,
  maxRejectedPercent: 2,
  maxExcludedPercent: 5,
  minSeenAgainPercent: 90,
  forecastHorizon: 24,
}
