import { compareDates, daysBetween, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { UsageSnapshot } from '../snapshot.ts'

/** The report period from which a month is made, in days: the one of which Microsoft offers rows per user (usage.md §10). */
export const REPORT_DAYS = 30

/** A snapshot that may become a month: it says which, and has people in it. */
export interface MonthlySnapshot extends UsageSnapshot {
  readonly refreshDate: IsoDate
  readonly month: Month
}

/** The snapshot that stands for a month, and the refresh dates of those that were farther from its end. */
export interface ChosenSnapshot<Snapshot extends MonthlySnapshot> {
  readonly month: Month
  readonly chosen: Snapshot
  readonly otherRefreshDates: readonly IsoDate[]
}

/**
 * Per month, oldest first, the usable snapshot whose refresh date is nearest to the month's last day (of two equally near
 * ones the later); of snapshots with the same refresh date and period the one read last, and among those of one day the
 * last in the list (usage.md §9.2 and §10). `fits` tells which snapshots have what the caller needs.
 */
export function monthSnapshots<Snapshot extends MonthlySnapshot>(
  snapshots: readonly UsageSnapshot[],
  fits: (snapshot: MonthlySnapshot) => snapshot is Snapshot,
): ChosenSnapshot<Snapshot>[] {
  const candidates = latestReadings(snapshots).filter((one): one is Snapshot => isMonthly(one) && fits(one))
  const byMonth = Map.groupBy(candidates, ({ month }) => month)
  return [...byMonth.keys()].sort().flatMap((month) => {
    const [chosen, ...others] = (byMonth.get(month) ?? []).toSorted(nearerTo(lastDayOf(month)))
    if (chosen === undefined) return []
    return [{ month, chosen, otherRefreshDates: others.map(({ refreshDate }) => refreshDate).sort() }]
  })
}

function nearerTo(end: IsoDate): (a: MonthlySnapshot, b: MonthlySnapshot) => number {
  const distance = ({ refreshDate }: MonthlySnapshot): number => Math.abs(daysBetween(end, refreshDate))
  return (a, b) => distance(a) - distance(b) || compareDates(b.refreshDate, a.refreshDate)
}

function isMonthly(snapshot: UsageSnapshot): snapshot is MonthlySnapshot {
  const { refreshDate, month, reportPeriod, users, usableForMau } = snapshot
  return usableForMau && refreshDate !== null && month !== null && users > 0 && reportPeriod === REPORT_DAYS
}

/** Microsoft re-computes a report with small corrections: the later reading of the same report replaces the earlier. */
function latestReadings(snapshots: readonly UsageSnapshot[]): UsageSnapshot[] {
  const latest = new Map<string, UsageSnapshot>()
  for (const snapshot of snapshots) {
    if (!snapshot.usableForMau) continue
    const key = `${snapshot.report}/${snapshot.refreshDate}/${snapshot.reportPeriod}`
    const before = latest.get(key)
    if (before === undefined || before.source.readOn <= snapshot.source.readOn) latest.set(key, snapshot)
  }
  return [...latest.values()]
}
