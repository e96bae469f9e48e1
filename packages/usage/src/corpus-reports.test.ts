import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entitledFigure } from './entitlement/entitled-figure.ts'
import { entitlementOf } from './entitlement/entitled-users.ts'
import { activitiesOf } from './reading/app-people.ts'
import type { ReportReading } from './reading/read-report.ts'
import { codes } from './testing/read.ts'
import { readFolder, readOneReport, readTheReport } from './testing/read-report.ts'

/** The samples beside the repository, read as every kind of report; the generated equivalents are in reports/*.test.ts. */
const CORPUS = join(process.env.LOTSE_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus'), 'usage')
const bytes = (file: string): Uint8Array => readFileSync(join(CORPUS, file))
const one = (file: string): Promise<ReportReading> => readOneReport(bytes(file))
const folder = (name: string, keep: (file: string) => boolean = () => true) =>
  readFolder(
    readdirSync(join(CORPUS, name))
      .filter(keep)
      .map((file): [string, Uint8Array] => [`${name}/${file}`, bytes(`${name}/${file}`)]),
  )

const APPS_MAU = { users: 23, active: { desktopCore: 14, desktop: 16, any: 19 }, usableForMau: true, month: '2026-10' }
const whole = (total: number, accepted = total) => ({
  total,
  accepted,
  duplicates: total - accepted,
  rejected: 0,
})

describe.runIf(existsSync(CORPUS))('samples of graph-csv', () => {
  it('M365AppUserDetail_D30 is the only one that gives monthly active use', async () => {
    const files = await folder('graph-csv')
    expect(files.map(({ refused }) => refused)).toEqual(files.map(() => null))
    expect(
      files.filter(({ readings }) => readings.some(({ usableForMau }) => usableForMau)).map(({ name }) => name),
    ).toEqual(['graph-csv/M365AppUserDetail_D30.csv'])
    expect(await one('graph-csv/M365AppUserDetail_D30.csv')).toMatchObject({ ...APPS_MAU, rows: whole(23) })
  })

  it('M365AppUserDetail_D180 covers 180 days', async () => {
    const reading = await one('graph-csv/M365AppUserDetail_D180.csv')
    expect(reading).toMatchObject({ users: 23, reportPeriod: 180, month: null, usableForMau: false })
    expect(codes(reading.obstacles)).toEqual(['other-period'])
  })

  it.each(['M365AppUserCounts', 'M365AppPlatformUserCounts'] as const)('%s has 30 daily values', async (name) => {
    const reading = await one(`graph-csv/${name}_D30.csv`)
    expect(reading).toMatchObject({
      report: `get${name}`,
      reportPeriod: 30,
      rows: whole(30),
      usableForMau: false,
      month: null,
    })
    expect('days' in reading && reading.days.map(({ day }) => day).slice(-2)).toEqual(['2026-10-30', '2026-10-31'])
    expect(codes(reading.obstacles)).toEqual(['daily-counts'])
  })

  it('Office365ActivationsUserDetail has 28 rows of 23 users', async () => {
    const reading = await readTheReport(
      'getOffice365ActivationsUserDetail',
      bytes('graph-csv/Office365ActivationsUserDetail.csv'),
    )
    expect(reading).toMatchObject({ users: 23, rows: whole(28), apps: { users: 23, activated: 16 }, concealed: 'none' })
    expect(reading.products).toContainEqual({ product: 'VISIO PRO FOR OFFICE 365', users: 1, activated: 1 })
  })

  it('Office365ActivationsUserCounts adds no products up', async () => {
    const { products } = await readTheReport(
      'getOffice365ActivationsUserCounts',
      bytes('graph-csv/Office365ActivationsUserCounts.csv'),
    )
    expect(products.filter(({ isApps }) => isApps)).toEqual([
      { product: 'MICROSOFT 365 APPS FOR ENTERPRISE', isApps: true, assigned: 23, activated: 16, onSharedComputer: 1 },
    ])
  })

  it('Office365ActivationCounts counts devices', async () => {
    const reading = await readTheReport(
      'getOffice365ActivationCounts',
      bytes('graph-csv/Office365ActivationCounts.csv'),
    )
    expect(reading.products[0]).toMatchObject({ isApps: true, devices: { windows: 22, mac: 3, ios: 4 } })
    expect(reading).toMatchObject({ users: null })
    expect(codes(reading.obstacles)).toEqual(['devices-not-people'])
  })

  it('Office365ActiveUserDetail has 24 people, one deleted, and whole product names', async () => {
    const reading = await readTheReport(
      'getOffice365ActiveUserDetail',
      bytes('graph-csv/Office365ActiveUserDetail_D30.csv'),
    )
    expect(reading).toMatchObject({ users: 24, rows: whole(24), usableForMau: false })
    expect(reading.people.filter(({ isDeleted }) => isDeleted === true)).toMatchObject([
      { user: 'greta.larsen@contoso.example', deletedOn: '2026-10-19' },
    ])
    expect(reading.people[0]?.products).toEqual(['ENTERPRISE MOBILITY + SECURITY E5', 'MICROSOFT 365 E5'])
  })

  it('Office365ActiveUserCounts and ServicesUserCounts are about services', async () => {
    expect(codes((await one('graph-csv/Office365ActiveUserCounts_D30.csv')).obstacles)).toEqual(['services-not-apps'])
    const services = await readTheReport(
      'getOffice365ServicesUserCounts',
      bytes('graph-csv/Office365ServicesUserCounts_D30.csv'),
    )
    expect(services).toMatchObject({
      rows: whole(1),
      active: { office365: 20, exchange: 19 },
      inactive: { yammer: 22 },
    })
  })
})

describe.runIf(existsSync(CORPUS))('samples of graph-json', () => {
  const pages = (file: string): boolean => /_page\d\.json$/.test(file) && file.startsWith('M365')

  it('three pages are one snapshot with the figures of the CSV', async () => {
    const files = await folder('graph-json', pages)
    expect(files).toHaveLength(1)
    expect(files[0]).toMatchObject({
      name: 'graph-json/M365AppUserDetail_D30_page*.json',
      report: 'getM365AppUserDetail',
      encoding: 'utf-8',
      delimiter: null,
      dateFormat: 'YYYY-MM-DD',
    })
    expect(files[0]?.readings).toMatchObject([{ ...APPS_MAU, rows: whole(23), obstacles: [], remarks: [] }])
  })

  it('the whole folder has that snapshot once', async () => {
    const files = await folder('graph-json')
    const detail = files.filter(({ report }) => report === 'getM365AppUserDetail')
    expect(detail.flatMap(({ readings }) => readings)).toMatchObject([{ ...APPS_MAU, rows: whole(26, 23) }])
    expect(files.map(({ refused }) => refused)).toEqual(files.map(() => null))
  })

  it('times after dates shift nothing', async () => {
    const reading = await one('graph-json/M365AppUserDetail_D30_timestamped-dates.json')
    expect(reading).toMatchObject({ users: 3, refreshDate: '2026-10-31', usableForMau: true })
  })

  it.each([
    ['M365AppUserCounts_D7.json', 'getM365AppUserCounts', { reportPeriod: 7, rows: whole(7) }],
    ['M365AppPlatformUserCounts_D7.json', 'getM365AppPlatformUserCounts', { reportPeriod: 7, rows: whole(7) }],
    ['Office365ActivationsUserDetail.json', 'getOffice365ActivationsUserDetail', { users: 6, apps: { users: 6 } }],
    [
      'Office365ServicesUserCounts_D30.json',
      'getOffice365ServicesUserCounts',
      { reportPeriod: 30, active: { teams: 18 } },
    ],
    ['Office365ActiveUserDetail_D30.json', 'getOffice365ActiveUserDetail', { users: 5 }],
    ['Office365ActivationCounts.json', 'getOffice365ActivationCounts', { products: [{ devices: { windows: 22 } }] }],
    [
      'Office365ActivationsUserCounts.json',
      'getOffice365ActivationsUserCounts',
      { products: [{ assigned: 23, activated: 16 }] },
    ],
    ['adminReportSettings_concealed.json', 'adminReportSettings', { namesConcealed: true }],
  ])('%s', async (file, report, expected) => {
    expect(await one(`graph-json/${file}`)).toMatchObject({ report, ...expected, rows: { rejected: 0 } })
  })

  it('subscribedSkus keeps ids of service plans', async () => {
    const { skus } = await readTheReport('subscribedSkus', bytes('graph-json/subscribedSkus.json'))
    const withApps = skus.filter(({ plans }) => plans.some(({ id }) => id === '43de0ff5-c92c-492b-9116-175376d08c38'))
    expect(withApps.map(({ partNumber, consumedUnits }) => [partNumber, consumedUnits])).toEqual([
      ['SPE_E3', 17],
      ['SPE_E5', 6],
    ])
    expect(skus.find(({ partNumber }) => partNumber === 'SPB')).toMatchObject({ status: 'LockedOut', enabledUnits: 0 })
  })

  it('two pages of users are 24 people with their segments', async () => {
    const files = await folder('graph-json', (file) => file.startsWith('users_'))
    expect(files.map(({ name }) => name)).toEqual(['graph-json/users_page*.json'])
    const [reading] = files[0]?.readings ?? []
    if (reading?.report !== 'directoryUsers') throw new Error('expected the users of the directory')
    expect(reading).toMatchObject({ users: 24, rows: whole(24) })
    expect(reading.people.find(({ user }) => user === 'anna.berg@contoso.example')).toMatchObject({
      department: 'Finance',
    })
    expect(reading.people.filter(({ enabled }) => enabled === false)).toHaveLength(1)
    expect(
      reading.people.filter(({ licenses }) => licenses.some(({ disabledPlans }) => disabledPlans.length > 0)),
    ).toMatchObject([{ user: 'svc.print@contoso.example' }])
  })

  it('licenseDetails says that the plan is switched off', async () => {
    const { licenses } = await readTheReport('licenseDetails', bytes('graph-json/licenseDetails_svc.print.json'))
    expect(licenses).toMatchObject([{ partNumber: 'SPE_E3', plans: [{ status: 'Disabled' }] }])
  })
})

describe.runIf(existsSync(CORPUS))('samples of admin-centre, concealed and german', () => {
  it.each<[string, object]>([
    ['admin-centre/ProPlusUsageUserDetailV211_3_2026 9_05_12 AM.csv', { ...APPS_MAU }],
    ['admin-centre/Office365ActivationsUserDetail11_3_2026 9_06_01 AM.csv', { users: 23, apps: { activated: 16 } }],
    ['admin-centre/ProductList_11_3_2026_9_10_00_AM.csv', { users: null, rows: whole(4) }],
    ['admin-centre/users_11_3_2026 9_12_44 AM_UNVERIFIED-HEADINGS.csv', { report: 'users', users: 24 }],
    ['concealed/M365AppUserDetail_D30.csv', { ...APPS_MAU, concealed: 'all' }],
    ['concealed/M365AppUserDetail_D30_mixed.csv', { ...APPS_MAU, concealed: 'mixed' }],
    [
      'concealed/Office365ActivationsUserDetail.csv',
      { users: 23, concealed: 'all', apps: { users: 23, activated: 16 } },
    ],
    ['concealed/Office365ActiveUserDetail_D30.csv', { users: 24, concealed: 'all' }],
    ['german/M365AppUserDetail_D30_Excel-CSV-UTF8.csv', APPS_MAU],
    ['german/M365AppUserDetail_D30_Excel-CSV-ANSI.csv', APPS_MAU],
    ['german/M365AppUserDetail_D30_Unicode-Text.txt', APPS_MAU],
    ['german/M365AppUserDetail_D30_opened-in-one-column.csv', { users: 8 }],
    [
      'german/Office365ActivationsUserDetail_translated-headings.csv',
      { users: 23, rows: whole(28), apps: { activated: 16 } },
    ],
    [
      'german/Office365ActiveUserDetail_D30_Excel-CSV-UTF8.csv',
      { users: 24, rows: whole(24), refreshDate: '2026-10-31' },
    ],
  ])('%s', async (file, expected) => {
    expect(await one(file)).toMatchObject(expected)
  })

  it('ProductList counts seats', async () => {
    const { products } = await readTheReport('ProductList', bytes('admin-centre/ProductList_11_3_2026_9_10_00_AM.csv'))
    expect(products).toContainEqual(expect.objectContaining({ title: 'Microsoft 365 E3', total: 20, assigned: 17 }))
  })

  it('names of windows-1252 survive, and WAHR is a yes', async () => {
    const reading = await readTheReport(
      'getOffice365ActivationsUserDetail',
      bytes('german/Office365ActivationsUserDetail_Excel-CSV-ANSI.csv'),
    )
    expect(reading).toMatchObject({ users: 23, rows: whole(28), apps: { users: 23, activated: 16 } })
    const told = reading.activations.map(({ displayName }) => displayName).join(' ')
    expect(told).not.toContain('\uFFFD')
    expect(told).toMatch(/Weiß/)
    expect(reading.activations.filter(({ onSharedComputer }) => onSharedComputer === true)).toHaveLength(1)
  })

  it('MAU-Verlauf reads 1.250 as 1250 and 52,40 % as 52.4 %', async () => {
    const { months } = await readTheReport('MauHistory', bytes('german/MAU-Verlauf_Dezimalkomma.csv'))
    expect(months).toHaveLength(4)
    expect(months[0]).toEqual({ month: '2026-07', entitled: 1250, active: 655, rate: 52.4 })
  })

  it('the inventory of devices is refused by its name', async () => {
    const files = await folder('admin-centre', (file) => file.startsWith('AppsInventory'))
    expect(files).toMatchObject([{ report: 'AppsInventoryDevices', refused: { code: 'unsupported-report' } }])
  })
})

describe.runIf(existsSync(CORPUS))('samples of broken', () => {
  it.each<[string, object | null, object | null]>([
    [
      'truncated-mid-row.csv',
      null,
      { rows: { total: 15, accepted: 14, duplicates: 0, rejected: 1 }, usableForMau: false },
    ],
    ['truncated-at-row-end.csv', null, { users: 14 }],
    ['html-signin-page.csv', { code: 'html' }, null],
    ['expired-download-link.csv', { code: 'error-response' }, null],
    ['json-error-body.csv', { code: 'error-response' }, null],
    ['zero-bytes.csv', { code: 'empty-file' }, null],
    ['header-only.csv', null, { users: 0, active: { desktopCore: null }, usableForMau: false }],
    ['wrong-report_TeamsUserActivity.csv', { code: 'unsupported-report' }, null],
    ['duplicate-rows.csv', null, { users: 10, rows: { total: 13, accepted: 10, duplicates: 3, rejected: 0 } }],
    ['impossible-dates.csv', null, { users: 2, rows: { rejected: 6 }, usableForMau: false }],
    ['unknown-flag-words.csv', null, { users: 1, rows: { rejected: 3 } }],
    ['utf16le-with-comma.csv', null, APPS_MAU],
    ['utf16le-without-bom.csv', null, APPS_MAU],
    ['mixed-encodings.csv', null, { users: 6 }],
    ['two-refresh-dates.csv', { code: 'unreadable' }, null],
    ['columns-reordered-and-extra.csv', null, { users: 6, usableForMau: true }],
    ['missing-column-windows.csv', null, { users: 6, usableForMau: false, active: { desktop: null } }],
    ['json-page-missing-last.json', null, { users: 10, usableForMau: false, obstacles: [{ code: 'pages-missing' }] }],
  ])('%s', async (file, refused, expected) => {
    const [reading] = await readFolder([[file, bytes(`broken/${file}`)]])
    expect(reading).toMatchObject({ refused, readings: expected === null ? [] : [expected] })
  })

  it('formula-injection.csv is text like any other', async () => {
    const { activations } = await readTheReport(
      'getOffice365ActivationsUserDetail',
      bytes('broken/formula-injection.csv'),
    )
    expect(activations.map(({ displayName }) => displayName)).toEqual([
      '=HYPERLINK("http://example.invalid","click")',
      '@SUM(1+1)*cmd',
    ])
  })
})

describe.runIf(existsSync(CORPUS))('the truth behind the samples', () => {
  it('22 people are entitled by plan, of whom 14, 16 and 19 are active', async () => {
    const files = await folder('graph-json', (file) => /^(users_|subscribedSkus|M365AppUserDetail)/.test(file))
    const readings = files.flatMap((file) => file.readings)
    const people = readings.find((reading) => reading.report === 'directoryUsers')?.people ?? []
    const skus = readings.find((reading) => reading.report === 'subscribedSkus')?.skus ?? []
    const detail = readings.find((reading) => reading.report === 'getM365AppUserDetail')
    if (detail === undefined) throw new Error('expected the app user detail')
    const nobody = { excluded: new Map(), needsApproval: false }
    const { counted } = entitledFigure(entitlementOf(people, skus), activitiesOf(detail.people), nobody)
    expect(counted).toMatchObject({ entitled: 22, active: { desktopCore: 14, desktop: 16 } })
  })
})
