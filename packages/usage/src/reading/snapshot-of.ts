import { addDays, type IsoDate, type Month, monthOf } from '@lotse/calendar'
import { REPORT_DAYS } from '../months/month-snapshots.ts'
import type { Note } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import { APP_USER_DETAIL, APPS, type App, PLATFORMS, type Platform, type SnapshotSource } from '../snapshot.ts'
import { APP_USER_DETAIL_HEADINGS } from './columns.ts'
import { toIsoDate } from './dates.ts'
import type { Section } from './section.ts'
import type { ActivityTotals } from './tally.ts'
import type { ReadOptions, UsageSnapshotReading } from './types.ts'

/** The month a report refreshed on `day` mostly covers (usage.md §10): a file of the 2nd belongs to the month before. */
export function monthOfRefresh(day: IsoDate): Month {
  return monthOf(addDays(day, -14))
}

/** What was read under one heading, judged (usage.md §9.5). `fileRemarks` are those that concern the whole file. */
export function snapshotOf(
  section: Section,
  source: SnapshotSource,
  settings: UsageSettings,
  entitledUsers: ReadOptions['entitledUsers'],
  fileRemarks: readonly Note[],
): UsageSnapshotReading {
  const { tally } = section
  const [refreshDay] = section.refreshDays.keys()
  const refreshDate = refreshDay === undefined ? null : toIsoDate(refreshDay)
  const periods = [...section.periods.keys()]
  const period = periods.length === 1 ? (periods[0] ?? null) : null
  const entitled = refreshDate === null ? null : (entitledUsers?.(refreshDate) ?? null)
  const obstacles = obstaclesOf(section, settings, entitled)
  return {
    report: APP_USER_DETAIL,
    refreshDate,
    reportPeriod: period,
    month: refreshDate !== null && period === REPORT_DAYS ? monthOfRefresh(refreshDate) : null,
    rows: {
      total: section.total,
      accepted: tally.users,
      duplicates: tally.duplicates,
      rejected: section.rejected,
    },
    users: tally.users,
    ...knownTotals(tally.totals(), section),
    activeIn28Days: activeIn28Days(section, refreshDay, period),
    concealed: tally.concealed,
    usableForMau: obstacles.length === 0,
    obstacles,
    source,
    rejections: section.rejections,
    remarks: [...fileRemarks, ...remarksOf(section, [...section.unknown])],
  }
}

function obstaclesOf(section: Section, settings: UsageSettings, entitled: number | null): Note[] {
  const { tally, missing, total, rejected } = section
  const periods = [...section.periods.keys()].sort((a, b) => a - b)
  const [period] = periods
  const obstacles: Note[] = []
  if (total === 0) obstacles.push(note('no-rows'))
  if (periods.length > 1) obstacles.push(note('several-periods', { periods: periods.join(', ') }))
  else if (period !== undefined && period !== REPORT_DAYS) {
    obstacles.push(note('other-period', { period, expected: REPORT_DAYS }))
  }
  if (section.cutOff) obstacles.push(note('cut-off'))
  if (section.pagesMissing) obstacles.push(note('pages-missing'))
  if (rejected * 100 > settings.maxRejectedPercent * total) {
    obstacles.push(note('too-many-rejected', { rejected, total, limit: settings.maxRejectedPercent }))
  }
  if (missing.size > 0)
    obstacles.push(
      note('missing-columns', {
        columns: APP_USER_DETAIL_HEADINGS.filter((heading) => missing.has(heading)).join(', '),
      }),
    )
  if (entitled !== null && total > 0 && tally.users * 10 < entitled * 9) {
    obstacles.push(note('fewer-users-than-entitled', { users: tally.users, entitled }))
  }
  return obstacles
}

function remarksOf(section: Section, unknownColumns: readonly string[]): Note[] {
  const remarks: Note[] = []
  if (section.tally.concealed === 'all') remarks.push(note('names-concealed'))
  if (section.tally.concealed === 'mixed') remarks.push(note('names-partly-concealed'))
  if (unknownColumns.length > 0) remarks.push(note('unknown-columns', { columns: unknownColumns.join(', ') }))
  return remarks
}

/** Totals whose columns are all there; the others are unknown, never zero. A report without rows knows nothing. */
function knownTotals(
  totals: ActivityTotals,
  section: Section,
): Pick<UsageSnapshotReading, 'active' | 'platforms' | 'apps'> {
  const { missing } = section
  const empty = section.tally.users === 0
  const known = (total: number, needs: readonly string[]): number | null =>
    empty || needs.some((heading) => missing.has(heading)) ? null : total
  const { active, platforms, apps } = totals
  return {
    active: {
      desktopCore: known(active.desktopCore, CORE_HEADINGS),
      desktop: known(active.desktop, ['Windows', 'Mac']),
      any: known(active.any, ['Windows', 'Mac', 'Mobile', 'Web']),
    },
    platforms: Object.fromEntries(
      PLATFORMS.map((platform) => [platform, known(platforms[platform], [headingOf(platform)])]),
    ) as Record<Platform, number | null>,
    apps: Object.fromEntries(APPS.map((app) => [app, known(apps[app], [headingOf(app)])])) as Record<
      App,
      number | null
    >,
  }
}

const CORE_HEADINGS = APP_USER_DETAIL_HEADINGS.filter((heading) => /^(?!Teams).+ \((Windows|Mac)\)$/.test(heading))

const headingOf = (key: string): string => `${key.charAt(0).toUpperCase()}${key.slice(1)}`

function activeIn28Days(section: Section, refreshDay: number | undefined, period: number | null): number | null {
  if (refreshDay === undefined || section.columns.lastActivity === null || period === null || period < 28) return null
  return section.tally.activeSince(refreshDay - 27)
}

const note = (code: string, params: Note['params'] = {}): Note => ({ code, params })
