import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import type { Device } from '../device.ts'
import { LIFECYCLE } from '../lifecycle/lifecycle.ts'
import { device, install, readSnapshot, snapshot, tableText } from '../testing/inventory-builder.ts'
import { changesBetween } from './changes-between.ts'
import { combineSnapshots } from './combine.ts'
import { deviceSegments } from './device-segments.ts'
import { installedBesideActive, isInstalled, statesOfPeople } from './installed-beside-active.ts'
import { sharedDevices, sharedSignOf } from './shared-devices.ts'
import { doubleDevices, silenceOf } from './silent-and-double.ts'
import { hasApps } from './suite-of.ts'
import { supportSummary } from './support-summary.ts'

const TODAY = isoDate('2026-11-22')
const OFFICE_2016 = install({ generation: '2016', technology: 'msi', channel: null, version: null, build: null })
const system = (family: NonNullable<Device['system']>['family'], multiSession = false): Device['system'] => ({
  family,
  name: family,
  multiSession,
})

describe('IN30 installed beside active', () => {
  const devices = [
    device('PC-1', { users: ['anna@a.example'], office: [install()] }),
    device('PC-2', { users: ['anna@a.example', 'ben@a.example'], office: [OFFICE_2016] }),
    device('PC-3', { users: ['a\\cora'], office: [install()] }),
    device('PC-4', { users: ['a\\dora'], office: [install()] }),
    device('PC-5', { users: ['gone@a.example'], office: [install()] }),
    device('PC-6', { users: ['emil@a.example'] }),
    device('PC-7', { users: ['fred@a.example'], office: [] }),
    device('PC-8', { office: [install()] }),
  ]
  const people = [
    { user: 'Anna@A.example', active: false },
    { user: 'ben@a.example', active: true },
    { user: 'cora@a.example', active: true },
    { user: 'emil@a.example', active: false },
    { user: 'fred@a.example', active: false },
    { user: 'web@a.example', active: true },
    { user: 'WEB@a.example', active: false },
  ]
  const accounts = new Map([['a\\cora', 'Cora@a.example']])

  it('IN30 joins by person, the best device of each counts', () => {
    expect(installedBesideActive(devices, people, accounts)).toEqual({
      people: 6,
      active: 3,
      byState: {
        apps: { active: 1, notActive: 1 },
        otherOffice: { active: 1, notActive: 0 },
        noOffice: { active: 0, notActive: 1 },
        unclear: { active: 0, notActive: 1 },
        noDevice: { active: 1, notActive: 0 },
      },
      installed: 2,
      installedNotActive: 1,
      activeWithoutInventory: 1,
      notTold: 2,
      covered: false,
      unmatched: { devicesWithoutPerson: 1, accounts: 1, notInReport: 1 },
    })
  })

  it('IN30 says for each person what is installed', () => {
    expect([...statesOfPeople(devices).states]).toEqual([
      ['anna@a.example', 'apps'],
      ['ben@a.example', 'otherOffice'],
      ['gone@a.example', 'apps'],
      ['emil@a.example', 'unclear'],
      ['fred@a.example', 'noOffice'],
    ])
  })

  it.each([
    ['apps', false, true],
    ['otherOffice', false, false],
    ['noOffice', false, false],
    ['unclear', true, null],
    ['noDevice', false, null],
    ['noDevice', true, false],
  ] as const)('IN30 %s in an inventory that is complete (%s): installed %s', (state, complete, installed) => {
    expect(isInstalled(state, complete)).toBe(installed)
  })

  it('IN31 pseudonyms join nobody', () => {
    const concealed = [{ user: '0123456789ABCDEF0123456789ABCDEF', active: true }]
    expect(installedBesideActive(devices, concealed)).toEqual({ code: 'names-concealed', params: {} })
  })

  it.each([
    ['the Apps beside another Office', [OFFICE_2016, install()], true],
    ['an edition for private people only', [install({ consumer: true })], false],
    ['a suite of unknown generation', [install({ generation: null })], null],
    ['Visio only', [install({ kind: 'visio' })], false],
    ['nobody looked', null, null],
  ])('IN30 has the Apps: %s', (_, office, expected) => {
    expect(hasApps(device('PC', { office }))).toBe(expected)
  })
})

describe('IN32 share on a supported build and channel', () => {
  const summary = supportSummary(
    [
      device('PC-1', { users: ['anna@a.example'], office: [install()] }),
      device('PC-2', { users: ['anna@a.example'], office: [install()] }),
      device('PC-3', { office: [install({ channel: 'SemiAnnual', version: null, build: '16.0.17328.20612' })] }),
      device('PC-4', { office: [OFFICE_2016, install()], system: system('win7') }),
      device('PC-5', { office: [install({ version: null, build: null })] }),
      device('PC-6', { office: [] }),
      device('PC-7'),
    ],
    LIFECYCLE,
    TODAY,
  )

  it('IN32 each device counts once, by the worse of its suites', () => {
    expect(summary).toMatchObject({
      asOf: TODAY,
      checkedAt: LIFECYCLE.checkedAt,
      devices: 7,
      withOffice: 5,
      supported: 2,
      ended: 2,
      unknown: 1,
      withoutOffice: 1,
      notLookedAt: 1,
    })
  })

  it('IN33 who is still on what, what has ended first', () => {
    expect(
      summary.groups.map(({ generation, version, status, devices, people, endsOn }) => [
        generation,
        version,
        status,
        devices,
        people,
        endsOn,
      ]),
    ).toEqual([
      ['m365', '2402', 'ended', 1, 0, '2025-09-09'],
      ['2016', null, 'ended', 1, 0, '2025-10-14'],
      ['m365', null, 'unknown', 1, 0, null],
      ['m365', '2608', 'supported', 3, 1, '2026-12-08'],
    ])
    expect(summary.endedSystems).toEqual([{ family: 'win7', devices: 1, endedOn: '2023-01-10' }])
  })
})

describe('IN34 silent devices', () => {
  it('IN34 are measured on the day of the inventory; the last day of the limit is still heard', () => {
    const seen = (name: string, day: string) => device(name, { lastSeen: isoDate(day) })
    const devices = [seen('A', '2026-10-31'), seen('B', '2026-10-01'), seen('C', '2026-09-30'), device('D')]
    expect(silenceOf(devices, isoDate('2026-10-31'), 30)).toEqual({ heard: 2, silent: ['c'], unknown: 1 })
  })
})

describe('IN35 entries that are probably one device', () => {
  const seen = (key: string, name: string, day: string, fields: Partial<Device> = {}) =>
    device(name, { key, lastSeen: isoDate(day), ...fields })

  it('IN35 one name under several identifiers, the latest first', () => {
    const devices = [seen('pc-1#a', 'PC-1', '2026-09-01'), seen('pc-1#b', 'PC-1', '2026-10-01'), device('PC-2')]
    expect(doubleDevices(devices)).toEqual([{ because: 'name', shared: 'pc-1', keys: ['pc-1#b', 'pc-1#a'] }])
  })

  it('IN35 one serial number under several names, but no number of a maker or of an image', () => {
    const devices = [
      device('OLD', { serial: '5cg1' }),
      seen('new', 'NEW', '2026-10-01', { serial: '5cg1' }),
      device('A', { serial: 'to be filled by o.e.m.' }),
      device('B', { serial: 'to be filled by o.e.m.' }),
      device('V1', { serial: 'vm-1', virtual: true }),
      device('V2', { serial: 'vm-1', virtual: true }),
    ]
    expect(doubleDevices(devices)).toEqual([{ because: 'serial', shared: '5cg1', keys: ['new', 'old'] }])
  })
})

describe('IN36 shared devices and virtual desktops', () => {
  it.each([
    ['sessionHost', { system: system('ws2022'), office: [install()] }],
    ['multiSession', { system: system('win11', true), virtual: true }],
    ['virtual', { system: system('win11'), virtual: true, sharedLicensing: true }],
    ['sharedLicensing', { system: system('win11'), virtual: false, sharedLicensing: true }],
    ['severalUsers', { users: ['a', 'b'] }],
    [null, { system: system('ws2022'), office: [] }],
    [null, { users: ['a'], virtual: true }],
  ])('IN36 %s', (sign, fields) => {
    expect(sharedSignOf(device('PC', fields))).toBe(sign)
  })

  it('IN36 counts each device once', () => {
    const devices = [device('A', { users: ['a', 'b'] }), device('B', { system: system('win11', true) }), device('C')]
    expect(sharedDevices(devices)).toMatchObject({ severalUsers: 1, multiSession: 1, virtual: 0 })
  })
})

describe('IN37 several inventories together', () => {
  it('IN37 each adds what it knows, by name', () => {
    const list = snapshot([device('PC-1', { users: ['anna@a.example'], system: system('win11') }), device('PC-9')])
    const software = snapshot([device('pc-1', { office: [OFFICE_2016], lastSeen: isoDate('2026-10-01') })])
    expect(combineSnapshots([list, software])).toMatchObject([
      { key: 'pc-1', users: ['anna@a.example'], system: { family: 'win11' }, office: [{ generation: '2016' }] },
      { key: 'pc-9', office: null },
    ])
  })

  it('IN37 who was there last stays first', () => {
    const whole = device('PC-1', { users: ['zoe@a.example', 'anna@a.example'], lastSeen: isoDate('2026-10-01') })
    expect(combineSnapshots([snapshot([whole])])).toEqual([whole])
  })

  it('IN37 a name that is there twice stays apart', () => {
    const twice = snapshot([device('PC-1', { key: 'pc-1#a' }), device('PC-1', { key: 'pc-1#b' })])
    expect(combineSnapshots([twice, snapshot([device('PC-1')])]).map(({ key }) => key)).toEqual([
      'pc-1',
      'pc-1#a',
      'pc-1#b',
    ])
  })

  it('IN37 what is only assumed gives way to what another inventory names', () => {
    const named = install({ generation: '2021', channel: null, version: null, build: null })
    const assumed = install({ generationAssumed: true, channel: 'Current' })
    const together = combineSnapshots([
      snapshot([device('PC-1', { office: [assumed] })]),
      snapshot([device('PC-1', { office: [named] })]),
    ])
    expect(together).toMatchObject([{ office: [{ generation: '2021', generationAssumed: false, channel: 'Current' }] }])
    expect(together[0]?.office).toHaveLength(1)
  })

  it.each([
    ['the later contact', { lastSeen: isoDate('2026-09-01') }, { lastSeen: isoDate('2026-11-20') }],
    ['the later inventory, where it names no contact', { lastSeen: isoDate('2026-09-01') }, {}],
  ])('IN37 %s says which version is there, however much the other knows', (_, old, fresh) => {
    const before = device('PC-1', { ...old, office: [install({ version: '2206', build: '16.0.15330.20264' })] })
    const now = device('PC-1', { ...fresh, office: [install({ version: null, build: '16.0.20326.20100' })] })
    const both = [
      snapshot([before], { takenOn: isoDate('2026-09-02') }),
      snapshot([now], { takenOn: isoDate('2026-11-20') }),
    ]
    for (const snapshots of [both, both.toReversed()])
      expect(combineSnapshots(snapshots)[0]?.office).toEqual([install({ version: null, build: '16.0.20326.20100' })])
  })

  it('IN37 what two inventories of one day know of one version is put together', () => {
    const named = device('PC-1', { office: [install({ build: null })] })
    const built = device('PC-1', { office: [install({ version: null, channel: null })] })
    expect(combineSnapshots([snapshot([named]), snapshot([built])])[0]?.office).toEqual([install()])
  })

  it('IN37 what only one inventory names is as it says', () => {
    const one = device('PC-1', { key: 'pc-1#7', id: '7', users: ['zoe', 'anna'], office: [install()] })
    expect(combineSnapshots([snapshot([one]), snapshot([device('PC-2')])])[0]).toEqual({ ...one, key: 'pc-1' })
  })
})

describe('IN38 what changed between two inventories', () => {
  it('IN38 names that came and went, the Apps gained and lost, and what is not known', () => {
    const before = [
      device('GONE'),
      device('UPGRADED', { office: [OFFICE_2016] }),
      device('REMOVED', { office: [install()] }),
      device('SAME', { office: [install()] }),
      device('UNKNOWN'),
    ]
    const after = [
      device('NEW', { office: [install()] }),
      device('upgraded.adatum.example', { office: [install()] }),
      device('REMOVED', { office: [] }),
      device('SAME', { office: [install()] }),
      device('UNKNOWN', { office: [install()] }),
    ]
    const changes = { added: 1, gone: 1, stayed: 4, gainedApps: 1, lostApps: 1, unknown: 1 }
    expect(changesBetween(before, after)).toEqual(changes)
  })
})

describe('IN39 devices by unit, site, model and system', () => {
  it('IN39 most devices without the Apps first; who says nothing is a segment, spellings are one', () => {
    const devices = [
      device('A1', { unit: 'Sales', office: [install()] }),
      device('A2', { unit: 'Works', office: [OFFICE_2016] }),
      device('A3', { unit: 'works', office: [] }),
      device('A4'),
    ]
    const segments = deviceSegments(devices, 'unit', LIFECYCLE, isoDate('2026-11-22'))
    expect(segments.map(({ value, devices: count, apps }) => [value, count, apps])).toEqual([
      ['Works', 2, 0],
      ['Sales', 1, 1],
      [null, 1, 0],
    ])
    expect(segments[0]?.support).toEqual({ ended: 1, unknown: 0, supported: 0, none: 1, notLookedAt: 0 })
    expect(segments[2]).toMatchObject({ unclear: 1, support: { notLookedAt: 1 } })
  })

  it('IN39 nothing where no device says it', () => {
    expect(deviceSegments([device('A1')], 'site', LIFECYCLE, isoDate('2026-11-22'))).toEqual([])
  })

  it('IN39 model, unit and site are read from the list of devices', async () => {
    const { devices } = await readSnapshot(
      tableText(
        [
          'Name0',
          'Resource_Domain_OR_Workgr0',
          'Operating_System_Name_and0',
          'Model0',
          'System_OU_Name0',
          'AD_Site_Name0',
        ],
        [{ Name0: 'PC-1', Model0: 'Latitude 5440', System_OU_Name0: 'ADATUM.EXAMPLE/PCS', AD_Site_Name0: 'Kiel' }],
      ),
    )
    expect(devices).toMatchObject([{ model: 'Latitude 5440', unit: 'ADATUM.EXAMPLE/PCS', site: 'Kiel' }])
  })
})
