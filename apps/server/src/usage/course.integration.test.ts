import type { AppsUse, ProgrammeUse, UsageOverview } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, halfYear, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** What the usage page is told besides the plain months: states, their changes, forecast, apps, other definitions. */

let house: UsageHouse
let tenant: string
let overview: UsageOverview
beforeAll(async () => {
  house = await usageHouse()
  tenant = await house.newTenant()
  await house.importing(tenant, halfYear)
  overview = await house.overview(tenant)
})
afterAll(() => house?.stop())

const base = () => `/customers/${ARNOLD}/tenants/${tenant}/usage`
const lines = async (path: string, as: Who = 'engineer') =>
  (await (await house.call(`${base()}/${path}`, { as })).text()).split('\r\n')

describe('the course', () => {
  it('tells of each month its confirmed state beside its plain verdict, and what is to be known of it', () => {
    const { points } = overview.series.desktopCore
    expect(points.map(({ month, raw, judged }) => [month, raw, judged.state, judged.quiet])).toEqual([
      ['2026-05', 'insufficient-history', 'insufficient-history', false],
      ['2026-06', 'insufficient-history', 'insufficient-history', false],
      ['2026-07', 'insufficient-history', 'insufficient-history', true],
      ['2026-08', 'growing', 'insufficient-history', true],
      ['2026-09', 'stalled', 'insufficient-history', false],
      ['2026-10', 'stalled', 'stalled', false],
    ])
    // July is quiet: the line between June (640) and September (665) stands in for it.
    expect(points.at(-1)?.judged.growth).toMatchObject({
      base: { kind: 'interpolated', months: ['2026-06', '2026-09'] },
      cohort: null,
    })
    expect(points.at(-1)).toMatchObject({ denominator: 'reportRows', concealed: 'none', yearBefore: null })
  })

  it('tells each change with the numbers that caused it', () => {
    const [newest] = overview.series.desktopCore.changes
    expect(newest).toMatchObject({ month: '2026-10', state: 'stalled', active: 671, entitled: 1250, early: false })
    expect(newest?.sentence.de).toContain('Oktober 2026: zu wenig Verlauf → Stillstand')
    expect(newest?.sentence.en).toContain('671 of 1,250')
  })

  it('names the settings in force, and none of the customer’s own', () => {
    expect(overview.settings).toMatchObject({
      stallMonths: 2,
      quietMonths: [7, 8, 12],
      overridden: [],
      preset: 'lotse',
    })
    expect(overview.settings.definition.en).toContain('core apps on Windows or Mac')
    expect(overview.licences).toEqual([])
  })

  it('carries a forecast with its band, its method and what it was worth before', () => {
    const { forecast } = overview
    expect(forecast).toMatchObject({ months: 6, from: '2026-05', until: '2026-10', gap: { people: 204 } })
    expect(forecast?.band.at(0)?.month).toBe('2026-11')
    expect(forecast?.words.outlook.de).not.toBe('')
    // Six months carry a span at most, and no probabilities.
    expect(forecast?.probability).toBeNull()
  })

  it('keeps reasons of the team from people of the customer, and tells them the rest', async () => {
    const theirs = await house.overview(tenant, 'customer')
    expect(theirs.series.desktopCore.changes).toEqual(overview.series.desktopCore.changes)
    expect(theirs.may).toEqual({ import: false, download: false })
  })
})

describe('apps and platforms', () => {
  it('are counted from the reports, newest month first', async () => {
    const { months, sentence } = await read<AppsUse>(await house.call(`${base()}/apps`))
    expect(months.map(({ month }) => month)).toEqual(['2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05'])
    const [newest] = months
    expect(newest).toMatchObject({ users: 1250, active: 871, withoutDesktop: 100 })
    expect(sentence?.de).toMatch(
      /^Im Oktober 2026 ist .+ die meistgenutzte App; 11 % der Aktiven arbeiten nur im Browser/,
    )
  })

  it('come as a file, like every other chart of the page', async () => {
    const [head, newest] = await lines('apps.csv')
    expect(head).toContain('month,refresh_date,users,active,browser_or_mobile_only,outlook,word')
    expect(newest).toMatch(/^2026-10,2026-10-31,1250,871,100,/)
    expect((await lines('forecast.csv'))[1]).toMatch(/^2026-11,/)
    expect((await lines('changes.csv'))[1]).toMatch(/^2026-10,insufficient-history,stalled,,stall-confirmed,671,1250,/)
    expect((await lines('series.csv')).find((line) => line.startsWith('2026-08'))).toMatch(
      /,insufficient-history,,yes,none,,,,core apps on Windows or Mac; rows of the report; 30 days$/,
    )
    expect((await house.call(`${base()}/apps.csv`, { as: 'stranger' })).status).toBe(404)
  })
})

describe('the programme’s own definitions', () => {
  it('are unknown without licences, say so, and say what would make them known', async () => {
    const definitions = await read<ProgrammeUse>(await house.call(`${base()}/programme`))
    expect(definitions.map(({ preset, inForce }) => [preset, inForce])).toEqual([
      ['programmePaid', false],
      ['programmeAssigned', false],
    ])
    const [paid, assigned] = definitions
    expect(paid?.months[0]).toMatchObject({ month: '2026-10', units: null, rate: null })
    expect(paid?.unknown.some(({ en }) => en.startsWith('Paid units are not known'))).toBe(true)
    expect(assigned?.unknown.some(({ de }) => de.startsWith('Zugewiesene Einheiten'))).toBe(true)
    expect(paid?.sentence?.de).toContain('unbekannt')
    expect((await lines('programme.csv'))[1]).toMatch(/^2026-10,programmePaid,\d*,,,/)
  })
})

describe('a tenant without reports', () => {
  it('is empty, not zero', async () => {
    const other = await house.newTenant()
    const path = `/customers/${ARNOLD}/tenants/${other}/usage`
    expect(await read(await house.call(`${path}/apps`))).toEqual({ sentence: null, months: [] })
    const [paid] = await read<ProgrammeUse>(await house.call(`${path}/programme`))
    expect(paid).toMatchObject({ sentence: null, unknown: [], months: [] })
    expect(await house.overview(other)).toMatchObject({ forecast: null, licences: [], running: [] })
  })
})
