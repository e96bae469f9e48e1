/** What decides a figure, with the programme's defaults. Source: usage.md §15. */
export interface UsageSettings {
  /** Which activity counts; see {@link Numerator}. */
  readonly numerator: Numerator
  /** What the active users are divided by; see {@link Denominator}. */
  readonly denominator: Denominator
  /** Length of the report period that may become a month, in days. */
  readonly windowDays: number
  /** The goal, in per cent of the entitled users. */
  readonly targetRate: number
  /** What `growthThreshold` is measured in: points of the rate, or per cent of the earlier rate. */
  readonly growthMode: 'points' | 'relative'
  /** Below this growth over three months a customer under the goal has stalled. */
  readonly growthThreshold: number
  /** Days after its last day on which a month is closed and may enter a verdict. */
  readonly closeMonthAfterDays: number
  /** A file with more rejected rows than this, in per cent, is not used for monthly active use. */
  readonly maxRejectedPercent: number
  /** Below this many entitled users people are named before percentages and confidence is low. */
  readonly smallTenant: number
}

/** The three ways to count an active user, narrowest first. Source: usage.md §10. */
export const NUMERATORS = ['desktopCore', 'desktop', 'any'] as const
export type Numerator = (typeof NUMERATORS)[number]

/**
 * What the active users are divided by. A report on its own can only offer its own rows; denominators that need licence
 * data join this list together with the data they need.
 */
export const DENOMINATORS = ['reportRows'] as const
export type Denominator = (typeof DENOMINATORS)[number]

/** The settings of usage.md §15, with the one denominator that a report without licence data can offer. */
export const DEFAULT_USAGE_SETTINGS: UsageSettings = {
  numerator: 'desktopCore',
  denominator: 'reportRows',
  windowDays: 30,
  targetRate: 70,
  growthMode: 'points',
  growthThreshold: 3,
  closeMonthAfterDays: 8,
  maxRejectedPercent: 2,
  smallTenant: 50,
}
