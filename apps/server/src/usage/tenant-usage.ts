import type { IsoDate } from '@lotse/calendar'
import {
  DEFAULT_USAGE_SETTINGS,
  monthsOf,
  seriesOf,
  type UsageMonth,
  type UsageSeries,
  type UsageSnapshot,
} from '@lotse/usage'

/** What decides the figures of every tenant: the programme's defaults (usage.md §15). */
export const usageSettings = DEFAULT_USAGE_SETTINGS

/** A stored report as far as the figures need it. */
export interface StoredSnapshot {
  readonly id: string
  readonly snapshot: UsageSnapshot
}

/** The closed and running months that a tenant's current reports give on the day `today`. */
export function seriesFrom(current: readonly StoredSnapshot[], today: IsoDate): UsageSeries {
  return seriesOf(monthsFrom(current), usageSettings, today)
}

/** The months that current reports give, each with the id of the report it came from. */
export function monthsFrom(current: readonly StoredSnapshot[]): (UsageMonth & { readonly snapshotId: string })[] {
  const months = monthsOf(
    current.map(({ snapshot }) => snapshot),
    usageSettings,
  )
  return months.map((month) => ({ ...month, snapshotId: snapshotBehind(month, current) }))
}

/** The current report a month came from. Of one refresh date and period there is only one (migration 0002). */
export function snapshotBehind(month: UsageMonth, current: readonly StoredSnapshot[]): string {
  const found = current.find(
    ({ snapshot }) =>
      snapshot.refreshDate === month.provenance.refreshDate && snapshot.reportPeriod === usageSettings.windowDays,
  )
  if (found === undefined) throw new Error(`no current report is behind ${month.month}`)
  return found.id
}
