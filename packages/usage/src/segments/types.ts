import type { Numerator } from '../settings.ts'

/**
 * People who are alike in all that a segment table asks: of 300,000 people these are some hundred groups, and none of them
 * names anybody.
 */
export interface AlikePeople {
  /** How many they are. */
  readonly people: number
  /** Today's department, office or country; null or blank where the directory has none. */
  readonly segment: string | null
  /** As `activityOf` gives it. */
  readonly activity: number
  /** What they did three months before, likewise; null where they were not there, or nobody knows. */
  readonly before: number | null
  /** Null where nobody has told: no inventory, no activation report. */
  readonly installed: boolean | null
  readonly activated: boolean | null
}

/** How far people have come, each stage counted on its own; null where nobody has told it of everybody (usage.md §14). */
export interface Funnel {
  readonly entitled: number
  readonly installed: number | null
  readonly activated: number | null
  readonly active: number
  /** What the greatest loss between two known stages calls for; null where none is lost or the stages cannot be compared. */
  readonly remedy: Remedy | null
}

/** Install the apps; sign in to them; learn to use them. */
export type Remedy = 'deploy' | 'sign-in' | 'train'

/** A segment that may be shown. Rates and growth are per cent and percentage points, unrounded. */
export interface SegmentRow {
  /** Null for people without a value: often the largest segment. */
  readonly segment: string | null
  readonly entitled: number
  readonly active: number
  readonly rate: number
  /** The rate drawn towards the tenant's, the more the fewer people there are; for comparing rates only. */
  readonly shrunkRate: number
  /** Growth over three months of the people of both months, on today's structure; null without them. */
  readonly growth3pp: number | null
  /** People entitled in both months. */
  readonly matched: number | null
  /** People missing to the goal. */
  readonly missing: number
  /** Of all people missing in segments below the goal, the hidden taken as one, in per cent; null where nobody is missing. */
  readonly shareOfDeficit: number | null
  readonly funnel: Funnel
}

/** The segments of a tenant by one attribute, largest deficit first (usage.md §14). */
export interface SegmentTable {
  readonly numerator: Numerator
  readonly rows: readonly SegmentRow[]
  /**
   * Segments that are not shown since they are small, or since the others would tell about a small one: their names and
   * together their people.
   */
  readonly hidden: { readonly segments: readonly (string | null)[]; readonly entitled: number } | null
  readonly total: {
    readonly entitled: number
    readonly active: number
    readonly rate: number
    readonly missing: number
  }
}
