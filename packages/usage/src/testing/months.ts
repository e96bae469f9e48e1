import { addDays, isoDate, lastDayOf, type Month, month } from '@lotse/calendar'
import { monthsOf } from '../months/months-of.ts'
import { seriesOf } from '../months/series-of.ts'
import type { UsageMonth, UsageSeries } from '../months/types.ts'
import { monthOfRefresh } from '../reading/snapshot-of.ts'
import { DEFAULT_USAGE_SETTINGS, type UsageSettings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'

/** A whole 30-day snapshot refreshed on a day, with as many users active by every numerator. */
export function snapshot(
  refreshed: string,
  active: number,
  users: number,
  more: Partial<UsageSnapshot> = {},
): UsageSnapshot {
  const refreshDate = isoDate(refreshed)
  return {
    report: 'getM365AppUserDetail',
    refreshDate,
    reportPeriod: 30,
    month: monthOfRefresh(refreshDate),
    rows: { total: users, accepted: users, duplicates: 0, rejected: 0 },
    users,
    active: { desktopCore: active, desktop: active, any: active },
    platforms: { windows: active, mac: 0, mobile: 0, web: 0 },
    apps: { outlook: 0, word: active, excel: 0, powerPoint: 0, oneNote: 0, teams: 0 },
    activeIn28Days: active,
    concealed: 'none',
    usableForMau: true,
    obstacles: [],
    source: { file: `${refreshed}.csv`, sha256: null, readOn: addDays(refreshDate, 2) },
    ...more,
  }
}

/** Months from a list of active users (null: no report), the first being `first`, each refreshed on its last day. */
export function monthsFrom(first: string, active: readonly (number | null)[], users: number): UsageMonth[] {
  const start = month(first)
  const snapshots = active.flatMap((count, index) =>
    count === null ? [] : [snapshot(lastDayOf(later(start, index)), count, users)],
  )
  return monthsOf(snapshots, DEFAULT_USAGE_SETTINGS)
}

/** The series of such months long after the last is closed. */
export function seriesFrom(
  first: string,
  active: readonly (number | null)[],
  users: number,
  settings: UsageSettings = DEFAULT_USAGE_SETTINGS,
): UsageSeries {
  return seriesOf(monthsFrom(first, active, users), settings, isoDate('2030-01-01'))
}

function later(start: Month, months: number): Month {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + months
  return month(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
}
