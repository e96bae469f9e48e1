import { describe, expect, it } from 'vitest'
import { appUserItem, graphPage, graphPages } from '../testing/other-reports.ts'
import { codes } from '../testing/read.ts'
import { readFolder, readOneReport } from '../testing/read-report.ts'
import { activeOnDesktop, idle, population, type Row, utf16le } from '../testing/report-builder.ts'

const PEOPLE = population(23, 14, 2, 3)
const ITEMS = PEOPLE.map(appUserItem)
const FIGURES = { users: 23, active: { desktopCore: 14, desktop: 16, any: 19 }, month: '2026-10' }

describe('US105 JSON of Graph', () => {
  it('gives the figures of the CSV', async () => {
    const [file] = await readFolder([['all.json', graphPage(ITEMS)]])
    expect(file).toMatchObject({
      report: 'getM365AppUserDetail',
      encoding: 'utf-8',
      delimiter: null,
      dateFormat: 'YYYY-MM-DD',
    })
    expect(file?.readings).toMatchObject([
      { ...FIGURES, usableForMau: true, reportPeriod: 30, obstacles: [], remarks: [] },
    ])
  })

  it.each<[string, string | Uint8Array]>([
    ['times after dates', graphPage(ITEMS).replaceAll(/(\d{4}-\d\d-\d\d)/g, '$1T00:00:00Z')],
    ['on one line', JSON.stringify(JSON.parse(graphPage(ITEMS)))],
    ['with a byte order mark', `\uFEFF${graphPage(ITEMS)}`],
    ['UTF-16, as a shell writes it', utf16le(`\uFEFF${graphPage(ITEMS)}`)],
    ['a list without a page around it', JSON.stringify(ITEMS)],
    ['periods as texts', graphPage(ITEMS).replaceAll('"reportPeriod": 30', '"reportPeriod": "30"')],
  ])('%s', async (_, file) => {
    expect(await readOneReport(file)).toMatchObject({ ...FIGURES, usableForMau: true })
  })

  it('rejections name the item', async () => {
    const wrong = activeOnDesktop('x@adatum.example', { 'Last Activity Date': '2026-02-30' })
    const unknown = activeOnDesktop('y@adatum.example', { Windows: 'Oui' })
    const reading = await readOneReport(
      graphPage([...ITEMS, wrong, unknown].map((one) => ('details' in one ? one : appUserItem(one as Row)))),
    )
    expect(reading.rejections).toMatchObject([
      { line: 24, code: 'not-a-date' },
      { line: 25, code: 'unknown-flag-word' },
    ])
  })

  it('a property that one item lacks is not "no"', async () => {
    const file = graphPage([...ITEMS, appUserItem(idle('z@adatum.example'))]).replace(
      /("teamsWeb": false)(?![\s\S]*"teamsWeb")/,
      '"teamsOther": false',
    )
    expect((await readOneReport(file)).rejections).toMatchObject([{ line: 24, code: 'unknown-flag-word' }])
  })

  it.each([
    ['not whole', graphPage(ITEMS).slice(0, -200), 'unreadable', 'json-broken'],
    ['an empty answer', '{"value":[]}', 'empty-file', 'json-empty'],
    ['something else', '{"name":"lotse","version":"1"}', 'unsupported-report', 'unknown-json'],
    ['a list of numbers', '[1,2,3]', 'unsupported-report', 'unknown-json'],
    ['an error', '{"error":{"code":"TooManyRequests","message":"Please retry"}}', 'error-response', 'json-error'],
  ])('%s is refused', async (_, text, code, note) => {
    expect((await readFolder([['a.json', text]]))[0]?.refused).toMatchObject({ code, note: { code: note } })
  })

  it('an answer without items that names its report is that report without rows', async () => {
    const context = 'https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.office365ActivationCounts)'
    const reading = await readOneReport(JSON.stringify({ '@odata.context': context, value: [] }))
    expect(reading.report).toBe('getOffice365ActivationCounts')
    expect(codes(reading.obstacles)).toEqual(['devices-not-people', 'no-rows'])
  })
})

describe('US106 pages of one report in one folder are one report', () => {
  it('whatever their order', async () => {
    const pages = graphPages(ITEMS, [10, 20])
    for (const order of [pages, pages.toReversed()]) {
      const files = await readFolder(order)
      expect(files.map(({ name }) => name)).toEqual(['pages/page*.json'])
      expect(files[0]?.readings).toMatchObject([{ ...FIGURES, usableForMau: true, rows: { total: 23, accepted: 23 } }])
    }
  })

  it('pages that overlap count nobody twice', async () => {
    const files = await readFolder([
      ['a/1.json', graphPage(ITEMS.slice(0, 15), '2')],
      ['a/2.json', graphPage(ITEMS.slice(10))],
    ])
    expect(files[0]?.readings).toMatchObject([{ ...FIGURES, rows: { total: 28, accepted: 23, duplicates: 5 } }])
  })

  it('without the last page the report is not whole', async () => {
    const files = await readFolder(graphPages(ITEMS, [10, 20]).slice(0, 2))
    const [reading] = files[0]?.readings ?? []
    expect(reading).toMatchObject({ users: 20, usableForMau: false, obstacles: [{ code: 'pages-missing' }] })
  })

  it('a last page without items is a last page', async () => {
    const context = "https://graph.microsoft.com/beta/$metadata#reports/getM365AppUserDetail(period='D30')"
    const files = await readFolder([
      ['a/1.json', graphPage(ITEMS, '2')],
      ['a/2.json', JSON.stringify({ '@odata.context': context, value: [] })],
    ])
    expect(files).toHaveLength(1)
    expect(files[0]?.readings).toMatchObject([{ ...FIGURES, usableForMau: true }])
  })

  it('pages of other folders, days and periods are other reports', async () => {
    const september = population(20, 9, 0, 0, { 'Report Refresh Date': '2026-09-30', 'Last Activity Date': '' })
    const files = await readFolder([
      ['a/1.json', graphPage(ITEMS)],
      ['b/1.json', graphPage(ITEMS)],
      ['a/2.json', graphPage(september.map(appUserItem))],
      ['a/3.json', graphPage(population(23, 14, 0, 0, { 'Report Period': '7' }).map(appUserItem))],
    ])
    expect(files.map(({ name }) => name)).toEqual(['a/1.json', 'b/1.json', 'a/2.json', 'a/3.json'])
  })

  it('the rest of a report whose day changed while it was fetched is not a report of its own', async () => {
    const rest = ITEMS.slice(20).map((item) => ({ ...item, reportRefreshDate: '2026-11-01' }))
    const files = await readFolder([
      ['a/1.json', graphPage(ITEMS.slice(0, 20), '2')],
      ['a/2.json', graphPage(rest)],
    ])
    expect(files.flatMap(({ readings }) => readings).map(({ usableForMau }) => usableForMau)).toEqual([false, false])
  })

  it('a whole report beside an unfinished one of another period or day stays whole', async () => {
    const week = population(23, 9, 0, 0, { 'Report Period': '7' }).map(appUserItem)
    const november = ITEMS.map((item) => ({ ...item, reportRefreshDate: '2026-11-01' }))
    const files = await readFolder([
      ['a/week.json', graphPage(week, '2')],
      ['a/month.json', graphPage(ITEMS)],
      ['b/1.json', graphPage(ITEMS.slice(0, 9), '2')],
      ['b/2.json', graphPage(november.slice(0, 9), '2')],
      ['b/3.json', graphPage(november.slice(9))],
    ])
    expect(files.map(({ name, readings }) => [name, readings[0]?.usableForMau])).toEqual([
      ['a/week.json', false],
      ['a/month.json', true],
      ['b/1.json', false],
      ['b/*.json', true],
    ])
  })

  it('a rejected row names its page', async () => {
    const wrong = appUserItem(activeOnDesktop('x@adatum.example', { Windows: 'Oui' }))
    const files = await readFolder([
      ['a/p1.json', graphPage(ITEMS, '2')],
      ['a/p2.json', graphPage([wrong])],
      ['a/q.csv', 'not a report'],
    ])
    expect(files.map(({ name }) => name)).toEqual(['a/p*.json', 'a/q.csv'])
    expect(files[0]?.readings[0]?.rejections).toMatchObject([{ page: 'p2.json', line: 1, code: 'unknown-flag-word' }])
  })

  it('licences of two people are never one', async () => {
    const details = (skuId: string): string => graphPage([{ skuId, skuPartNumber: 'SPE_E3', servicePlans: [] }])
    const files = await readFolder([
      ['a/anna.json', details('1')],
      ['a/ben.json', details('2')],
    ])
    expect(files.map(({ report }) => report)).toEqual(['licenseDetails', 'licenseDetails'])
  })
})
