import { APP_USER_DETAIL_HEADINGS } from '../reading/columns.ts'
import type { Row } from './report-builder.ts'

/**
 * Builds the other reports for tests, as CSV and as JSON pages of Graph: one small tenant whose figures the tests know.
 * Headings and property names: usage.md §2.
 */

/** Comma separated, quoted where needed. */
export function csvText(headings: readonly string[], rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (field: string): string =>
    field.includes(delimiter) || /["\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
  return `\uFEFF${[headings, ...rows].map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('')}`
}

/** As a German Excel saves it: semicolons, German dates, WAHR and FALSCH. */
export function excelText(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return csvText(headings, rows, ';')
    .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1')
    .replaceAll('True', 'WAHR')
    .replaceAll('False', 'FALSCH')
}

const DAY = '2026-10-31'
const APPS = 'MICROSOFT 365 APPS FOR ENTERPRISE'

export const ACTIVATIONS = {
  headings: [
    'Report Refresh Date',
    'User Principal Name',
    'Display Name',
    'Product Type',
    'Last Activated Date',
    'Windows',
    'Mac',
    'Windows 10 Mobile',
    'iOS',
    'Android',
    'Activated On Shared Computer',
  ],
  rows: [
    [DAY, 'anna@adatum.example', 'Anna Weiß', APPS, '2026-10-01', '2', '0', '0', '1', '0', 'False'],
    [
      DAY,
      'anna@adatum.example',
      'Anna Weiß',
      'VISIO PRO FOR OFFICE 365',
      '2026-09-01',
      '1',
      '0',
      '0',
      '0',
      '0',
      'False',
    ],
    [DAY, 'ben@adatum.example', '=1+1', APPS, '', '0', '0', '0', '0', '0', 'True'],
    [DAY, 'carl@adatum.example', 'Carl, Dr.', APPS, '', '0', '0', '0', '0', '0', 'False'],
  ],
} as const

/** Headings, rows and what must come out, for every report of totals and every list. */
export const OTHER_REPORTS: readonly {
  readonly report: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly expected: object
}[] = [
  {
    report: 'getOffice365ActivationsUserDetail',
    ...ACTIVATIONS,
    expected: {
      users: 3,
      apps: { users: 3, activated: 2 },
      refreshDate: DAY,
      obstacles: [{ code: 'activation-is-not-use' }],
    },
  },
  {
    report: 'getM365AppUserCounts',
    headings: [
      'Report Refresh Date',
      'Report Period',
      'Report Date',
      'Outlook',
      'Word',
      'Excel',
      'PowerPoint',
      'OneNote',
      'Teams',
    ],
    rows: [
      [DAY, '30', '2026-10-31', '3', '1', '2', '1', '1', '2'],
      [DAY, '30', '2026-10-30', '16', '9', '8', '3', '4', '15'],
    ],
    expected: {
      reportPeriod: 30,
      days: [
        { day: '2026-10-30', counts: { outlook: 16, word: 9, teams: 15 } },
        { day: '2026-10-31', counts: { outlook: 3, oneNote: 1 } },
      ],
      obstacles: [{ code: 'daily-counts' }],
    },
  },
  {
    report: 'getM365AppPlatformUserCounts',
    headings: ['Report Refresh Date', 'Report Period', 'Report Date', 'Windows', 'Mac', 'Mobile', 'Web'],
    rows: [[DAY, '30', '2026-10-31', '14', '2', '6', '']],
    expected: { days: [{ counts: { windows: 14, mac: 2, mobile: 6, web: null } }], users: null },
  },
  {
    report: 'getOffice365ActivationsUserCounts',
    headings: ['Report Refresh Date', 'Product Type', 'Assigned', 'Activated', 'Shared Computer Activation'],
    rows: [
      [DAY, APPS, '1250', '800', '1'],
      [DAY, 'VISIO PRO FOR OFFICE 365', '3', '2', '0'],
    ],
    expected: { products: [{ isApps: true, assigned: 1250, activated: 800, onSharedComputer: 1 }, { isApps: false }] },
  },
  {
    report: 'getOffice365ActivationCounts',
    headings: ['Report Refresh Date', 'Product Type', 'Windows', 'Mac', 'Android', 'iOS', 'Windows 10 Mobile'],
    rows: [[DAY, APPS, '22', '3', '0', '4', '0']],
    expected: { products: [{ devices: { windows: 22, ios: 4 } }], obstacles: [{ code: 'devices-not-people' }] },
  },
  {
    report: 'getOffice365ActiveUserDetail',
    headings: [
      'Report Refresh Date',
      'User Principal Name',
      'Display Name',
      'Is Deleted',
      'Deleted Date',
      ...['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams'].flatMap((name) => [
        `Has ${name} License`,
        `${name} Last Activity Date`,
        `${name} License Assign Date`,
      ]),
      'Assigned Products',
    ],
    rows: [
      [
        ...[DAY, 'anna@adatum.example', 'Anna', 'True', '2026-10-19'],
        ...['True', '2026-10-30', '2025-02-01'],
        ...['False', '', '', 'False', '', '', 'False', '', '', 'False', '', '', 'False', '', ''],
        'MICROSOFT 365 E5+ENTERPRISE MOBILITY + SECURITY E5',
      ],
    ],
    expected: {
      users: 1,
      people: [
        {
          isDeleted: true,
          deletedOn: '2026-10-19',
          products: ['ENTERPRISE MOBILITY + SECURITY E5', 'MICROSOFT 365 E5'],
          services: {
            exchange: { licensed: true, lastActivity: '2026-10-30' },
            teams: { licensed: false, lastActivity: null },
          },
        },
      ],
    },
  },
  {
    report: 'getOffice365ActiveUserCounts',
    headings: [
      'Report Refresh Date',
      'Office 365',
      'Exchange',
      'OneDrive',
      'SharePoint',
      'Skype For Business',
      'Yammer',
      'Teams',
      'Report Date',
      'Report Period',
    ],
    rows: [[DAY, '18', '16', '9', '11', '0', '1', '15', '2026-10-30', '30']],
    expected: {
      days: [{ counts: { office365: 18, skypeForBusiness: 0 } }],
      obstacles: [{ code: 'services-not-apps' }],
    },
  },
  {
    report: 'getOffice365ServicesUserCounts',
    headings: [
      'Report Refresh Date',
      ...['Exchange', 'OneDrive', 'SharePoint', 'Skype For Business', 'Yammer', 'Teams', 'Office 365'].flatMap(
        (name) => [`${name} Active`, `${name} Inactive`],
      ),
      'Report Period',
    ],
    rows: [[DAY, '19', '5', '14', '10', '16', '8', '0', '24', '2', '22', '18', '6', '20', '4', '30']],
    expected: { active: { exchange: 19, office365: 20 }, inactive: { skypeForBusiness: 24 }, reportPeriod: 30 },
  },
  {
    report: 'ProductList',
    headings: ['Product Title', 'Total Licenses', 'Expired Licenses', 'Assigned licenses', 'Status Message'],
    rows: [['Microsoft 365 E3', '1.250', '0', '17', '']],
    expected: { products: [{ title: 'Microsoft 365 E3', total: 1250, assigned: 17, status: null }], refreshDate: null },
  },
  {
    report: 'users',
    headings: ['Display name', 'User principal name', 'Department', 'Licenses'],
    rows: [['Anna', 'Anna@adatum.example', 'Finance', 'Microsoft 365 E5+Enterprise Mobility + Security E5']],
    expected: {
      users: 1,
      people: [
        {
          user: 'anna@adatum.example',
          department: 'Finance',
          licenses: ['Enterprise Mobility + Security E5', 'Microsoft 365 E5'],
        },
      ],
    },
  },
]

/** What Graph calls a heading: `powerPointWindows` for `PowerPoint (Windows)`. */
function propertyOf(heading: string): string {
  const words = heading.replaceAll(/[()]/g, '')
  const [first = '', ...others] = words === 'iOS' ? ['ios'] : words.split(' ')
  const small = /^[A-Z]+$/.test(first) ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1)
  return small + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

const OUTSIDE = 4

/** A row of the app user detail as an item of Graph: real booleans, nested in `details`; words that are neither stay. */
export function appUserItem(row: Row): object {
  const answerTo = (heading: string): unknown => {
    const value = row[heading] ?? 'No'
    if (heading === 'Report Period') return Number(value)
    return value === 'Yes' ? true : value === 'No' ? false : value
  }
  const outside = APP_USER_DETAIL_HEADINGS.slice(0, OUTSIDE).map((heading) => [
    propertyOf(heading),
    row[heading] || null,
  ])
  const details = APP_USER_DETAIL_HEADINGS.slice(OUTSIDE).map((heading) => [propertyOf(heading), answerTo(heading)])
  return { ...Object.fromEntries(outside), details: [Object.fromEntries(details)] }
}

/** A flat item: the properties of any report without nested lists. */
export function itemOf(headings: readonly string[], row: readonly string[]): object {
  return Object.fromEntries(headings.map((heading, index) => [propertyOf(heading), row[index]]))
}

/** A page of Graph; with `next`, another one follows. */
export function graphPage(items: readonly object[], next?: string): string {
  const link =
    next === undefined ? {} : { '@odata.nextLink': `https://graph.microsoft.com/beta/reports?$skiptoken=${next}` }
  return JSON.stringify({ ...link, value: items }, null, 2)
}

/** Items cut into pages as Graph delivers them, by name. */
export function graphPages(items: readonly object[], cuts: readonly number[]): [name: string, text: string][] {
  const places = [
    0,
    ...[...new Set(cuts)].filter((cut) => cut > 0 && cut < items.length).sort((a, b) => a - b),
    items.length,
  ]
  return places.slice(1).map((to, index) => {
    const isLast = index === places.length - 2
    return [
      `pages/page${index + 1}.json`,
      graphPage(items.slice(places[index], to), isLast ? undefined : String(index + 2)),
    ]
  })
}
