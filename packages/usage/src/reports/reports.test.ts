import { describe, expect, it } from 'vitest'
import { ACTIVATIONS, csvText, excelText, graphPage, itemOf, OTHER_REPORTS } from '../testing/other-reports.ts'
import { codes } from '../testing/read.ts'
import { readFolder, readOneReport, readTheReport } from '../testing/read-report.ts'
import { utf16le, western } from '../testing/report-builder.ts'

describe('US100 every report by its headings', () => {
  const cases = OTHER_REPORTS.map(({ report, ...rest }) => [report, rest] as const)
  it.each(cases)('%s as CSV', async (report, { headings, rows, expected }) => {
    const reading = await readOneReport(csvText(headings, rows))
    expect(reading).toMatchObject({ report, usableForMau: false, month: null, ...expected })
    expect(reading).toMatchObject({ rows: { total: rows.length, accepted: rows.length, duplicates: 0, rejected: 0 } })
  })

  it.each(cases)(
    '%s from a German Excel, and with its columns turned round',
    async (report, { headings, rows, expected }) => {
      expect(await readOneReport(excelText(headings, rows))).toMatchObject({ report, ...expected })
      const turned = csvText(
        headings.toReversed(),
        rows.map((row) => row.toReversed()),
      )
      expect(await readOneReport(turned)).toMatchObject({ report, ...expected })
    },
  )

  it.each(cases.filter(([report]) => report !== 'users' && report !== 'ProductList'))(
    '%s as JSON',
    async (report, { headings, rows, expected }) => {
      const items = rows.map((row) => itemOf(headings, row))
      expect(await readOneReport(graphPage(items))).toMatchObject({ report, ...expected })
    },
  )

  it.each(cases)('%s with one quoted field per line', async (report, { headings, rows, expected }) => {
    const lines = csvText(headings, rows).slice(1).trimEnd().split('\r\n')
    const wrapped = lines.map((line) => `"${line.replaceAll('"', '""')}";;\r\n`).join('')
    const reading = await readOneReport(`\uFEFF${wrapped}`)
    expect(reading).toMatchObject({ report, ...expected })
    expect(codes(reading.remarks)).toContain('lines-unwrapped')
  })

  it('says nothing about a file that is another report', async () => {
    const [reading] = await readFolder([['x.csv', 'Send Count,Receive Count,Read Count\r\n1,2,3\r\n']])
    expect(reading).toMatchObject({ report: 'getEmailActivityUserDetail', refused: { code: 'unsupported-report' } })
  })
})

describe('US100 other words for the headings', () => {
  it.each([
    ['Report Refresh Date', 'Berichtsaktualisierungsdatum'],
    ['User Principal Name', 'Benutzerprinzipalname'],
    ['User Principal Name', 'Username'],
    ['Display Name', 'Anzeigename'],
    ['Product Type', 'Produkttyp'],
    ['Last Activated Date', 'Datum der letzten Aktivierung'],
    ['Last Activated Date', 'Last activation date (UTC)'],
    ['Activated On Shared Computer', 'Gemeinsam genutzter Computer aktiviert'],
  ])('%s also as %s', async (heading, alias) => {
    const headings = ACTIVATIONS.headings.map((one) => (one === heading ? alias : one))
    const reading = await readTheReport('getOffice365ActivationsUserDetail', csvText(headings, ACTIVATIONS.rows))
    expect(reading).toMatchObject({ users: 3, apps: { users: 3, activated: 2 }, remarks: [] })
  })

  it('refuses a report without a column it cannot do without, and names it', async () => {
    const headings = ['Product Title', 'Total Licenses', 'Assigned licenses', 'x']
    expect((await readFolder([['a.csv', csvText(headings, [['a', '1', '1', '']])]]))[0]?.refused).toBeNull()
    const without = ACTIVATIONS.headings.map((one) => (one === 'Report Refresh Date' ? 'Day' : one))
    expect((await readFolder([['a.csv', csvText(without, ACTIVATIONS.rows)]]))[0]?.refused).toMatchObject({
      code: 'unreadable',
      note: { code: 'missing-columns-of', params: { columns: 'Report Refresh Date' } },
    })
  })

  it('what a missing column would say is unknown', async () => {
    const headings = [
      'Report Refresh Date',
      'Report Period',
      'Report Date',
      'Windows',
      'Mac',
      'Mobile',
      'Web',
      'Copilot',
    ]
    const reading = await readTheReport(
      'getM365AppPlatformUserCounts',
      csvText(headings, [['2026-10-31', '30', '2026-10-31', '1', '2', '3', '4', '9']]),
    )
    expect(reading.remarks).toEqual([{ code: 'unknown-columns', params: { columns: 'Copilot' } }])
    const china = [
      'Report Refresh Date',
      'Office 365',
      'Exchange',
      'OneDrive',
      'SharePoint',
      'Report Date',
      'Report Period',
    ]
    const services = await readTheReport(
      'getOffice365ActiveUserCounts',
      csvText(china, [['2026-10-31', '4', '3', '2', '1', '2026-10-31', '30']]),
    )
    expect(services.days[0]?.counts).toMatchObject({ office365: 4, teams: null, yammer: null })
    expect(codes(services.remarks)).toEqual(['missing-columns'])
  })
})

describe('US101 encodings and texts', () => {
  it.each<[string, Uint8Array]>([
    ['windows-1252', western(excelText(ACTIVATIONS.headings, ACTIVATIONS.rows).slice(1))],
    ['UTF-16', utf16le(excelText(ACTIVATIONS.headings, ACTIVATIONS.rows).replaceAll(';', '\t'))],
  ])('%s: names survive, formulas stay text', async (_, file) => {
    const { activations } = await readTheReport('getOffice365ActivationsUserDetail', file)
    expect([...new Set(activations.map(({ displayName }) => displayName))]).toEqual(['Anna Weiß', '=1+1', 'Carl, Dr.'])
  })
})

describe('US102 rows that are rejected', () => {
  const wrong = (heading: string, value: string): string =>
    csvText(ACTIVATIONS.headings, [
      ...ACTIVATIONS.rows,
      ACTIVATIONS.headings.map((one, index) => (one === heading ? value : (ACTIVATIONS.rows[3]?.[index] ?? ''))),
    ])
  it.each([
    ['User Principal Name', '', 'missing-value'],
    ['User Principal Name', 'j\uFFFDrgen', 'unreadable-characters'],
    ['Product Type', ' ', 'missing-value'],
    ['Last Activated Date', '2026-02-30', 'not-a-date'],
    ['Last Activated Date', '44135', 'not-a-date'],
    ['Last Activated Date', '31.10.2026', 'other-date-format'],
    ['Last Activated Date', '2026-11-01', 'date-after-refresh'],
    ['Last Activated Date', '2009-12-31', 'date-too-early'],
    ['Windows', 'Yes', 'not-a-count'],
    ['Windows', '1,5', 'not-a-count'],
    ['Activated On Shared Computer', 'vrai', 'unknown-flag-word'],
  ])('%s "%s": %s', async (heading, value, code) => {
    const reading = await readOneReport(wrong(heading, value))
    expect(reading.rejections).toMatchObject([{ line: 6, code }])
    expect(reading).toMatchObject({ users: 3, rows: { total: 5, accepted: 4, duplicates: 0, rejected: 1 } })
  })

  it('a row that ends with the file is cut off, and the report is not whole', async () => {
    const reading = await readOneReport(csvText(ACTIVATIONS.headings, ACTIVATIONS.rows).slice(0, -40))
    expect(reading.rejections).toMatchObject([{ line: 5, code: 'row-cut-off' }])
    expect(codes(reading.obstacles)).toContain('cut-off')
  })

  it('two refresh dates under one heading refuse the file', async () => {
    const rows = [...ACTIVATIONS.rows, ['2026-09-30', 'd@a.example', '', 'X', '', '0', '0', '0', '0', '0', 'False']]
    expect((await readFolder([['a.csv', csvText(ACTIVATIONS.headings, rows)]]))[0]?.refused).toMatchObject({
      code: 'unreadable',
      note: { code: 'several-refresh-dates' },
    })
  })

  it('dates with slashes refuse the file until somebody has confirmed them', async () => {
    const slashed = csvText(ACTIVATIONS.headings, ACTIVATIONS.rows).replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$2/$3/$1')
    expect((await readFolder([['a.csv', slashed]]))[0]?.refused?.note.code).toBe('dates-with-slashes')
    expect(await readOneReport(slashed, { monthFirstDatesConfirmed: true })).toMatchObject({
      users: 3,
      refreshDate: '2026-10-31',
    })
  })
})

describe('US103 a history kept by hand', () => {
  const history = (text: string) => readTheReport('MauHistory', text)
  it.each([
    ['German Excel', 'Monat;Berechtigte;Aktiv;MAU\r\n31.10.2026;1.250;671;53,68 %\r\n'],
    ['English', 'Month,Entitled,Active,MAU\r\n2026-10-31,"1,250",671,53.68%\r\n'],
    ['months and fractions', 'Month;Entitled;Active;MAU\r\n2026-10;1250;671;0,5368\r\n'],
    ['without a share', 'Monat;Berechtigte;Aktiv\r\n10.2026;1 250;671\r\n'],
  ])('%s', async (_, text) => {
    expect(await history(text)).toMatchObject({
      months: [{ month: '2026-10', entitled: 1250, active: 671, rate: 53.68 }],
      obstacles: [{ code: 'kept-by-hand' }],
    })
  })

  it('a share alone is kept, without users', async () => {
    const { months } = await history('Monat;MAU\r\n2026-09;52,4 %\r\n2026-08;50 %\r\n')
    expect(months).toEqual([
      { month: '2026-08', entitled: null, active: null, rate: 50 },
      { month: '2026-09', entitled: null, active: null, rate: 52.4 },
    ])
  })

  it.each([
    ['1.250;1.251;', 'more-active-than-entitled'],
    ['1.250;671;60 %', 'share-contradicts'],
    [';;', 'no-figures'],
    ['1.250;671;153 %', 'not-a-percentage'],
    ['12,50;671;', 'not-a-count'],
  ])('%s is rejected: %s', async (fields, code) => {
    const reading = await history(`Monat;Berechtigte;Aktiv;MAU\r\n31.10.2026;${fields}\r\n31.08.2026;100;50;50 %\r\n`)
    expect(reading.rejections).toMatchObject([{ line: 2, code }])
    expect(reading.months).toHaveLength(1)
  })
})

describe('US104 concealed people in other reports', () => {
  it('are counted and told', async () => {
    const hidden = ACTIVATIONS.rows.map((row, index) =>
      row.map((field, at) => (at === 1 ? `${index}`.padStart(32, 'A') : field)),
    )
    expect(await readOneReport(csvText(ACTIVATIONS.headings, hidden))).toMatchObject({
      users: 4,
      concealed: 'all',
      remarks: [{ code: 'names-concealed' }],
    })
    const half = [...hidden.slice(0, 1), ...ACTIVATIONS.rows.slice(1)]
    expect(await readOneReport(csvText(ACTIVATIONS.headings, half))).toMatchObject({ concealed: 'mixed' })
  })
})
