import type { IsoDate } from '@lotse/calendar'
import { APPS, PLATFORMS } from '../snapshot.ts'
import { type Column, count, day, required } from './cells.ts'
import { form, type ReportForm } from './form.ts'
import type {
  Counts,
  DailyAppCounts,
  DailyPlatformCounts,
  DailyServiceActions,
  DailyServiceCounts,
  DayOf,
  Service,
  ServiceUserCounts,
} from './readings.ts'
import { SERVICES } from './readings.ts'

/** Reports of totals: one row per day, or one for the whole period (usage.md §2). */

const FRAME = {
  refreshDate: required(day('Report Refresh Date')),
  reportPeriod: count('Report Period'),
}
const DAILY = { ...FRAME, reportDate: required(day('Report Date', 'datum', 'date')) }

const SERVICE_HEADINGS: Readonly<Record<Service, string>> = {
  office365: 'Office 365',
  exchange: 'Exchange',
  oneDrive: 'OneDrive',
  sharePoint: 'SharePoint',
  skypeForBusiness: 'Skype For Business',
  yammer: 'Yammer',
  teams: 'Teams',
}

const APP_COLUMNS = countColumns(APPS, (app) => app)
const PLATFORM_COLUMNS = countColumns(PLATFORMS, (platform) => platform)
const SERVICE_COLUMNS = countColumns(SERVICES, (service) => SERVICE_HEADINGS[service])
const ACTIVE_COLUMNS = countColumns(SERVICES, (service) => `${SERVICE_HEADINGS[service]} Active`)
const INACTIVE_COLUMNS = countColumns(SERVICES, (service) => `${SERVICE_HEADINGS[service]} Inactive`)

export const DAILY_APP_COUNTS: ReportForm = form<DailyAppCounts>()({
  report: 'getM365AppUserCounts',
  columns: { ...DAILY, ...APP_COLUMNS },
  key: (row) => row.reportDate,
  obstacle: 'daily-counts',
  body: (rows) => ({ days: rows.map((row) => dayOf(row, APPS)) }),
})

export const DAILY_PLATFORM_COUNTS: ReportForm = form<DailyPlatformCounts>()({
  report: 'getM365AppPlatformUserCounts',
  columns: { ...DAILY, ...PLATFORM_COLUMNS },
  key: (row) => row.reportDate,
  obstacle: 'daily-counts',
  body: (rows) => ({ days: rows.map((row) => dayOf(row, PLATFORMS)) }),
})

export const DAILY_SERVICE_COUNTS: ReportForm = form<DailyServiceCounts>()({
  report: 'getOffice365ActiveUserCounts',
  columns: { ...DAILY, ...SERVICE_COLUMNS },
  key: (row) => row.reportDate,
  obstacle: 'services-not-apps',
  body: (rows) => ({ days: rows.map((row) => dayOf(row, SERVICES)) }),
})

export const DAILY_SERVICE_ACTIONS: ReportForm = form<DailyServiceActions>()({
  report: 'Office365ActiveUserActivityCounts',
  columns: { ...DAILY, ...SERVICE_COLUMNS },
  key: (row) => row.reportDate,
  obstacle: 'actions-not-people',
  body: (rows) => ({ days: rows.map((row) => dayOf(row, SERVICES)) }),
})

/** One row for the period; of several the larger numbers stand, as everywhere where rows repeat. */
export const SERVICE_USER_COUNTS: ReportForm = form<ServiceUserCounts>()({
  report: 'getOffice365ServicesUserCounts',
  columns: { ...FRAME, ...prefixed('active', ACTIVE_COLUMNS), ...prefixed('inactive', INACTIVE_COLUMNS) },
  key: () => '',
  obstacle: 'services-not-apps',
  body: ([row]) => ({ active: countsOf(row, 'active'), inactive: countsOf(row, 'inactive') }),
})

function countColumns<Key extends string>(
  keys: readonly Key[],
  headingOf: (key: Key) => string,
): Record<Key, Column<number | null>> {
  return Object.fromEntries(keys.map((key) => [key, count(headingOf(key))])) as Record<Key, Column<number | null>>
}

type Prefixed<Prefix extends string, Columns> = {
  [Key in keyof Columns & string as `${Prefix}.${Key}`]: Columns[Key]
}

function prefixed<Prefix extends string, Columns extends object>(
  prefix: Prefix,
  columns: Columns,
): Prefixed<Prefix, Columns> {
  const entries = Object.entries(columns).map(([key, column]) => [`${prefix}.${key}`, column])
  return Object.fromEntries(entries) as Prefixed<Prefix, Columns>
}

function dayOf<Key extends string>(
  row: { readonly reportDate: IsoDate } & Counts<Key>,
  keys: readonly Key[],
): DayOf<Key> {
  const counts: Counts<Key> = row
  const entries = keys.map((key): [Key, number | null] => [key, counts[key]])
  return { day: row.reportDate, counts: Object.fromEntries(entries) as Record<Key, number | null> }
}

function countsOf<Prefix extends string>(
  row: Counts<`${Prefix}.${Service}`> | undefined,
  prefix: Prefix,
): Counts<Service> {
  const entries = SERVICES.map((service) => [service, row?.[`${prefix}.${service}` as const] ?? null])
  return Object.fromEntries(entries) as Record<Service, number | null>
}
