import { addDays, addMonths, compareDates, daysBetween, type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { Note } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'
import type { UsageMonth } from './types.ts'

/**
 * The months that a tenant's snapshots give, oldest first. Per month the usable snapshot whose refresh date is nearest to
 * the month's last day (of two equally near ones the later); of snapshots with the same refresh date and period the one
 * read last, and among those of one day the last in the list (usage.md §9.2 and §10).
 */
export function monthsOf(snapshots: readonly UsageSnapshot[], settings: UsageSettings): UsageMonth[] {
  const byMonth = new Map<Month, MonthlySnapshot[]>()
  for (const snapshot of latestReadings(snapshots)) {
    const usable = monthly(snapshot, settings)
    if (usable === null) continue
    byMonth.set(usable.month, [...(byMonth.get(usable.month) ?? []), usable])
  }
  const months = [...byMonth.keys()].sort().map((month) => monthFrom(byMonth.get(month) ?? [], month, settings))
  return months.flatMap((month) => month ?? []).map((month, index, all) => withDrop(month, all[index - 1]))
}

/** A snapshot that may become a month: nothing in it is unknown. */
interface MonthlySnapshot extends UsageSnapshot {
  readonly refreshDate: IsoDate
  readonly month: Month
  readonly active: UsageMonth['active']
}

function monthly(snapshot: UsageSnapshot, settings: UsageSettings): MonthlySnapshot | null {
  const { refreshDate, month, reportPeriod, users, usableForMau } = snapshot
  const { desktopCore, desktop, any } = snapshot.active
  if (!usableForMau || refreshDate === null || month === null || users === 0) return null
  if (reportPeriod !== settings.windowDays || desktopCore === null || desktop === null || any === null) return null
  return { ...snapshot, refreshDate, month, active: { desktopCore, desktop, any } }
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

function monthFrom(
  candidates: readonly MonthlySnapshot[],
  month: Month,
  settings: UsageSettings,
): UsageMonth | undefined {
  const end = lastDayOf(month)
  const distance = (snapshot: MonthlySnapshot): number => Math.abs(daysBetween(end, snapshot.refreshDate))
  const [nearest, ...others] = candidates.toSorted(
    (a, b) => distance(a) - distance(b) || compareDates(b.refreshDate, a.refreshDate),
  )
  if (nearest === undefined) return undefined
  const { refreshDate, active, users, rows, concealed, source } = nearest
  return {
    month,
    active,
    entitled: users,
    denominator: settings.denominator,
    provenance: {
      source,
      refreshDate,
      window: { from: addDays(refreshDate, 1 - settings.windowDays), to: refreshDate },
      rows,
      concealed,
      rules: MONTH_RULES,
      otherRefreshDates: others.map((other) => other.refreshDate).sort(),
    },
    remarks: concealmentRemarks(concealed),
  }
}

/** The rules of SPEC.md through which a month's figures pass. */
const MONTH_RULES = ['US5', 'US6', 'US20', 'US21', 'US23'] as const

function concealmentRemarks(concealed: UsageSnapshot['concealed']): Note[] {
  if (concealed === 'all') return [{ code: 'names-concealed', params: {} }]
  return concealed === 'mixed' ? [{ code: 'names-partly-concealed', params: {} }] : []
}

/** Without licence data a report that was cut at a row's end looks whole: only the month before tells (usage.md §9.5). */
function withDrop(month: UsageMonth, before: UsageMonth | undefined): UsageMonth {
  if (before === undefined || before.month !== addMonths(month.month, -1)) return month
  if (month.entitled * 10 >= before.entitled * 9) return month
  const params = { users: month.entitled, before: before.entitled, beforeMonth: before.month }
  return { ...month, remarks: [...month.remarks, { code: 'sudden-drop', params }] }
}
