import type { UsageCustomerSettings, UsageStates } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../platform/clock.ts'
import { ARNOLD, BERTA, halfYear, read, report, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { judgeClosedMonths } from './judge-closed-months.ts'

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())

const states = async (tenant: string, as: Who = 'engineer') =>
  read<UsageStates>(await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/states`, { as }))

const send = (path: string, method: string, body: object, as: Who, headers: Record<string, string> = {}) =>
  house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const confirm = (tenant: string, body: object, as: Who = 'engineer') =>
  send(`/customers/${ARNOLD}/tenants/${tenant}/usage/confirmations`, 'POST', body, as)

const events = async (tenant: string, event: string) =>
  (
    await house.data.query<{ body: string }>(
      `select body from lotse.audit_event where event = $1 and body::jsonb ->> 'subject' = $2 order by seq`,
      [event, tenant],
    )
  ).map(({ body }) => JSON.parse(body))

const actionsOf = async (tenant: string) =>
  (
    await house.data.query<{ key: string }>(
      `select n.key from lotse.next_action n join lotse.engagement e on e.id = n.engagement_id where e.tenant_id = $1`,
      [tenant],
    )
  ).map(({ key }) => key)

/** Growth until September, hardly any in October: a stall that one more month would confirm. */
const slowed = {
  'january.csv': report('2026-01-31', 350),
  'february.csv': report('2026-02-28', 400),
  'march.csv': report('2026-03-31', 450),
  'april.csv': report('2026-04-30', 500),
  'may.csv': report('2026-05-31', 550),
  'june.csv': report('2026-06-30', 600),
  'july.csv': report('2026-07-31', 605),
  'august.csv': report('2026-08-31', 606),
  'september.csv': report('2026-09-30', 640),
  'october.csv': report('2026-10-31', 645),
}

describe('the confirmed course of half a year', () => {
  let tenant: string
  beforeAll(async () => {
    tenant = await house.newTenant()
    await house.importing(tenant, halfYear)
  })

  it('is told with its changes', async () => {
    const told = await states(tenant)
    expect(told).toMatchObject({
      month: '2026-10',
      raw: 'stalled',
      standing: { state: 'stalled', qualifier: null },
      pending: null,
      numerator: 'desktopCore',
      overridden: [],
      may: { confirm: true, changeSettings: false },
    })
    expect(told.changes[0]).toMatchObject({ month: '2026-10', to: { state: 'stalled' }, cause: 'stall-confirmed' })
    expect(told.changes[0]?.sentence.en).toContain('stalled')
  })

  it('is an event with the numbers that caused it, and changes next actions', async () => {
    const told = await events(tenant, 'usage.stateChanged')
    expect(told.at(-1)).toMatchObject({
      after: { month: '2026-10', state: 'stalled', cause: 'stall-confirmed', active: 671, entitled: 1250 },
    })
    expect(told.at(-1).after.words.de).toContain('Stillstand')
    expect(await actionsOf(tenant)).toContain('stall:decide')
  })

  it('is kept with a forecast', async () => {
    const [row] = await house.data.query<{ state: string; outlook: string; months: number }>(
      `select state, forecast ->> 'outlook' as outlook, (forecast ->> 'months')::int as months
       from lotse.usage_verdict where tenant_id = $1`,
      [tenant],
    )
    expect(row).toMatchObject({ state: 'stalled', months: 6 })
    expect(row?.outlook).not.toBe('too-early')
  })

  it('loses the changes that a report taken back had made, and tells that too', async () => {
    const { series } = await house.overview(tenant)
    const id = series.desktopCore.points.at(-1)?.snapshotId
    await read(await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/snapshots/${id}`, { method: 'DELETE' }))
    expect((await states(tenant)).changes.map(({ month }) => month)).not.toContain('2026-10')
    expect((await events(tenant, 'usage.stateWithdrawn')).at(-1)).toMatchObject({ before: { month: '2026-10' } })
    expect(await actionsOf(tenant)).not.toContain('stall:decide')
  })
})

describe('an early confirmation', () => {
  let tenant: string
  beforeAll(async () => {
    tenant = await house.newTenant()
    await house.importing(tenant, slowed)
  })
  const body = { month: '2026-10', reason: 'Das Projekt ruht, die Leitung hat es bestätigt.' }

  it('waits for a state that is pending', async () => {
    expect(await states(tenant)).toMatchObject({ standing: { state: 'growing' }, pending: { state: 'stalled' } })
  })

  it.each([
    ['another month', { month: '2026-09', reason: 'Weil.' }, 'engineer', 422],
    ['no reason', { month: '2026-10', reason: ' ' }, 'engineer', 422],
    ['somebody without a part', body, 'unassigned', 403],
    ['the customer', body, 'customer', 403],
  ] as const)('is refused: %s', async (_, wrong, who, status) => {
    expect((await confirm(tenant, wrong, who)).status).toBe(status)
  })

  it('makes the state, with its reason, and next actions follow', async () => {
    const told = await read<UsageStates>(await confirm(tenant, body))
    expect(told).toMatchObject({ standing: { state: 'stalled' }, pending: null })
    expect(told.confirmations).toMatchObject([{ month: '2026-10', state: 'stalled', used: true, withdrawn: false }])
    expect((await events(tenant, 'usage.stateConfirmed')).at(-1)).toMatchObject({ reason: body.reason })
    expect(await actionsOf(tenant)).toContain('stall:decide')
    expect((await confirm(tenant, body)).status).toBe(409)
  })

  it('keeps its reason from people of the customer', async () => {
    const told = await states(tenant, 'customer')
    expect(told.confirmations[0]).toMatchObject({ reason: null, by: null })
    expect(JSON.stringify(told)).not.toContain('Projekt ruht')
  })

  it('is taken back, and refused where nothing is pending', async () => {
    const [given] = (await states(tenant)).confirmations
    const path = `/customers/${ARNOLD}/tenants/${tenant}/usage/confirmations/${given?.id}`
    const told = await read<UsageStates>(await house.call(path, { method: 'DELETE' }))
    expect(told).toMatchObject({ standing: { state: 'growing' }, confirmations: [{ withdrawn: true, used: false }] })
    expect(await events(tenant, 'usage.confirmationWithdrawn')).toHaveLength(1)
    expect(await read<UsageStates>(await house.call(path, { method: 'DELETE' }))).toEqual(told)
    const stalled = await house.newTenant()
    await house.importing(stalled, halfYear)
    const answer = await confirm(stalled, body)
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'rule-refused' }])
  })
})

describe('a month that time closes', () => {
  it('is judged without anybody doing anything, once', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, { ...slowed, 'november.csv': report('2026-11-20', 646) })
    expect(await states(tenant)).toMatchObject({ month: '2026-10', standing: { state: 'growing' } })
    const before = (await events(tenant, 'usage.stateChanged')).length
    const later = { ...house.services, clock: fixedClock('2026-12-09T03:10:00Z') }
    expect(await judgeClosedMonths(later)).toBeGreaterThan(0)
    const told = await events(tenant, 'usage.stateChanged')
    expect(told.slice(before)).toMatchObject([{ after: { month: '2026-11', state: 'stalled' } }])
    expect(await judgeClosedMonths(later)).toBe(0)
    expect(await actionsOf(tenant)).toContain('stall:decide')
  })
})

describe('settings of one customer', () => {
  const path = `/customers/${ARNOLD}/usage-settings`
  const present = async () => read<UsageCustomerSettings>(await house.call(path, { as: 'administrator' }))
  const change = async (own: object, version?: number) =>
    send(path, 'PATCH', { own }, 'administrator', { 'if-match': `"${version ?? (await present()).version}"` })
  let tenant: string
  beforeAll(async () => {
    tenant = await house.newTenant()
    await house.importing(tenant, halfYear)
  })

  it('are those of the house until somebody says otherwise', async () => {
    expect(await present()).toMatchObject({ overridden: [], settings: { targetRate: 70 }, may: { change: true } })
  })

  it.each([
    [{ targetRate: 120 }, 'body.own.targetRate'],
    [{ stallExit: 2 }, 'body.own.stallExit'],
    [{ windowDays: 28 }, 'body.own.windowDays'],
    [{ quietMonths: [1, 2, 3, 4, 5, 6, 7] }, 'body.own.quietMonths'],
  ])('are refused at the field: %j', async (own, field) => {
    const answer = await change(own)
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }])
  })

  it('say before what they would change, and then change it, visibly', async () => {
    const own = { targetRate: 50, stableExit: 45 }
    const previewed = await read<{ changed: number; rows: { tenantId: string; to: object }[] }>(
      await send(`${path}/preview`, 'POST', { own }, 'administrator'),
    )
    const row = previewed.rows.find(({ tenantId }) => tenantId === tenant)
    expect(row).toMatchObject({ to: { state: 'stable' } })
    const changed = await read<UsageCustomerSettings>(await change(own))
    expect(changed.overridden).toEqual(['targetRate', 'stableExit'])
    expect(await states(tenant)).toMatchObject({
      standing: { state: 'stable' },
      overridden: ['targetRate', 'stableExit'],
    })
    expect(await events(tenant, 'usage.stateRestated')).toMatchObject([
      { before: { state: 'stalled' }, after: { state: 'stable' } },
    ])
    const rows = await read<{ items: { customerId: string; ownDefinition: boolean; goal: number }[] }>(
      await house.call('/portfolio', { as: 'administrator' }),
    )
    for (const { customerId, ownDefinition, goal } of rows.items)
      expect([ownDefinition, goal]).toEqual(customerId === ARNOLD ? [true, 50] : [false, 70])
    const found = await read<{ items: { customerId: string }[] }>(
      await house.call('/portfolio?ownDefinition=true', { as: 'administrator' }),
    )
    expect(new Set(found.items.map(({ customerId }) => customerId))).toEqual(new Set([ARNOLD]))
  })

  it('are not overwritten by somebody who saw an older state', async () => {
    const answer = await change({ targetRate: 75 }, 1)
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { code: 'changed-meanwhile', current: { settings: { targetRate: 50 } } },
    ])
  })

  it('end, and the house decides again', async () => {
    expect((await read<UsageCustomerSettings>(await change({}))).overridden).toEqual([])
    expect(await states(tenant)).toMatchObject({ standing: { state: 'stalled' } })
  })

  it.each([
    ['engineer', ARNOLD, 403],
    ['customer', ARNOLD, 403],
    ['stranger', ARNOLD, 404],
    ['engineer', BERTA, 403],
  ] as const)('are not for %s of %s to change', async (who, of, status) => {
    const answer = await send(`/customers/${of}/usage-settings`, 'PATCH', { own: {} }, who, { 'if-match': '"1"' })
    expect(answer.status).toBe(status)
  })
})
