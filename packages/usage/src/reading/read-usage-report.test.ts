import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { say } from '../messages/say.ts'
import { codes, read, readOne } from '../testing/read.ts'
import {
  activeOnDesktop,
  germanText,
  idle,
  oneColumnText,
  population,
  type Row,
  reportText,
  streamOf,
  utf8,
  utf16le,
  western,
} from '../testing/report-builder.ts'
import { APP_USER_DETAIL_HEADINGS } from './columns.ts'
import { readUsageReport } from './read-usage-report.ts'

const PEOPLE = population(23, 14, 2, 3)
const FIGURES = { users: 23, active: { desktopCore: 14, desktop: 16, any: 19 }, usableForMau: true }

describe('US2 US3 the same people in every spelling', () => {
  const text = reportText(PEOPLE)
  const plain = reportText(PEOPLE, { byteOrderMark: false })
  const tabs = germanText(PEOPLE, { delimiter: '\t' })
  it.each<[string, string | Uint8Array, object]>([
    ['UTF-8 with mark', text, { encoding: 'utf-8', delimiter: ',', dateFormat: 'YYYY-MM-DD' }],
    ['UTF-8 without mark', plain, { encoding: 'utf-8', delimiter: ',' }],
    ['LF line ends', reportText(PEOPLE, { lineEnd: '\n' }), { delimiter: ',' }],
    ['German Excel, CSV UTF-8', germanText(PEOPLE), { delimiter: ';', dateFormat: 'DD.MM.YYYY' }],
    ['German Excel, CSV', western(germanText(PEOPLE, { byteOrderMark: false })), { delimiter: ';' }],
    ['Unicode text with tabs', utf16le(tabs), { encoding: 'utf-16le', delimiter: '\t', dateFormat: 'DD.MM.YYYY' }],
    ['UTF-16 with comma', utf16le(text), { encoding: 'utf-16le', delimiter: ',' }],
    ['UTF-16 without mark', utf16le(plain), { encoding: 'utf-16le', delimiter: ',' }],
    ['one quoted field per line', oneColumnText(PEOPLE), { encoding: 'utf-8', delimiter: ',' }],
    ['everything quoted', plain.replaceAll(/[^,\r\n]+/g, '"$&"'), { delimiter: ',' }],
    ['times after the dates', plain.replaceAll(/(\d{4}-\d\d-\d\d)/g, '$1T00:00:00Z'), { dateFormat: 'YYYY-MM-DD' }],
    [
      'times as a spreadsheet writes them',
      germanText(PEOPLE).replaceAll(/(\.2026)/g, '$1 00:00'),
      { dateFormat: 'DD.MM.YYYY' },
    ],
    ['line ends of an old Mac', reportText(PEOPLE, { lineEnd: '\r' }), { delimiter: ',' }],
    ['flag words in German', plain.replaceAll('Yes', 'WAHR').replaceAll('No,', 'FALSCH,'), {}],
    ['flag words True and False', plain.replaceAll('Yes', 'True').replaceAll(',No', ',false'), {}],
  ])('%s', async (_, file, expected) => {
    const reading = await read(file)
    expect(reading).toMatchObject({ report: 'getM365AppUserDetail', refused: null, ...expected })
    expect(reading.snapshots).toHaveLength(1)
    expect(reading.snapshots[0]).toMatchObject({
      ...FIGURES,
      refreshDate: '2026-10-31',
      reportPeriod: 30,
      month: '2026-10',
    })
  })

  it('US2 tells windows-1252 by a name that is not UTF-8', async () => {
    const file = western(germanText([...PEOPLE, idle('jürgen.groß@adatum.example')], { byteOrderMark: false }))
    const reading = await read(file)
    expect(reading.encoding).toBe('windows-1252')
    expect(reading.snapshots[0]).toMatchObject({ users: 24, remarks: [] })
  })

  it('US2 reads a pasted line of another encoding and says so', async () => {
    const start = utf8(reportText([...PEOPLE, idle('zoë@adatum.example')]))
    const line = western(reportText([idle('jürgen@adatum.example')]).split('\r\n')[1] ?? '')
    const snapshot = await readOne(new Uint8Array([...start, ...line, 13, 10]))
    expect(snapshot).toMatchObject({ users: 25, rows: { rejected: 0 } })
    expect(codes(snapshot.remarks)).toEqual(['mixed-encodings'])
  })

  it('US2 rejects a name that a wrong encoding has damaged', async () => {
    const snapshot = await readOne(reportText([...PEOPLE, idle('j\uFFFDrgen@adatum.example')]))
    expect(codes(snapshot.rejections)).toEqual(['unreadable-characters'])
  })
})

describe('US4 columns by heading', () => {
  it('in another order, with a column nobody knows', async () => {
    const headings = ['Copilot (Windows)', ...APP_USER_DETAIL_HEADINGS.toReversed()]
    const snapshot = await readOne(
      reportText(
        PEOPLE.map((row) => ({ ...row, 'Copilot (Windows)': 'No' })),
        { headings },
      ),
    )
    expect(snapshot).toMatchObject(FIGURES)
    expect(snapshot.remarks).toEqual([{ code: 'unknown-columns', params: { columns: 'Copilot (Windows)' } }])
  })

  it.each([
    ['Report Refresh Date', 'Berichtsaktualisierungsdatum'],
    ['User Principal Name', 'Benutzerprinzipalname'],
    ['User Principal Name', 'Username'],
    ['Last Activation Date', 'Last activation date (UTC)'],
    ['Last Activation Date', 'Datum der letzten Aktivierung'],
    ['Report Period', ' report   PERIOD '],
  ])('%s also as %s', async (heading, alias) => {
    const snapshot = await readOne(reportText(PEOPLE).replace(heading, alias))
    expect(snapshot).toMatchObject({ ...FIGURES, remarks: [] })
  })

  it('with empty columns behind the last, as spreadsheets leave them', async () => {
    expect(await readOne(germanText(PEOPLE).replaceAll('\r\n', ';;\r\n'))).toMatchObject(FIGURES)
  })
})

describe('US5 rows that are rejected', () => {
  const wrong = (more: Row): Row => activeOnDesktop('wrong@adatum.example', more)
  it.each<[string, Row, string]>([
    ['a day that does not exist', { 'Last Activity Date': '2026-02-30' }, 'not-a-date'],
    ['an Excel serial number', { 'Last Activity Date': '44135' }, 'not-a-date'],
    ['the Excel zero date', { 'Last Activation Date': '1900-01-00' }, 'not-a-date'],
    ['month 13', { 'Last Activation Date': '2019-13-01' }, 'not-a-date'],
    ['a date of another format', { 'Last Activity Date': '31.10.2026' }, 'other-date-format'],
    ['month first', { 'Last Activity Date': '10/31/2026' }, 'other-date-format'],
    ['a day in the future', { 'Last Activity Date': '2026-11-01' }, 'date-after-refresh'],
    ['a day before 2010', { 'Last Activation Date': '2009-12-31' }, 'date-too-early'],
    ['a day of another century', { 'Last Activation Date': '1899-12-30' }, 'date-too-early'],
    ['an unknown flag word', { Windows: 'Oui' }, 'unknown-flag-word'],
    ['a cross', { 'Word (Windows)': 'X' }, 'unknown-flag-word'],
    ['an empty flag', { Mac: '' }, 'unknown-flag-word'],
    ['no user', { 'User Principal Name': '  ' }, 'no-user'],
    ['a period in words', { 'Report Period': 'month' }, 'not-a-period'],
    ['one field too many', { 'Teams (Web)': 'No,No' }, 'wrong-field-count'],
    ['text behind a quote', { Windows: '"Yes"s' }, 'broken-quotes'],
  ])('%s', async (_, more, code) => {
    const snapshot = await readOne(reportText([wrong(more), ...PEOPLE]))
    expect(snapshot.rejections).toMatchObject([{ line: 2, code }])
    expect(snapshot).toMatchObject({ users: 23, rows: { total: 24, accepted: 23, duplicates: 0, rejected: 1 } })
  })

  it('accepts the first and the last day that can be', async () => {
    const edges = wrong({ 'Last Activation Date': '2010-01-01', 'Last Activity Date': '2026-10-31' })
    expect(await readOne(reportText([edges]))).toMatchObject({ users: 1, rows: { rejected: 0 } })
  })

  it('names column, value and line in words', async () => {
    const [rejection] = (await readOne(reportText([...PEOPLE, wrong({ Windows: 'Oui' })]))).rejections
    expect(rejection?.line).toBe(25)
    expect(rejection && say(rejection, 'en')).toBe('Windows: "Oui" is neither yes nor no')
    expect(rejection && say(rejection, 'de')).toBe('Windows: „Oui“ ist weder Ja noch Nein')
  })

  it('US3 counts lines through quoted line breaks and gives up a quote that never closes after one row', async () => {
    const rows = [idle('"two\r\nlines"'), idle('"never closed'), ...PEOPLE]
    const snapshot = await readOne(reportText(rows))
    expect(snapshot.rejections).toMatchObject([{ line: 4, code: 'broken-quotes' }])
    expect(snapshot.users).toBe(24)
  })

  it('lists the first 200 rejections and counts them all', async () => {
    const snapshot = await readOne(reportText(population(300, 0, 0, 0, { Windows: '?' })))
    expect(snapshot.rejections).toHaveLength(200)
    expect(snapshot.rows.rejected).toBe(300)
  })
})

describe('US6 repeated users', () => {
  it('merges rows of one user by OR and latest date', async () => {
    const rows = [
      idle('anna@adatum.example', { 'Last Activity Date': '2026-09-01', Mobile: 'Yes' }),
      activeOnDesktop('Anna@ADATUM.example', { 'Last Activity Date': '2026-10-30' }),
      idle('anna@adatum.example'),
    ]
    const snapshot = await readOne(reportText(rows))
    expect(snapshot).toMatchObject({ users: 1, rows: { total: 3, accepted: 1, duplicates: 2, rejected: 0 } })
    expect(snapshot.active).toEqual({ desktopCore: 1, desktop: 1, any: 1 })
    expect(snapshot.platforms).toEqual({ windows: 1, mac: 0, mobile: 1, web: 0 })
    expect(snapshot.activeIn28Days).toBe(1)
  })

  it('lowers letters beyond ASCII too', async () => {
    expect(await readOne(reportText([idle('JÜRGEN@adatum.example'), idle('jürgen@adatum.example')]))).toMatchObject({
      users: 1,
    })
  })
})

describe('US8 US9 US10 US11 reports that are read but not used for active use', () => {
  const headings = (missing: string): string[] => APP_USER_DETAIL_HEADINGS.filter((heading) => heading !== missing)
  const whole = reportText(PEOPLE)
  it.each<[string, string, string[]]>([
    ['a heading and nothing else', reportText([]), ['no-rows']],
    ['180 days', reportText(population(23, 14, 2, 3, { 'Report Period': '180' })), ['other-period']],
    ['7 days', reportText(population(23, 14, 2, 3, { 'Report Period': '7' })), ['other-period']],
    ['two periods', reportText([...PEOPLE, idle('x@adatum.example', { 'Report Period': '7' })]), ['several-periods']],
    ['cut off in the middle of a row', whole.slice(0, whole.length - 40), ['cut-off', 'too-many-rejected']],
    ['cut off in the middle of the last word', whole.slice(0, whole.length - 3), ['cut-off', 'too-many-rejected']],
    [
      '3 of 100 rows rejected',
      reportText([...population(97, 9), ...population(3, 0, 0, 0, { Mac: '?' })]),
      ['too-many-rejected'],
    ],
    ['without the column Windows', reportText(PEOPLE, { headings: headings('Windows') }), ['missing-columns']],
    ['without the column Word (Mac)', reportText(PEOPLE, { headings: headings('Word (Mac)') }), ['missing-columns']],
  ])('%s', async (_, file, obstacles) => {
    const snapshot = await readOne(file)
    expect(codes(snapshot.obstacles)).toEqual(obstacles)
    expect(snapshot.usableForMau).toBe(false)
  })

  it('exactly 2 % rejected are few enough', async () => {
    const file = reportText([...population(98, 9), ...population(2, 0, 0, 0, { Mac: '?' })])
    expect((await readOne(file)).usableForMau).toBe(true)
  })

  it('a last row without a line end is whole where its fields are', async () => {
    expect(await readOne(whole.trimEnd())).toMatchObject(FIGURES)
  })

  it('US10 rejects the broken row with its line', async () => {
    expect((await readOne(whole.slice(0, -40))).rejections).toEqual([{ line: 24, code: 'row-cut-off', params: {} }])
  })

  it('US8 knows nothing without rows', async () => {
    expect(await readOne(reportText([]))).toMatchObject({
      users: 0,
      refreshDate: null,
      active: { desktopCore: null, desktop: null, any: null },
      platforms: { windows: null },
    })
  })

  it('US11 knows what does not need the missing column', async () => {
    const snapshot = await readOne(reportText(PEOPLE, { headings: headings('Windows') }))
    expect(snapshot.active).toEqual({ desktopCore: 14, desktop: null, any: null })
    expect(snapshot.platforms).toMatchObject({ windows: null, mac: 0 })
    expect((await readOne(reportText(PEOPLE, { headings: headings('Word (Mac)') }))).active).toEqual({
      desktopCore: null,
      desktop: 16,
      any: 19,
    })
  })

  it.each([
    [25, true],
    [26, false],
  ])('US9 23 users of %i entitled: usable %s', async (entitledUsers, usable) => {
    expect((await readOne(whole, { entitledUsers: () => entitledUsers })).usableForMau).toBe(usable)
  })
})

describe('US12 dates with slashes', () => {
  const slashed = reportText(PEOPLE).replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, '$2/$3/$1')
  it('refuse the file while nobody has confirmed what they mean', async () => {
    expect((await read(slashed)).refused).toEqual({
      code: 'unreadable',
      note: { code: 'dates-with-slashes', params: { value: '10/31/2026' } },
    })
  })
  it('are read month first when confirmed, and the snapshot says so', async () => {
    const snapshot = await readOne(slashed, { monthFirstDatesConfirmed: true })
    expect(snapshot).toMatchObject({ ...FIGURES, refreshDate: '2026-10-31' })
    expect(codes(snapshot.remarks)).toEqual(['month-first-confirmed'])
  })
  it('refuse the file when confirmed and one does not fit', async () => {
    const file = slashed.replace('10/20/2026', '20/10/2026')
    expect((await read(file, { monthFirstDatesConfirmed: true })).refused?.note.code).toBe('not-all-month-first')
  })
})

describe('US13 concealed names', () => {
  const pseudonym = (index: number): string => index.toString(16).toUpperCase().padStart(32, '25E9D2A566B59E0A')
  const hide = (rows: readonly Row[]): Row[] =>
    rows.map((row, index) => ({ ...row, 'User Principal Name': pseudonym(index) }))
  it.each<[string, Row[], string, string[]]>([
    ['all', hide(PEOPLE), 'all', ['names-concealed']],
    ['half', [...hide(PEOPLE.slice(0, 12)), ...PEOPLE.slice(12)], 'mixed', ['names-partly-concealed']],
    ['none', PEOPLE, 'none', []],
  ])('%s: totals stand', async (_, rows, concealed, remarks) => {
    const snapshot = await readOne(reportText(rows))
    expect(snapshot).toMatchObject({ ...FIGURES, concealed })
    expect(codes(snapshot.remarks)).toEqual(remarks)
  })
})

describe('US14 US15 more than one report in a file', () => {
  const september = population(20, 10, 0, 0, {
    'Report Refresh Date': '2026-09-30',
    'Last Activity Date': '2026-09-20',
  })
  it('refuses two refresh dates under one heading', async () => {
    expect((await read(reportText([...PEOPLE, ...september]))).refused).toEqual({
      code: 'unreadable',
      note: { code: 'several-refresh-dates', params: { count: 2, dates: '2026-09-30, 2026-10-31' } },
    })
  })
  it('reads whole files joined end to end one by one', async () => {
    const { snapshots, refused } = await read(reportText(september) + reportText(PEOPLE))
    expect(refused).toBeNull()
    expect(snapshots.map(({ refreshDate, users, usableForMau }) => [refreshDate, users, usableForMau])).toEqual([
      ['2026-09-30', 20, true],
      ['2026-10-31', 23, true],
    ])
    expect(codes(snapshots[0]?.remarks ?? [])).toEqual(['joined-files'])
  })
  it('reads parts of one report as one', async () => {
    const snapshot = await readOne(reportText(PEOPLE.slice(0, 12)) + reportText(PEOPLE.slice(10)))
    expect(snapshot).toMatchObject({ ...FIGURES, rows: { total: 25, accepted: 23, duplicates: 2, rejected: 0 } })
  })
})

describe('US17 US25 reading as a stream', () => {
  const bytes = utf8(reportText(population(2000, 100)))
  it('tells progress and keeps where the figures came from', async () => {
    const told: number[] = []
    const snapshot = await readOne(bytes, {
      sha256: () => 'ab12',
      onProgress: ({ bytes: read, rows }) => told.push(read, rows),
    })
    expect(told).toEqual([bytes.length, expect.any(Number)])
    expect(snapshot.source).toEqual({ file: 'report.csv', sha256: 'ab12', readOn: '2026-11-22' })
  })
  it('ends with the reason of the signal', async () => {
    const cancel = new AbortController()
    const reading = readUsageReport(streamOf(bytes, [1000, 2000, 3000]), {
      name: 'x',
      asOf: isoDate('2026-11-22'),
      signal: cancel.signal,
      onProgress: () => cancel.abort(new Error('not now')),
    })
    await expect(reading).rejects.toThrow('not now')
  })
  it('passes on what the source throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 100)
      throw new Error('disk gone')
    }
    await expect(readUsageReport(broken(), { name: 'x', asOf: isoDate('2026-11-22') })).rejects.toThrow('disk gone')
  })
  it('refuses a line that never ends', async () => {
    const endless = new Uint8Array(1_300_000).fill(65)
    const file = new Uint8Array([...utf8(reportText(PEOPLE)), ...endless])
    expect((await read(file)).refused?.note.code).toBe('line-too-long')
  })
})
