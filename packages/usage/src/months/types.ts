import type { IsoDate, Month } from '@lotse/calendar'
import type { Note } from '../notes.ts'
import type { Denominator, Numerator, UsageSettings } from '../settings.ts'
import type { Concealment, RowCounts, SnapshotSource } from '../snapshot.ts'
import type { Figure } from './figure.ts'

/** One month of one tenant, from the snapshot nearest to the month's end (usage.md §10). */
export interface UsageMonth {
  readonly month: Month
  /** Distinct active users per numerator. */
  readonly active: Readonly<Record<Numerator, number>>
  /** Distinct entitled users by `denominator`. */
  readonly entitled: number
  readonly denominator: Denominator
  /** The same by the users of the report, where the month is divided otherwise; null where it is not. */
  readonly byReport: Pick<UsageMonth, 'active' | 'entitled'> | null
  readonly provenance: MonthProvenance
  /** What should be known about this month: a sudden drop of rows, concealed names … */
  readonly remarks: readonly Note[]
}

/** Where a month's figures come from. */
export interface MonthProvenance {
  readonly source: SnapshotSource
  readonly refreshDate: IsoDate
  /** First and last day that were counted. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate }
  readonly rows: RowCounts
  readonly concealed: Concealment
  /** Numbers of the rules in SPEC.md that shaped the figure. */
  readonly rules: readonly string[]
  /** Refresh dates of the other snapshots of the month that were farther from its end. */
  readonly otherRefreshDates: readonly IsoDate[]
}

/** The closed months of a tenant, oldest first, each with its growth and plain verdict per numerator. */
export interface UsageSeries {
  readonly settings: UsageSettings
  readonly asOf: IsoDate
  readonly points: Readonly<Record<Numerator, readonly SeriesPoint[]>>
  /** Closed months between the first and the last for which there is no usable report. */
  readonly missing: readonly Month[]
  /** Months that are not closed on `asOf`; shown, never judged. */
  readonly running: readonly UsageMonth[]
}

/** The plain verdict of one month: no hysteresis, no memory (usage.md §12). */
export type RawVerdict = 'insufficient-history' | 'growing' | 'stalled' | 'stable'

/** A month's figure under one definition, with growth and plain verdict. */
export interface FigurePoint extends Figure {
  /** Per cent, unrounded, for display; comparisons are made on the integers. */
  readonly rate: number
  /** Growth against three months before in percentage points, unrounded; null where there is no base. */
  readonly growth3pp: number | null
  readonly base: GrowthBase | null
  readonly raw: RawVerdict
}

/** Such a point of the default definitions, with the month it was made from. */
export interface SeriesPoint extends FigurePoint {
  readonly usage: UsageMonth
}

/** What growth was measured against: the month itself, or the mean of its neighbours where it is missing. */
export interface GrowthBase {
  readonly kind: 'month' | 'mean-of-neighbours'
  /** The month three before. */
  readonly month: Month
  /** The months whose figures were used: one, or the two neighbours. */
  readonly used: readonly Figure[]
}

/** The plain verdict refined by two states that need no memory (usage.md §11 and §12). */
export type VerdictState = RawVerdict | 'near-goal' | 'declining'

/** The verdict on the newest closed month, with every number it rests on. */
export interface UsageVerdict {
  readonly raw: RawVerdict
  readonly state: VerdictState
  readonly month: Month
  readonly numerator: Numerator
  readonly active: number
  readonly entitled: number
  /** Per cent, unrounded. */
  readonly rate: number
  readonly growth3pp: number | null
  readonly base: GrowthBase | null
  /** People still missing to the goal: max(0, ceil(target · entitled) − active). */
  readonly usersMissingToTarget: number
  /** Whole months until the goal at the pace of the last three; 0 where reached, null where there is no pace towards it. */
  readonly monthsToTargetAtThisPace: number | null
  /** Fewer entitled users than `settings.smallTenant`: one person moves the rate by points. */
  readonly lowConfidence: boolean
  /** Where there is no growth yet: the first month for which there can be one. */
  readonly firstVerdictMonth: Month | null
  readonly settings: UsageSettings
  readonly usage: UsageMonth
}
