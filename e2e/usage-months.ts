import { addMonths, type IsoDate, lastDayOf, type Month, monthOf } from '@lotse/calendar'
import { DEFAULT_USAGE_SETTINGS, isClosed } from '@lotse/usage'
import { usageReport } from '../apps/server/src/testing/usage-report.ts'

/** Reports for journeys: made anew for each run, because the months have to be closed on the day of the run. */

/** A file as a browser takes it. */
export interface ReportFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The people of the example: `entitled` of the tenant and how many of them were active, month by month. */
const entitled = 1250
const activeByMonth = [560, 610, 640, 655, 664, 671] as const

/** The newest month that is closed on the day `today`. */
export function newestClosedMonth(today: IsoDate): Month {
  let month = monthOf(today)
  while (!isClosed(month, today, DEFAULT_USAGE_SETTINGS)) month = addMonths(month, -1)
  return month
}

/** The report of one month as the admin centre gives it, refreshed on the month's last day. */
export function reportOf(month: Month, active: number, name = `AppsUserDetail ${month}.csv`): ReportFile {
  const refreshDate = lastDayOf(month)
  const content = usageReport({
    refreshDate,
    users: entitled,
    desktopCore: active,
    desktop: active + 80,
    any: active + 200,
  })
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) }
}

/** The reports of six months up to `newest`. */
export function sixReports(newest: Month): readonly ReportFile[] {
  return activeByMonth.map((active, index) => reportOf(addMonths(newest, index - 5), active))
}

/** What a browser saves when the sign-in had expired: a page, under the name of a report. */
export function signInPage(name: string): ReportFile {
  const page = '<!DOCTYPE html><html><head><title>Sign in to your account</title></head><body></body></html>'
  return { name, mimeType: 'text/csv', buffer: Buffer.from(page) }
}
