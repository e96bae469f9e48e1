import { addDays, addMonths, type IsoDate, lastDayOf, type Month, monthOf } from '@lotse/calendar'
import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'

/** A monthly report as a file for an upload. */
export interface ReportFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const CORE: ReadonlySet<string> = new Set(['Windows', 'Outlook', 'Word', 'Outlook (Windows)', 'Word (Windows)'])

/** The newest month that is closed on `today`: closed eight days after its last day (usage.md §15). */
export function newestClosedMonth(today: IsoDate): Month {
  return addMonths(monthOf(addDays(today, -7)), -1)
}

/**
 * Reports of several months in a row, as Microsoft delivers them (UTF-8 with byte order mark, CRLF, 39 columns): the last
 * one is of `newest`. Every number is how many of the `users` were active in core apps on Windows.
 */
export function monthlyReports(newest: Month, users: number, active: readonly number[]): ReportFile[] {
  return active.map((count, index) => {
    const month = addMonths(newest, index + 1 - active.length)
    return {
      name: `M365AppUserDetail_${month}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(report(lastDayOf(month), users, count)),
    }
  })
}

function report(refreshed: IsoDate, users: number, active: number): string {
  const rows = Array.from({ length: users }, (_, user) => {
    const used = user < active
    const flags = APP_USER_DETAIL_HEADINGS.slice(5).map((heading) => (used && CORE.has(heading) ? 'Yes' : 'No'))
    return [refreshed, `person${user}@hafenkante.example`, '2025-01-15', used ? refreshed : '', 30, ...flags].join(',')
  })
  return `\uFEFF${[APP_USER_DETAIL_HEADINGS.join(','), ...rows].join('\r\n')}\r\n`
}
