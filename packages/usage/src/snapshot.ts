import type { IsoDate, Month } from '@lotse/calendar'
import type { Note } from './notes.ts'
import type { Numerator } from './settings.ts'

/** The one report from which monthly active use can be computed (usage.md §1). */
export const APP_USER_DETAIL = 'getM365AppUserDetail'

/**
 * What one delivered report says about one tenant: totals, no person. Plain data, so that it can be stored and read back.
 * A snapshot is identified by report, refresh date and period (usage.md §9.2).
 */
export interface UsageSnapshot {
  readonly report: typeof APP_USER_DETAIL
  /** The day up to which Microsoft had counted; null where the file has no row that says so. */
  readonly refreshDate: IsoDate | null
  /** Length of the counted period in days; null where no row says so or rows contradict each other. */
  readonly reportPeriod: number | null
  /** The month this snapshot may stand for: the month of the refresh date less 14 days (usage.md §10). */
  readonly month: Month | null
  readonly rows: RowCounts
  /** Distinct users by lower-cased user principal name. */
  readonly users: number
  /** Active users per numerator; null where the file lacks rows or the columns the numerator needs. */
  readonly active: Readonly<Record<Numerator, number | null>>
  /** Users per platform and per app within the period; null where the column is missing. */
  readonly platforms: Readonly<Record<Platform, number | null>>
  readonly apps: Readonly<Record<App, number | null>>
  /**
   * Users active on any platform in the last 28 days, by their last activity dates: the window of other definitions, which
   * no report period offers (usage.md §10). Null where the file has no such dates or reaches back less than 28 days.
   */
  readonly activeIn28Days: number | null
  /** Whether user names are replaced by pseudonyms: in no row, in every row, in some rows (usage.md §3). */
  readonly concealed: Concealment
  /** True where nothing speaks against using this snapshot for monthly active use. */
  readonly usableForMau: boolean
  /** Why it is not usable; empty where it is. */
  readonly obstacles: readonly Note[]
  readonly source: SnapshotSource
}

export interface RowCounts {
  /** Data rows in the file, without headings and blank lines: the sum of the other three. */
  readonly total: number
  /** First rows of each user. */
  readonly accepted: number
  /** Further rows of a user already seen; merged into the first. */
  readonly duplicates: number
  readonly rejected: number
}

/** Where a snapshot came from: the beginning of every figure's provenance. */
export interface SnapshotSource {
  /** File name or address as the caller gave it. */
  readonly file: string
  /** Digest of the file's bytes in hexadecimal, where the caller computed one. */
  readonly sha256: string | null
  /** The day on which the file was read. */
  readonly readOn: IsoDate
}

export const PLATFORMS = ['windows', 'mac', 'mobile', 'web'] as const
export type Platform = (typeof PLATFORMS)[number]

export const APPS = ['outlook', 'word', 'excel', 'powerPoint', 'oneNote', 'teams'] as const
export type App = (typeof APPS)[number]

export type Concealment = 'none' | 'all' | 'mixed'
