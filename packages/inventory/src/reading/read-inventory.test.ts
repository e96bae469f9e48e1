import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import {
  ADMIN_CENTER_HEADINGS,
  adminCenterRow,
  adminCenterText,
  CONFIG_MANAGER_HEADINGS,
  read,
  readSnapshot,
  tableText,
} from '../testing/inventory-builder.ts'
import { titleOfSource } from './sources.ts'

const MONTHLY = 'http://officecdn.microsoft.com/pr/55336b82-a18d-4dd6-b5f6-9e5095c314a6'

describe('IN1 an inventory is told by its headings', () => {
  const rest = ['R1']
  it.each([
    ['appsAdminCenter', ADMIN_CENTER_HEADINGS],
    ['appsAdminCenter', ['Gerätename', 'Build', 'Updatekanal', 'Letzter Kontakt']],
    ['configManagerOffice', CONFIG_MANAGER_HEADINGS],
    ['configManagerOffice', ['Device', 'VersionToReport', 'cfgUpdateChannel', 'Platform']],
    ['configManagerOffice', ['SMS_R_System.Name', 'SMS_G_System_OFFICE365PROPLUSCONFIGURATIONS.VersionToReport']],
    ['configManagerProducts', ['Name0', 'ProductName0', 'ProductVersion0', 'IsProPlusInstalled0']],
    ['configManagerAddIns', ['Name0', 'FriendlyName0', 'OfficeApp0', 'Architecture0']],
    ['configManagerSoftware', ['Name0', 'DisplayName0', 'Version0', 'Publisher0']],
    ['configManagerSoftware', ['Computer', 'ARPDisplayName0', 'ProductVersion0', 'SoftwareCode0']],
    ['configManagerDevices', ['Name', 'Operating System Name and Version', 'Last Logon User Name', 'Site Code']],
  ])('%s: %s', async (source, headings) => {
    const { source: told, refused } = await read(tableText(headings, [{ [headings[0] ?? '']: rest[0] ?? '' }]))
    expect({ told, refused }).toEqual({ told: source, refused: null })
  })

  it('IN1 each kind has a title in both languages', () => {
    expect(titleOfSource('configManagerDevices')).toEqual({
      de: 'Configuration Manager, Geräteliste',
      en: 'Configuration Manager, list of devices',
    })
    expect(titleOfSource('mapped').de).toBe('Tabelle mit zugeordneten Spalten')
  })

  it('IN1 the name of the file never matters, and neither does the order of columns', async () => {
    const text = tableText([...ADMIN_CENTER_HEADINGS].reverse(), [adminCenterRow('PC-1')])
    expect((await read(text, { name: 'users.csv' })).snapshot?.devices).toMatchObject([{ name: 'PC-1' }])
  })
})

describe('IN2 what is read', () => {
  it('IN2 the Apps admin center', async () => {
    const snapshot = await readSnapshot(adminCenterText([adminCenterRow('DE-NB-1', { 'Add-ins Present': 'Yes' })]))
    expect(snapshot).toMatchObject({ takenOn: '2026-10-31', takenOnFrom: 'latestContact', source: 'appsAdminCenter' })
    expect(snapshot.devices).toEqual([
      {
        key: 'de-nb-1',
        name: 'DE-NB-1',
        id: null,
        serial: null,
        users: ['anna.berg@adatum.example'],
        system: null,
        processor: null,
        office: [
          {
            kind: 'suite',
            generation: 'm365',
            generationAssumed: true,
            consumer: false,
            technology: 'clickToRun',
            architecture: 'x64',
            channel: 'MonthlyEnterprise',
            version: '2608',
            build: '16.0.20326.20100',
          },
        ],
        languages: null,
        addIns: null,
        hasAddIns: true,
        usesMacros: false,
        sharedLicensing: null,
        virtual: null,
        model: null,
        unit: null,
        site: null,
        lastSeen: '2026-10-31',
      },
    ])
  })

  it('IN2 Office configurations of Configuration Manager: without a version Office is unknown, as it may come by MSI', async () => {
    const { devices } = await readSnapshot(
      tableText(CONFIG_MANAGER_HEADINGS, [
        {
          Name0: 'PC-1',
          User_Name0: 'ADATUM\\aberg',
          Operating_System_Name_and0: 'Microsoft Windows NT Workstation 10.0',
          VersionToReport0: '16.0.20228.20188',
          cfgUpdateChannel0: MONTHLY,
          Platform0: 'x86',
          ClientCulture0: 'de-de',
          SharedComputerLicensing0: '1',
          TimeStamp: '2026-10-30 04:12:00',
        },
        { Name0: 'PC-2' },
      ]),
    )
    expect(devices).toMatchObject([
      {
        users: ['adatum\\aberg'],
        system: { family: 'win10or11' },
        office: [{ generation: 'm365', channel: 'MonthlyEnterprise', architecture: 'x86', build: '16.0.20228.20188' }],
        languages: ['de-de'],
        sharedLicensing: true,
        lastSeen: '2026-10-30',
      },
      { name: 'PC-2', office: null, lastSeen: null },
    ])
  })

  it('IN2 a channel that is not configured is that of the source of the installation', async () => {
    const rows = [{ Name0: 'PC-1', VersionToReport0: '16.0.20228.20188', CDNBaseUrl0: MONTHLY }]
    const { devices } = await readSnapshot(tableText(CONFIG_MANAGER_HEADINGS, rows))
    expect(devices).toMatchObject([{ office: [{ channel: 'MonthlyEnterprise' }] }])
  })

  it('IN2 languages and kinds of installation that are numbers are left alone', async () => {
    const headings = ['Name0', 'ARPDisplayName0', 'ProductVersion0', 'SoftwareCode0', 'Language0', 'InstallType0']
    const row = {
      Name0: 'PC-1',
      ARPDisplayName0: 'Microsoft Office Standard 2013',
      Language0: '1031',
      InstallType0: '1',
    }
    const { snapshot, remarks } = await read(tableText(headings, [row]))
    expect(remarks).toEqual([])
    expect(snapshot?.devices).toMatchObject([{ office: [{ generation: '2013', technology: 'msi' }], languages: null }])
  })

  it('IN2 installed software: one row each, the languages of one suite together, other software only counted', async () => {
    const headings = ['Name0', 'DisplayName0', 'Version0', 'Publisher0']
    const software = (name: string, product: string, version: string) => ({
      Name0: name,
      DisplayName0: product,
      Version0: version,
      Publisher0: 'Microsoft Corporation',
    })
    const snapshot = await readSnapshot(
      tableText(headings, [
        software('PC-1', 'Microsoft 365 Apps for enterprise - de-de', '16.0.20228.20188'),
        software('PC-1', 'Microsoft 365 Apps for enterprise - en-us', '16.0.20228.20188'),
        software('PC-1', 'Microsoft Access Runtime 2016', '16.0.4288.1001'),
        software('PC-1', '7-Zip 24.08', '24.08'),
        software('PC-2', 'Microsoft Office Professional Plus 2016', '16.0.4266.1001'),
        software('PC-2', 'Microsoft Office Professional Plus 2016', '16.0.4266.1001'),
        software('PC-3', 'Adobe Acrobat', '24.1'),
      ]),
    )
    expect(snapshot.rows).toEqual({ total: 7, accepted: 4, duplicates: 1, otherSoftware: 2, rejected: 0 })
    expect(snapshot.devices).toMatchObject([
      {
        name: 'PC-1',
        office: [
          { kind: 'runtime', generation: '2016' },
          { kind: 'suite', generation: 'm365', technology: 'clickToRun' },
        ],
        languages: ['de-de', 'en-us'],
      },
      { name: 'PC-2', office: [{ generation: '2016', technology: 'msi', generationAssumed: false }] },
      { name: 'PC-3', office: [] },
    ])
  })

  it('IN2 add-ins: product, version and architecture are those of the add-in', async () => {
    const { devices } = await readSnapshot(
      tableText(
        ['Name0', 'FriendlyName0', 'OfficeApp0', 'Architecture0', 'ProductName0'],
        [
          {
            Name0: 'PC-1',
            FriendlyName0: 'Invoice Link',
            OfficeApp0: 'Outlook',
            Architecture0: 'x86',
            ProductName0: 'X',
          },
          {
            Name0: 'PC-1',
            FriendlyName0: 'invoice link',
            OfficeApp0: 'outlook',
            Architecture0: 'x86',
            ProductName0: 'X',
          },
        ],
      ),
    )
    expect(devices).toMatchObject([{ office: null, addIns: [{ app: 'Outlook', architecture: 'x86' }] }])
  })

  it.each([
    ['semicolons and German dates', ';', '31.10.2026', 'DD.MM.YYYY'],
    ['tabs', '\t', '2026-10-31T06:00:00Z', 'YYYY-MM-DD'],
  ])('IN3 %s', async (_, delimiter, day, dayFormat) => {
    const text = tableText(ADMIN_CENTER_HEADINGS, [adminCenterRow('PC-1', { 'Last contact': day })], delimiter)
    const reading = await read(text)
    expect(reading).toMatchObject({ delimiter, dayFormat, snapshot: { devices: [{ lastSeen: '2026-10-31' }] } })
  })

  it('IN3 windows-1252, UTF-16 and lines of one quoted field', async () => {
    const text = tableText(ADMIN_CENTER_HEADINGS, [adminCenterRow('MÜNCHEN-1')])
    const western = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((one) => one.charCodeAt(0))]).buffer)
    const wrapped = text
      .trimEnd()
      .split('\r\n')
      .map((line) => `"${line}";;\r\n`)
      .join('')
    for (const file of [western, wide, wrapped]) {
      expect((await readSnapshot(file)).devices).toMatchObject([{ name: 'MÜNCHEN-1', key: 'münchen-1' }])
    }
  })

  it('IN4 headings may stand below a title and parameters', async () => {
    const text = `Office clients by device\r\nCollection:,All systems\r\n\r\n${tableText(CONFIG_MANAGER_HEADINGS, [{ Name0: 'PC-1' }])}`
    const reading = await read(text)
    expect(reading.snapshot?.devices).toHaveLength(1)
    expect(reading.remarks).toEqual([{ code: 'lines-skipped', params: { count: 3 } }])
  })

  it('IN4 the heading again between joined files is no row', async () => {
    const text = tableText(ADMIN_CENTER_HEADINGS, [adminCenterRow('PC-1')])
    const second = tableText(ADMIN_CENTER_HEADINGS, [adminCenterRow('PC-2')])
    expect((await readSnapshot(text + second)).rows).toMatchObject({ total: 2, accepted: 2 })
  })
})

describe('IN5 rows are rejected with line and reason', () => {
  it('IN5 each reason', async () => {
    const good = tableText(ADMIN_CENTER_HEADINGS, [
      adminCenterRow('PC-1'),
      adminCenterRow(''),
      adminCenterRow('PC-3', { 'Last contact': '2026-02-30' }),
      adminCenterRow('PC-4', { 'Last contact': '1601-01-01' }),
      adminCenterRow('PC-5', { 'Last contact': '2027-01-01' }),
      adminCenterRow('PC-6', { 'Last contact': '31.10.2026' }),
    ])
    const { rejections, snapshot } = await read(`${good}PC-7,2608\r\nPC-8,"2608`)
    expect(rejections.map(({ line, code }) => [line, code])).toEqual([
      [3, 'no-device'],
      [4, 'not-a-date'],
      [5, 'date-too-early'],
      [6, 'date-in-future'],
      [7, 'not-a-date'],
      [8, 'wrong-field-count'],
      [9, 'row-cut-off'],
    ])
    expect(snapshot?.rows).toEqual({ total: 8, accepted: 1, duplicates: 0, otherSoftware: 0, rejected: 7 })
  })

  it('IN14 words nobody knows are unknown and counted, and reject no row', async () => {
    const { snapshot, remarks } = await read(
      adminCenterText([
        adminCenterRow('PC-1', { 'Update channel': 'Quarterly', 'Macros used': 'perhaps' }),
        adminCenterRow('PC-2', { 'Update channel': 'Annual' }),
      ]),
    )
    expect(snapshot?.devices).toMatchObject([{ office: [{ channel: null, generation: 'm365' }], usesMacros: null }, {}])
    expect(remarks).toMatchObject([
      { code: 'values-not-understood', params: { count: 2, example: 'Annual', fieldEn: 'Update channel' } },
      { code: 'values-not-understood', params: { count: 1, example: 'perhaps' } },
    ])
  })
})

describe('IN6 the day of an inventory', () => {
  it.each([
    ['stated', { takenOn: isoDate('2026-11-02') }, '2026-10-31', '2026-11-02'],
    ['latestContact', {}, '2026-10-31', '2026-10-31'],
    ['readOn', {}, '', '2026-11-22'],
  ])('%s', async (takenOnFrom, options, contact, takenOn) => {
    const text = adminCenterText([adminCenterRow('PC-1', { 'Last contact': contact })])
    expect(await readSnapshot(text, options)).toMatchObject({ takenOn, takenOnFrom })
  })
})

describe('IN7 dates with slashes', () => {
  const text = (day: string) => adminCenterText([adminCenterRow('PC-1', { 'Last contact': day })])
  it.each([
    ['10/05/2026 6:12:45 AM', 'monthFirst', '2026-10-05'],
    ['10/05/2026', 'dayFirst', '2026-05-10'],
  ] as const)('%s, %s', async (day, slashes, expected) => {
    expect((await readSnapshot(text(day), { slashes })).devices).toMatchObject([{ lastSeen: expected }])
  })

  it('IN7 nobody has said what comes first: the file waits for an answer', async () => {
    const { refused } = await read(text('10/05/2026'))
    expect(refused).toEqual({
      code: 'confirm-dates',
      notes: [{ code: 'dates-with-slashes', params: { value: '10/05/2026' } }],
    })
  })

  it('IN7 the order of slashes has nothing to do with other dates', async () => {
    const file = adminCenterText([adminCenterRow('PC-1'), adminCenterRow('PC-2', { 'Last contact': '2026-02-30' })])
    expect((await read(file, { slashes: 'dayFirst' })).refused).toBeNull()
  })

  it('IN7 the order does not fit all dates: nothing is imported', async () => {
    expect((await read(text('31/10/2026'), { slashes: 'monthFirst' })).refused).toMatchObject({
      code: 'confirm-dates',
      notes: [{ code: 'slashes-do-not-fit', params: { rows: 1 } }],
    })
  })
})

describe('IN9 one device from many rows', () => {
  it('IN9 the latest contact wins, users in that order', async () => {
    const snapshot = await readSnapshot(
      adminCenterText([
        adminCenterRow('PC-1', {
          'Last contact': '2026-10-01',
          'Last email': 'old@adatum.example',
          Architecture: 'x86',
        }),
        adminCenterRow('pc-1.adatum.example', { 'Last contact': '2026-10-20', 'Last email': 'new@adatum.example' }),
      ]),
    )
    expect(snapshot.devices).toMatchObject([
      {
        lastSeen: '2026-10-20',
        users: ['new@adatum.example', 'old@adatum.example'],
        office: [{ architecture: 'x64' }],
      },
    ])
  })

  it('IN9 the same row again, in other letter case, is a duplicate', async () => {
    const snapshot = await readSnapshot(adminCenterText([adminCenterRow('PC-1'), adminCenterRow('pc-1')]))
    expect(snapshot.rows).toMatchObject({ accepted: 1, duplicates: 1 })
    expect(snapshot.devices).toMatchObject([{ name: 'PC-1' }])
  })

  it('IN9 identifiers keep devices of one name apart', async () => {
    const headings = [...ADMIN_CENTER_HEADINGS, 'Device ID']
    const rows = [adminCenterRow('PC-1', { 'Device ID': 'A' }), adminCenterRow('PC-1', { 'Device ID': 'B' })]
    expect((await readSnapshot(tableText(headings, rows))).devices.map(({ key }) => key)).toEqual(['pc-1#a', 'pc-1#b'])
  })
})
