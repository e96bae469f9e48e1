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

/** The same people as pages of Microsoft Graph, `perPage` on each, by name. */
export function reportPages(refreshDate: string, active: number, users: number, perPage: number): [string, string][] {
  const items = Array.from({ length: users }, (_, index) => item(index, index < active, refreshDate))
  const pages = Array.from({ length: Math.ceil(users / perPage) }, (_, page) =>
    items.slice(page * perPage, (page + 1) * perPage),
  )
  return pages.map((value, page) => {
    const next =
      page + 1 < pages.length ? { '@odata.nextLink': `https://graph.microsoft.com/beta/x?$skiptoken=${page}` } : {}
    return [`page${page + 1}.json`, JSON.stringify({ ...next, value })]
  })
}

function item(index: number, active: boolean, refreshDate: string): object {
  const details = APP_USER_DETAIL_HEADINGS.slice(5).map((heading) => [propertyOf(heading), active && USED.has(heading)])
  return {
    reportRefreshDate: refreshDate,
    userPrincipalName: `person.${index}@adatum.example`,
    lastActivationDate: null,
    lastActivityDate: active ? refreshDate : null,
    details: [{ reportPeriod: 30, ...Object.fromEntries(details) }],
  }
}

/** `PowerPoint (Windows)` is `powerPointWindows`. */
const propertyOf = (heading: string): string =>
  heading.charAt(0).toLowerCase() + heading.slice(1).replaceAll(/[ ()]/g, '')

/** Who has activated what, two people of whom one has. */
export const ACTIVATIONS_FILE = [
  'Report Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac,Windows 10 Mobile,iOS,Android,Activated On Shared Computer',
  '2026-10-31,a@adatum.example,A,MICROSOFT 365 APPS FOR ENTERPRISE,2026-10-01,1,0,0,0,0,False',
  '2026-10-31,b@adatum.example,B,MICROSOFT 365 APPS FOR ENTERPRISE,,0,0,0,0,0,False',
  '',
].join('\r\n')
