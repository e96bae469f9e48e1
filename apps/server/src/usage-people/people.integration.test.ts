import type { DecompositionView, Licences, Segments, TenantFunnel } from '@lotse/contract'
import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../platform/clock.ts'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { forgetOldPeople } from './forget-old-people.ts'

/** People over months: growth, decomposition, licences, segments and the funnel, over HTTP from files to figures. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())

const USED = new Set(['Windows', 'Outlook', 'Outlook (Windows)'])

/** A report of people by number; `nameOf` says how they are called. */
function report(day: string, people: readonly { user: number; active: boolean }[], nameOf = named): string {
  const rows = people.map(({ user, active }) => {
    const flags = APP_USER_DETAIL_HEADINGS.slice(5).map((heading) => (active && USED.has(heading) ? 'Yes' : 'No'))
    return [day, nameOf(user), '', active ? day : '', 30, ...flags].join(',')
  })
  return `\uFEFF${APP_USER_DETAIL_HEADINGS.join(',')}\r\n${rows.join('\r\n')}\r\n`
}
const named = (user: number): string => `User${user}@contoso.example`
const concealed = (user: number): string => (user + 0x1000).toString(16).toUpperCase().padStart(32, 'A')

/** People from number `from` to before `to`, of whom the first `active` are active. */
const people = (from: number, to: number, active: number) =>
  Array.from({ length: to - from }, (_, at) => ({ user: from + at, active: at < active }))

const place = (tenant: string) => `/customers/${ARNOLD}/tenants/${tenant}/usage`
const get = async <T>(tenant: string, path: string, as: Who = 'engineer') =>
  read<T>(await house.call(`${place(tenant)}/${path}`, { as }))
const ask = (method: string, path: string, body: object = {}, as: Who = 'engineer') =>
  house.call(path, { as, method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

const decomposition = (tenant: string) => get<DecompositionView>(tenant, 'decomposition')
const verdictOf = async (tenant: string) => (await house.overview(tenant)).series.desktopCore.verdict

/** The purchase of usage.md §11: 500 to 900 users, 73.2 to 47.9 %. */
const beforePurchase = (day: string) => report(day, people(0, 500, 366))
const afterPurchase = report('2026-10-31', [...people(0, 500, 372), ...people(500, 900, 59)])

describe('a purchase of licences', () => {
  it('is followed by the people of both months, in growth and in its parts', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'may.csv': beforePurchase('2026-05-31'),
      'june.csv': beforePurchase('2026-06-30'),
      'july.csv': beforePurchase('2026-07-31'),
      'august.csv': beforePurchase('2026-08-31'),
      'september.csv': beforePurchase('2026-09-30'),
      'october.csv': afterPurchase,
    })
    const { month, base, parts, sentence, sources } = await decomposition(tenant)
    expect(sources).toEqual([
      { of: 'report', takenOn: '2026-10-31', file: 'october.csv', rows: 900 },
      { of: 'report', takenOn: '2026-07-31', file: 'july.csv', rows: 500 },
    ])
    expect({ month, base }).toEqual({ month: '2026-10', base: '2026-07' })
    expect(parts).toMatchObject({
      change: { tenths: -253 },
      behaviour: { tenths: 12 },
      joiners: { people: 400, active: 59 },
      leavers: { people: 0, tenths: 0 },
      stayed: { people: 500, activeThen: 366, activeNow: 372 },
    })
    expect(sentence.de).toContain('400 Neue')
    expect(sentence.en).toContain('+1.2 by behaviour')
    const { state } = await verdictOf(tenant)
    expect(state).not.toBe('stalled')
    expect(state).not.toBe('declining')
    const csv = await (await house.call(`${place(tenant)}/decomposition.csv`)).text()
    expect(csv).toContain('joiners')
    expect(csv).toContain('core apps on Windows or Mac; rows of the report; 30 days')
  })

  it('goes back with its report, and comes back with it', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, { 'july.csv': beforePurchase('2026-07-31'), 'october.csv': afterPurchase })
    expect((await decomposition(tenant)).parts).not.toBeNull()
    const { snapshots } = await house.overview(tenant)
    const october = snapshots.find(({ month }) => month === '2026-10')?.id ?? ''
    await read(await ask('DELETE', `${place(tenant)}/snapshots/${october}`))
    expect((await decomposition(tenant)).month).toBe('2026-07')
    await read(await ask('POST', `${place(tenant)}/snapshots/${october}/restore`))
    expect((await decomposition(tenant)).parts?.stayed.people).toBe(500)
    const [{ pairs } = { pairs: 0 }] = await house.data.query<{ pairs: number }>(
      'select count(*)::int as pairs from lotse.usage_pair where tenant_id = $1',
      [tenant],
    )
    expect(pairs).toBe(1)
  })
})

describe('concealed names', () => {
  it('are followed by pseudonyms while these stay, and never matched with names', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'july.csv': report('2026-07-31', people(0, 100, 40), concealed),
      'august.csv': report('2026-08-31', people(0, 100, 42), concealed),
      'september.csv': report('2026-09-30', people(0, 100, 44), concealed),
      'october.csv': report('2026-10-31', people(0, 110, 50), concealed),
    })
    expect((await decomposition(tenant)).parts?.stayed.people).toBe(100)
    const segments = await get<Segments>(tenant, 'segments')
    expect(segments).toMatchObject({ why: 'names-concealed', table: null })
    const [row] = await house.data.query<{ identity: string }>(
      'select distinct identity from lotse.usage_people where tenant_id = $1',
      [tenant],
    )
    expect(row).toEqual({ identity: 'pseudonyms' })
    // Switched to names: nobody is linked with a pseudonym.
    await house.importing(tenant, { 'october.csv': report('2026-10-30', people(0, 110, 50)) })
    await house.importing(tenant, { 'october.csv': report('2026-10-31', people(0, 110, 50)) })
    expect((await decomposition(tenant)).parts).toBeNull()
  })

  it('that change every month are nobody', async () => {
    const tenant = await house.newTenant()
    const shifted = (by: number) => (user: number) => concealed(user + by)
    await house.importing(tenant, {
      'july.csv': report('2026-07-31', people(0, 100, 40), shifted(0)),
      'august.csv': report('2026-08-31', people(0, 100, 42), shifted(20)),
      'september.csv': report('2026-09-30', people(0, 100, 44), shifted(20)),
      'october.csv': report('2026-10-31', people(0, 100, 50), shifted(20)),
    })
    expect((await decomposition(tenant)).parts).toBeNull()
  })

  it('of half a report are kept of nobody', async () => {
    const tenant = await house.newTenant()
    const half = (user: number) => (user % 2 === 0 ? named(user) : concealed(user))
    await house.importing(tenant, { 'october.csv': report('2026-10-31', people(0, 50, 20), half) })
    const rows = await house.data.query('select 1 from lotse.usage_people where tenant_id = $1', [tenant])
    expect(rows).toEqual([])
    expect((await get<TenantFunnel>(tenant, 'funnel')).sentence.en).toContain('concealed')
  })
})

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const F3 = '66b55226-6b4f-492c-910c-a3b7a3c9d993'
const APPS = '43de0ff5-c92c-492b-9116-175376d08c38'
const skus = JSON.stringify({
  '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus',
  value: [
    {
      skuId: E3,
      skuPartNumber: 'SPE_E3',
      capabilityStatus: 'Enabled',
      consumedUnits: 60,
      prepaidUnits: { enabled: 80, suspended: 0, warning: 0 },
      servicePlans: [{ servicePlanId: APPS, servicePlanName: 'OFFICESUBSCRIPTION', provisioningStatus: 'Success' }],
    },
    {
      skuId: F3,
      skuPartNumber: 'SPE_F1',
      capabilityStatus: 'Enabled',
      consumedUnits: 40,
      prepaidUnits: { enabled: 50, suspended: 0, warning: 0 },
      servicePlans: [
        { servicePlanId: 'c63d4d19-e8cb-460e-b37c-4d6c34603745', servicePlanName: 'X', provisioningStatus: 'Success' },
      ],
    },
  ],
})

/** A directory of 100 people: 60 with the Apps, of whom the first 30 are in sales, 20 in production, the rest has no value. */
const directory = (more: (user: number) => object = () => ({})) =>
  JSON.stringify({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
    value: Array.from({ length: 100 }, (_, user) => ({
      id: `00000000-0000-4000-8000-${String(user).padStart(12, '0')}`,
      userPrincipalName: named(user),
      accountEnabled: true,
      userType: 'Member',
      department: user < 30 ? 'Vertrieb' : user < 50 ? 'Produktion ' : null,
      country: 'Deutschland',
      assignedLicenses: [{ skuId: user < 60 ? E3 : F3, disabledPlans: [] }],
      ...more(user),
    })),
  })

const activations = `\uFEFFReport Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac,Windows 10 Mobile,iOS,Android,Activated On Shared Computer\r\n${Array.from(
  { length: 60 },
  (_, user) =>
    `2026-10-31,${named(user)},N,MICROSOFT 365 APPS FOR ENTERPRISE,${user < 50 ? '2026-01-01' : ''},${user < 50 ? 1 : 0},0,0,0,0,False`,
).join('\r\n')}\r\n`

describe('licences', () => {
  const licencesOf = (tenant: string) => get<Licences>(tenant, 'licences')

  it('say who is entitled, what was bought, and become the denominator', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'october.csv': report('2026-10-31', people(0, 100, 45)),
      'users.json': directory(),
      'skus.json': skus,
      'activations.csv': activations,
    })
    await house.data.query('update lotse.licence_reading set taken_on = $2 where tenant_id = $1', [
      tenant,
      '2026-11-02',
    ])
    // Settled again by what comes next.
    await house.importing(tenant, { 'september.csv': report('2026-09-30', people(0, 100, 40)) })
    const { seats, figure, notEntitled, paidUnits, readings, activations: activated } = await licencesOf(tenant)
    expect(readings.find(({ kind }) => kind === 'directory')?.file).toBe('users.json')
    expect(seats).toMatchObject({ bought: 80, assigned: 60, assignments: 60 })
    expect(paidUnits).toBe(80)
    expect(activated).toEqual({ assigned: 60, activated: 50 })
    expect(notEntitled).toEqual([{ reason: 'no-apps-plan', people: 40 }])
    expect(figure?.withoutExclusions).toMatchObject({ entitled: 60, active: { desktopCore: 45 } })
    const point = (await house.overview(tenant)).series.desktopCore.points.find(({ month }) => month === '2026-10')
    expect(point).toMatchObject({ entitled: 60, active: 45 })
  })

  it('of a tenant that is connected take no verdict away: they are used once four months have them', async () => {
    const tenant = await house.newTenant()
    const days = ['03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31']
    await house.importing(
      tenant,
      Object.fromEntries(days.map((day) => [`${day}.csv`, report(`2026-${day}`, people(0, 100, 40))])),
    )
    const takenOn = (day: string) =>
      house.data.query(
        'update lotse.licence_reading set taken_on = $2 where tenant_id = $1 and taken_on > current_date - 7',
        [tenant, day],
      )
    const course = async () => {
      const { series, settings } = await house.overview(tenant)
      const { points, verdict } = series.desktopCore
      return { points, verdict, note: settings.denominatorNote, kinds: points.map(({ denominator }) => denominator) }
    }
    expect(await course()).toMatchObject({ verdict: { state: 'stalled' }, note: null })

    await house.importing(tenant, { 'users.json': directory(), 'skus.json': skus })
    await takenOn('2026-10-31')
    await house.importing(tenant, { 'activations.csv': activations })
    const connected = await course()
    expect(new Set(connected.kinds)).toEqual(new Set(['reportRows']))
    expect(connected.verdict).toMatchObject({ state: 'stalled', entitled: 100, growth3pp: 0 })
    expect(connected.note?.en).toContain('2 of the 4')
    expect(connected.points.at(-1)?.judged.growth?.base.months).toEqual(['2026-06', '2026-09'])

    const others = directory(() => ({ city: 'Bremen' }))
    await house.importing(tenant, { 'users.json': others, 'skus.json': `${skus} ` })
    await takenOn('2026-08-15')
    await house.importing(tenant, { 'activations.csv': activations.replaceAll('2026-01-01', '2026-01-02') })
    const later = await course()
    expect(later.kinds).toEqual([...Array(4).fill('reportRows'), ...Array(4).fill('entitledByPlan')])
    expect(later.points.slice(-4).map(({ entitled }) => entitled)).toEqual([60, 60, 60, 60])
    expect(later.points.find(({ month }) => month === '2026-07')?.judged.breaks).toEqual(['definition-changed'])
    expect(later.note).toBeNull()
    expect(later.verdict).toMatchObject({ state: 'stalled', entitled: 60 })
    const told = await house.data.query<{ event: string; body: string }>(
      `select event, body from lotse.audit_event where event like 'usage.state%' and body::jsonb ->> 'subject' = $1 order by seq`,
      [tenant],
    )
    expect(told.map(({ event }) => event)).toEqual(['usage.stateChanged', 'usage.stateRestated'])
    expect(JSON.parse(told.at(-1)?.body ?? '')).toMatchObject({
      before: { state: 'stalled', denominator: 'reportRows' },
      after: { state: 'stalled', denominator: 'entitledByPlan' },
    })
  })

  it('of an earlier day stay those of that day when later ones come', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, { 'september.csv': report('2026-09-30', people(0, 100, 40)), 'skus.json': skus })
    await house.importing(tenant, { 'users.json': directory() })
    await house.data.query('update lotse.licence_reading set taken_on = $2 where tenant_id = $1', [
      tenant,
      '2026-10-02',
    ])
    const later = directory((user) => (user < 80 ? { assignedLicenses: [{ skuId: E3, disabledPlans: [] }] } : {}))
    await house.importing(tenant, { 'users.json': later, 'october.csv': report('2026-10-31', people(0, 100, 45)) })
    const { points } = (await house.overview(tenant)).series.desktopCore
    // The products were read once, on 2 October: near enough to both months.
    expect(points.map(({ month, entitled }) => [month, entitled])).toEqual([
      ['2026-09', 60],
      ['2026-10', 80],
    ])
  })

  it('leave out whom the rules name; above the cap only with an approval, which can be taken back', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'october.csv': report('2026-10-31', people(0, 100, 45)),
      'users.json': directory((user) => (user >= 57 ? { accountEnabled: false } : {})),
      'skus.json': skus,
    })
    await house.data.query('update lotse.licence_reading set taken_on = $2 where tenant_id = $1', [
      tenant,
      '2026-10-31',
    ])
    const exclude = (body: object, as: Who = 'engineer') => ask('POST', `${place(tenant)}/exclusions`, body, as)
    const named1 = await read<Licences>(
      await exclude({ kind: 'service-account', account: named(56), reason: 'Backup' }),
    )
    expect(named1.figure).toMatchObject({ counted: 'without-exclusions', needsApproval: true })
    expect(named1.figure?.excluded).toContainEqual({ kind: 'disabled', people: 3 })
    expect(named1.figure?.excluded).toContainEqual({ kind: 'service-account', people: 1 })
    const approve = (as: Who) =>
      ask('POST', `${place(tenant)}/exclusion-approval`, { reason: 'Mit dem Kunden geklärt' }, as)
    expect((await approve('engineer')).status).toBe(403)
    const approved = await read<Licences>(await approve('administrator'))
    expect(approved).toMatchObject({ figure: { counted: 'with-exclusions' }, approval: { by: { name: 'Ada' } } })
    const entitled = async () => (await house.overview(tenant)).series.desktopCore.points.at(-1)?.entitled
    expect(await entitled()).toBe(56)
    await read(await ask('DELETE', `${place(tenant)}/exclusion-approval`, {}, 'administrator'))
    expect(await entitled()).toBe(60)
    await read(await approve('administrator'))
    const id = approved.exclusions[0]?.id ?? ''
    await read(await ask('DELETE', `${place(tenant)}/exclusions/${id}`))
    expect(await entitled()).toBe(57)
    await read(await ask('POST', `${place(tenant)}/exclusions/${id}/restore`))
    expect(await entitled()).toBe(56)
  })

  it.each([
    [{ kind: 'long-absence', account: 'a*@contoso.example', startsOn: '2026-01-01' }, 'account'],
    [{ kind: 'long-absence', account: 'anna@contoso.example' }, 'startsOn'],
    [{ kind: 'long-absence', account: 'anna@contoso.example', startsOn: '2026-02-01', endsOn: '2026-01-01' }, 'endsOn'],
    [{ kind: 'service-account', account: '**' }, 'account'],
  ])('refuse %j at its field', async (body, field) => {
    const tenant = await house.newTenant()
    const answer = await ask('POST', `${place(tenant)}/exclusions`, { reason: 'X', ...body })
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }])
  })
})

describe('segments', () => {
  it('are ranked by people missing, name nobody, and hide the small', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'july.csv': report('2026-07-31', people(0, 100, 35)),
      'october.csv': report('2026-10-31', people(0, 100, 45)),
      'users.json': directory((user) => (user >= 50 && user < 53 ? { department: 'Leitung' } : {})),
      'activations.csv': activations,
    })
    const { table, takenOn, sentence, attributes, basis, sources } = await get<Segments>(
      tenant,
      'segments?attribute=department',
    )
    expect(takenOn).not.toBeNull()
    expect(sources.map(({ of, file, rows }) => [of, file, rows])).toEqual([
      ['report', 'october.csv', 100],
      ['report', 'july.csv', 100],
      ['directory', 'users.json', 100],
      ['activations', 'activations.csv', 60],
    ])
    expect(basis).toMatchObject({ month: '2026-10', people: 'reportRows' })
    // 47 people have no department; production is at 15 of 20, sales at 30 of 30.
    expect(table?.rows.map(({ segment, entitled, active, missing }) => [segment, entitled, active, missing])).toEqual([
      [null, 47, 0, 33],
      ['Vertrieb', 30, 30, 0],
    ])
    expect(table?.hidden).toEqual({ segments: ['Leitung', 'Produktion'], entitled: 23 })
    expect(sentence.de).toContain('ohne Angabe')
    expect(attributes.find(({ attribute }) => attribute === 'country')).toMatchObject({ people: 100, withValue: 100 })
    expect(attributes.find(({ attribute }) => attribute === 'city')).toMatchObject({ withValue: 0 })
    expect(JSON.stringify(await get<Segments>(tenant, 'segments'))).not.toMatch(/user\d/i)
    const csv = await (await house.call(`${place(tenant)}/segments.csv`)).text()
    expect(csv).toContain('(hidden),23')
  })

  it('are for the team only', async () => {
    const tenant = await house.newTenant()
    expect((await house.call(`${place(tenant)}/segments`, { as: 'customer' })).status).toBe(403)
    expect((await house.call(`${place(tenant)}/segments.csv`, { as: 'customer' })).status).toBe(403)
    expect((await house.call(`${place(tenant)}/funnel`, { as: 'customer' })).status).toBe(200)
    expect((await house.call(`${place(tenant)}/funnel`, { as: 'stranger' })).status).toBe(404)
  })

  it('say why there are none', async () => {
    const tenant = await house.newTenant()
    expect((await get<Segments>(tenant, 'segments')).why).toBe('no-reports')
    await house.importing(tenant, { 'october.csv': report('2026-10-31', people(0, 20, 10)) })
    expect((await get<Segments>(tenant, 'segments')).why).toBe('no-directory')
  })
})

describe('the funnel', () => {
  it('tells what is known and why the rest is not', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'october.csv': report('2026-10-31', people(0, 60, 45)),
      'activations.csv': activations,
    })
    const { funnel, remarks, sentence, sources, basis } = await get<TenantFunnel>(tenant, 'funnel')
    expect(funnel).toEqual({ entitled: 60, installed: null, activated: 50, active: 45, remedy: null })
    expect(remarks.map(({ en }) => en).join()).toContain('no inventory')
    expect(sources.map(({ file }) => file)).toEqual(['october.csv', 'activations.csv'])
    expect(basis?.windowDays).toBe(30)
    expect(sentence.en).toBe('Of 60 entitled people 50 have activated them, 45 are active.')
  })
})

describe('old people', () => {
  it('go after two years, and what was counted stays', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, {
      'july.csv': beforePurchase('2026-07-31'),
      'october.csv': afterPurchase,
    })
    const kept = async () =>
      house.data.query<{ kept: boolean }>(
        'select packed is not null as kept from lotse.usage_people where tenant_id = $1',
        [tenant],
      )
    const later = (now: string) => ({ ...systemClock, now: () => new Date(now), today: () => now.slice(0, 10) })
    const needs = { ...house.services, clock: later('2028-06-01T00:00:00Z') as typeof systemClock }
    await forgetOldPeople(needs)
    expect((await kept()).every((row) => row.kept)).toBe(true)
    await forgetOldPeople({ ...needs, clock: later('2029-01-01T00:00:00Z') as typeof systemClock })
    expect((await kept()).some((row) => row.kept)).toBe(false)
    expect((await decomposition(tenant)).parts?.stayed.people).toBe(500)
    await house.importing(tenant, { 'november.csv': report('2026-06-30', people(0, 500, 300)) })
    expect((await decomposition(tenant)).parts?.stayed.people).toBe(500)
  })
})
