import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'

/** A report as Microsoft delivers it: `users` people, the first `active` of them using Word on Windows. */
export function reportFile(refreshDate: string, active: number, users: number, period = 30): string {
  const lines = Array.from({ length: users }, (_, index) =>
    APP_USER_DETAIL_HEADINGS.map((heading) => field(heading, index, index < active, refreshDate, period)).join(','),
  )
  return `\uFEFF${[APP_USER_DETAIL_HEADINGS.join(','), ...lines].map((line) => `${line}\r\n`).join('')}`
}

const USED: ReadonlySet<string> = new Set(['Windows', 'Word', 'Word (Windows)'])

function field(heading: string, index: number, active: boolean, refreshDate: string, period: number): string {
  if (heading === 'Report Refresh Date') return refreshDate
  if (heading === 'User Principal Name') return `person.${index}@adatum.example`
  if (heading === 'Last Activation Date') return ''
  if (heading === 'Last Activity Date') return active ? refreshDate : ''
  if (heading === 'Report Period') return String(period)
  return active && USED.has(heading) ? 'Yes' : 'No'
}
