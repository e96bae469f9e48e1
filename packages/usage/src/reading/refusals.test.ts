import { describe, expect, it } from 'vitest'
import { say } from '../messages/say.ts'
import { read } from '../testing/read.ts'
import { population, reportText } from '../testing/report-builder.ts'

const PEOPLE = population(23, 14, 2, 3)

describe('US7 what is no report is refused', () => {
  const heading = (...names: string[]): string => `\uFEFF${names.join(',')}\r\n${names.map(() => '1').join(',')}\r\n`
  it.each<[string, string | Uint8Array, string, string]>([
    ['no bytes', '', 'empty-file', 'file-empty'],
    ['blank lines', '\uFEFF\r\n\r\n', 'empty-file', 'file-empty'],
    ['a sign-in page', '<!DOCTYPE html>\r\n<html><head><title>Sign in</title></head></html>', 'html', 'web-page'],
    [
      'an expired link',
      '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>',
      'error-response',
      'expired-link',
    ],
    ['another XML error', '<Error><Code>ServerBusy</Code></Error>', 'error-response', 'xml-error'],
    ['an error of Graph', '{ "error": { "code": "UnknownError", "message": "no" } }', 'error-response', 'json-error'],
    ['a JSON page', '{"value":[{"userPrincipalName":"a"}]}', 'unsupported-report', 'json-report'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'unreadable', 'workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]), 'unreadable', 'binary'],
    ['prose', 'Dear colleague\r\nhere is the report\r\n', 'unreadable', 'no-table'],
    ['an unknown table', heading('Name', 'Shoe size'), 'unsupported-report', 'unknown-report'],
    [
      'a report without its users',
      reportText(PEOPLE).replace('Report Period', 'Period'),
      'unreadable',
      'missing-key-columns',
    ],
  ])('%s', async (_, file, code, note) => {
    const reading = await read(file)
    expect(reading.refused).toMatchObject({ code, note: { code: note } })
    expect(reading.snapshots).toEqual([])
  })

  it.each([
    [
      'getOffice365ActivationsUserDetail',
      [
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
    ],
    [
      'getOffice365ActivationsUserDetail',
      [
        'Berichtsaktualisierungsdatum',
        'Benutzerprinzipalname',
        'Anzeigename',
        'Produkttyp',
        'Gemeinsam genutzter Computer aktiviert',
      ],
    ],
    [
      'getOffice365ActivationsUserCounts',
      ['Report Refresh Date', 'Product Type', 'Assigned', 'Activated', 'Shared Computer Activation'],
    ],
    [
      'getOffice365ActivationCounts',
      ['Report Refresh Date', 'Product Type', 'Windows', 'Mac', 'Android', 'iOS', 'Windows 10 Mobile'],
    ],
    [
      'getM365AppUserCounts',
      [
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
    ],
    [
      'getM365AppPlatformUserCounts',
      ['Report Refresh Date', 'Report Period', 'Report Date', 'Windows', 'Mac', 'Mobile', 'Web'],
    ],
    [
      'getOffice365ActiveUserDetail',
      ['Report Refresh Date', 'User Principal Name', 'Exchange Last Activity Date', 'Assigned Products'],
    ],
    ['getOffice365ActiveUserCounts', ['Report Refresh Date', 'Office 365', 'Exchange', 'OneDrive', 'Report Date']],
    ['getOffice365ServicesUserCounts', ['Report Refresh Date', 'Exchange Active', 'Exchange Inactive']],
    [
      'getTeamsUserActivityUserDetail',
      ['User Principal Name', 'Team Chat Message Count', 'Private Chat Message Count'],
    ],
    ['ProductList', ['Product Title', 'Total Licenses', 'Expired Licenses', 'Assigned licenses', 'Status Message']],
    ['users', ['Display name', 'User principal name', 'Department', 'Licenses']],
  ])('%s is recognised and refused by its name', async (report, names) => {
    const reading = await read(heading(...names))
    expect(reading).toMatchObject({ report, refused: { code: 'unsupported-report', note: { code: 'other-report' } } })
    expect(reading.refused && say(reading.refused.note, 'en')).toContain(report)
  })

  it.each([
    ['AppsInventoryDevices', ['Name', 'Version', 'Build', 'Architecture', 'Update channel', 'Last contact']],
    ['ConfigurationManagerOffice', ['Device', 'VersionToReport', 'cfgUpdateChannel', 'Platform']],
    ['ConfigurationManagerOffice', ['Name0', 'VersionToReport0', 'CDNBaseUrl0']],
  ])('%s belongs to the devices, and the refusal says so', async (report, names) => {
    const reading = await read(heading(...names))
    expect(reading).toMatchObject({ report, refused: { code: 'unsupported-report' } })
    expect(reading.refused && say(reading.refused.note, 'de')).toContain('auf der Seite „Geräte“')
  })

  it('US1 whatever it is called', async () => {
    const reading = await read(reportText(PEOPLE), { name: 'holiday.jpg' })
    expect(reading.snapshots[0]).toMatchObject({ users: 23, source: { file: 'holiday.jpg' } })
  })
})
