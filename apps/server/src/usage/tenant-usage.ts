import type { IsoDate } from '@lotse/calendar'
import { type LicenceCounts, monthsOf, type UsageMonth, type UsageSettings, type UsageSnapshot } from '@lotse/usage'

/** The report period that months are made from; a window of 28 days is told by the same report (usage.md §10). */
const REPORT_DAYS = 30

/** A stored report as far as the figures need it. */
export interface StoredSnapshot {
  readonly id: string
  readonly snapshot: UsageSnapshot
}

/** A month with the report it came from. */
export type TenantMonth = UsageMonth & { readonly snapshotId: string }

/** The months that current reports give by these settings, as of a day, each with the id of the report it came from. */
export function monthsFrom(
  current: readonly StoredSnapshot[],
  settings: UsageSettings,
  licences: readonly LicenceCounts[] = [],
  asOf: IsoDate | null = null,
): TenantMonth[] {
  const snapshots = current.map(({ snapshot }) => snapshot)
  return monthsOf(snapshots, settings, licences, asOf).map((month) => ({
    ...month,
    snapshotId: snapshotBehind(month, current),
  }))
}

/** The current report a month came from. Of one refresh date and period there is only one (migration 0002). */
export function snapshotBehind(month: UsageMonth, current: readonly StoredSnapshot[]): string {
  const found = current.find(
    ({ snapshot }) => snapshot.refreshDate === month.provenance.refreshDate && snapshot.reportPeriod === REPORT_DAYS,
  )
  if (found === undefined) throw new Error(`no current report is behind ${month.month}`)
  return found.id
}
