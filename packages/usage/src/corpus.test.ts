import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codes, read } from './testing/read.ts'

/**
 * Samples in the formats Microsoft delivers live beside the repository and may be missing; generated files of the same
 * kinds are in reading/read-usage-report.test.ts.
 */
const CORPUS = join(process.env.LOTSE_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus'), 'usage')

const WHOLE = {
  users: 23,
  active: { desktopCore: 14, desktop: 16, any: 19 },
  refreshDate: '2026-10-31',
  month: '2026-10',
}
const USABLE = { ...WHOLE, usableForMau: true, rows: { total: 23, accepted: 23, duplicates: 0, rejected: 0 } }

describe.runIf(existsSync(CORPUS))('samples of app user detail', () => {
  it.each<[string, object, object]>([
    ['graph-csv/M365AppUserDetail_D30.csv', { encoding: 'utf-8', delimiter: ',', dateFormat: 'YYYY-MM-DD' }, USABLE],
    ['graph-csv/M365AppUserDetail_D180.csv', {}, { users: 23, reportPeriod: 180, usableForMau: false, month: null }],
    ['concealed/M365AppUserDetail_D30.csv', {}, { ...USABLE, concealed: 'all' }],
    ['concealed/M365AppUserDetail_D30_mixed.csv', {}, { ...USABLE, concealed: 'mixed' }],
    ['german/M365AppUserDetail_D30_Excel-CSV-UTF8.csv', { delimiter: ';', dateFormat: 'DD.MM.YYYY' }, USABLE],
    ['german/M365AppUserDetail_D30_Excel-CSV-ANSI.csv', { delimiter: ';', dateFormat: 'DD.MM.YYYY' }, USABLE],
    ['german/M365AppUserDetail_D30_Unicode-Text.txt', { encoding: 'utf-16le', delimiter: '\t' }, USABLE],
    ['german/M365AppUserDetail_D30_opened-in-one-column.csv', {}, { users: 8, usableForMau: true }],
    [
      'broken/truncated-mid-row.csv',
      {},
      { rows: { total: 15, accepted: 14, duplicates: 0, rejected: 1 }, usableForMau: false },
    ],
    ['broken/truncated-at-row-end.csv', {}, { users: 14 }],
    [
      'broken/header-only.csv',
      {},
      { users: 0, active: { desktopCore: null, desktop: null, any: null }, usableForMau: false },
    ],
    ['broken/duplicate-rows.csv', {}, { users: 10, rows: { total: 13, accepted: 10, duplicates: 3, rejected: 0 } }],
    [
      'broken/impossible-dates.csv',
      {},
      { users: 2, rows: { total: 8, accepted: 2, duplicates: 0, rejected: 6 }, usableForMau: false },
    ],
    ['broken/unknown-flag-words.csv', {}, { users: 1, rows: { total: 4, accepted: 1, duplicates: 0, rejected: 3 } }],
    ['broken/utf16le-with-comma.csv', { encoding: 'utf-16le', delimiter: ',' }, USABLE],
    ['broken/utf16le-without-bom.csv', { encoding: 'utf-16le' }, USABLE],
    ['broken/mixed-encodings.csv', {}, { users: 6, rows: { total: 6, accepted: 6, duplicates: 0, rejected: 0 } }],
    ['broken/columns-reordered-and-extra.csv', {}, { users: 6, usableForMau: true }],
    [
      'broken/missing-column-windows.csv',
      {},
      { users: 6, usableForMau: false, active: { desktopCore: 5, desktop: null, any: null } },
    ],
  ])('%s', async (file, expectedFile, expectedSnapshot) => {
    const reading = await read(readFileSync(join(CORPUS, file)))
    expect(reading).toMatchObject({ report: 'getM365AppUserDetail', refused: null, ...expectedFile })
    expect(reading.snapshots).toHaveLength(1)
    expect(reading.snapshots[0]).toMatchObject(expectedSnapshot)
  })

  it('reports the column it does not know', async () => {
    const reading = await read(readFileSync(join(CORPUS, 'broken/columns-reordered-and-extra.csv')))
    expect(reading.snapshots[0]?.remarks).toEqual([
      { code: 'unknown-columns', params: { columns: 'Copilot (Windows)' } },
    ])
  })

  it('a short report is told by the number of entitled users', async () => {
    const file = readFileSync(join(CORPUS, 'broken/truncated-at-row-end.csv'))
    const { snapshots } = await read(file, { entitledUsers: () => 23 })
    expect(codes(snapshots[0]?.obstacles ?? [])).toEqual(['fewer-users-than-entitled'])
  })
})

describe.runIf(existsSync(CORPUS))('samples that are refused', () => {
  it.each([
    ['broken/html-signin-page.csv', 'html', null],
    ['broken/expired-download-link.csv', 'error-response', null],
    ['broken/json-error-body.csv', 'error-response', null],
    ['broken/zero-bytes.csv', 'empty-file', null],
    ['broken/two-refresh-dates.csv', 'unreadable', 'getM365AppUserDetail'],
    ['broken/wrong-report_TeamsUserActivity.csv', 'unsupported-report', 'getTeamsUserActivityUserDetail'],
    ['broken/formula-injection.csv', 'unsupported-report', 'getOffice365ActivationsUserDetail'],
    ['graph-csv/M365AppUserCounts_D30.csv', 'unsupported-report', 'getM365AppUserCounts'],
    ['graph-csv/M365AppPlatformUserCounts_D30.csv', 'unsupported-report', 'getM365AppPlatformUserCounts'],
    ['graph-csv/Office365ActivationsUserDetail.csv', 'unsupported-report', 'getOffice365ActivationsUserDetail'],
    ['graph-csv/Office365ActivationsUserCounts.csv', 'unsupported-report', 'getOffice365ActivationsUserCounts'],
    ['graph-csv/Office365ActivationCounts.csv', 'unsupported-report', 'getOffice365ActivationCounts'],
    ['graph-csv/Office365ActiveUserDetail_D30.csv', 'unsupported-report', 'getOffice365ActiveUserDetail'],
    ['graph-csv/Office365ActiveUserCounts_D30.csv', 'unsupported-report', 'getOffice365ActiveUserCounts'],
    ['graph-csv/Office365ServicesUserCounts_D30.csv', 'unsupported-report', 'getOffice365ServicesUserCounts'],
    [
      'german/Office365ActivationsUserDetail_Excel-CSV-ANSI.csv',
      'unsupported-report',
      'getOffice365ActivationsUserDetail',
    ],
    [
      'german/Office365ActivationsUserDetail_translated-headings.csv',
      'unsupported-report',
      'getOffice365ActivationsUserDetail',
    ],
    ['german/MAU-Verlauf_Dezimalkomma.csv', 'unsupported-report', 'MauHistory'],
  ])('%s', async (file, code, report) => {
    expect(await read(readFileSync(join(CORPUS, file)))).toMatchObject({ report, refused: { code }, snapshots: [] })
  })

  it('JSON pages', async () => {
    for (const file of readdirSync(join(CORPUS, 'graph-json'))) {
      expect((await read(readFileSync(join(CORPUS, 'graph-json', file)))).refused?.code).toBe('unsupported-report')
    }
  })
})
