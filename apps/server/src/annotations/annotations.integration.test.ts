import type { Annotation, HeldMeeting } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, halfYear, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** What stands on the curve of a tenant, over HTTP. */

let house: UsageHouse
let tenant: string
let base: string
beforeAll(async () => {
  house = await usageHouse()
  tenant = await house.newTenant()
  base = `/customers/${ARNOLD}/tenants/${tenant}/annotations`
})
afterAll(() => house?.stop())

const ask = (method: string, path: string, body: object = {}, version?: number, as: Who = 'engineer') =>
  house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
const add = async (body: object) => read<Annotation>(await ask('POST', base, body))
const list = async (as: Who = 'engineer') =>
  read<{ items: Annotation[]; meetings: HeldMeeting[]; may: { create: boolean } }>(await house.call(base, { as }))
const events = async (): Promise<string[]> =>
  (
    await house.data.query<{ event: string }>(
      `select event from lotse.audit_event where event like 'annotation.%' order by seq`,
    )
  ).map(({ event }) => event)

describe('what stands on the curve', () => {
  it('is kept with its day or only its month, oldest first', async () => {
    await add({ kind: 'wave', on: '2026-09-15', words: 'Welle 2: Vertrieb' })
    await add({ kind: 'message', on: '2026-09', words: 'Rundschreiben der Leitung' })
    await add({ kind: 'workshop', on: '2026-06-03', words: 'Word für den Einkauf', audience: 'team' })
    const { items, may } = await list()
    expect(items.map(({ month, day, words }) => [month, day, words])).toEqual([
      ['2026-06', '2026-06-03', 'Word für den Einkauf'],
      ['2026-09', null, 'Rundschreiben der Leitung'],
      ['2026-09', '2026-09-15', 'Welle 2: Vertrieb'],
    ])
    expect(items[0]).toMatchObject({ createdBy: { name: 'Mara' }, version: 1, may: { change: true } })
    expect(may).toEqual({ create: true })
  })

  it('is shown to people of the customer as far as it is meant for them, and is not theirs to change', async () => {
    const { items, may } = await list('customer')
    expect(items.map(({ words }) => words)).toEqual(['Rundschreiben der Leitung', 'Welle 2: Vertrieb'])
    expect([may.create, items[0]?.may.change]).toEqual([false, false])
    expect((await ask('POST', base, { kind: 'wave', on: '2026-09', words: 'X' }, undefined, 'customer')).status).toBe(
      403,
    )
    expect((await ask('POST', base, { kind: 'wave', on: '2026-09', words: 'X' }, undefined, 'unassigned')).status).toBe(
      403,
    )
  })

  it.each([
    ['no calendar day', { on: '2026-02-30' }, 'on'],
    ['no month', { on: '2026-13' }, 'on'],
    ['no words', { words: ' ' }, 'words'],
    ['a kind that nobody knows', { kind: 'party' }, 'kind'],
  ])('refuses %s at its field', async (_what, wrong, field) => {
    const answer = await ask('POST', base, { kind: 'wave', on: '2026-09', words: 'W', ...wrong })
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }])
  })

  it('is changed on top of the state that was seen, and the later of two sees the earlier', async () => {
    const { id } = await add({ kind: 'wave', on: '2026-08-01', words: 'Welle 1' })
    const changed = await read<Annotation>(await ask('PATCH', `${base}/${id}`, { on: '2026-07' }, 1))
    expect(changed).toMatchObject({ month: '2026-07', day: null, words: 'Welle 1', version: 2 })
    const late = await ask('PATCH', `${base}/${id}`, { words: 'Welle eins' }, 1)
    expect([late.status, await late.json()]).toMatchObject([409, { current: { month: '2026-07', version: 2 } }])
  })

  it('is taken off and brought back, and leaves its traces', async () => {
    const { id } = await add({ kind: 'other', on: '2026-10', words: 'Kommt und geht' })
    const there = async () => (await list()).items.some((one) => one.id === id)
    expect((await ask('DELETE', `${base}/${id}`)).status).toBe(200)
    expect(await there()).toBe(false)
    expect((await ask('DELETE', `${base}/${id}`)).status).toBe(404)
    await read(await ask('POST', `${base}/${id}/restore`))
    expect(await there()).toBe(true)
    expect((await events()).slice(-3)).toEqual(['annotation.added', 'annotation.removed', 'annotation.restored'])
  })

  it('of another tenant is not there', async () => {
    const other = await house.newTenant()
    const { id } = await add({ kind: 'other', on: '2026-10', words: 'Hier' })
    const elsewhere = `/customers/${ARNOLD}/tenants/${other}/annotations/${id}`
    expect((await ask('PATCH', elsewhere, { words: 'Dort' }, 1)).status).toBe(404)
    expect((await ask('DELETE', elsewhere)).status).toBe(404)
  })
})

describe('meetings held', () => {
  it('outside the regular series could stand on the curve as well', async () => {
    const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [
      tenant,
    ])
    const meeting = (digit: number, series: string | null, state: string) =>
      house.data.query(
        `insert into lotse.meeting (customer_id, id, engagement_id, series, title, starts_at, ends_at, time_zone, state)
         values ($1, $2, $3, $4, $5, '2026-05-31T22:30:00Z', '2026-05-31T23:30:00Z', 'Europe/Berlin', $6)`,
        [ARNOLD, `01930000-0000-7000-8000-00000009000${digit}`, row?.id, series, `Termin ${digit}`, state],
      )
    await meeting(1, null, 'held')
    await meeting(2, null, 'planned')
    await meeting(3, 'followUp', 'held')
    const { meetings } = await list()
    // Half past midnight on the first of June, where it took place.
    expect(meetings).toMatchObject([{ title: 'Termin 1', day: '2026-06-01', month: '2026-06', engagementId: row?.id }])
    expect((await list('customer')).meetings).toEqual([])
  })
})

describe('the months as CSV', () => {
  const lines = async (query: string, as: Who = 'engineer') => {
    const answer = await house.call(`/customers/${ARNOLD}/tenants/${tenant}/usage/series.csv${query}`, { as })
    return (await answer.text()).split('\r\n')
  }

  it('tell what happened in each, for whom it is meant, and harmlessly', async () => {
    await house.importing(tenant, halfYear)
    await add({ kind: 'other', on: '2026-06-30', words: '=1+1' })
    const find = (all: readonly string[]) => all.find((line) => line.startsWith('2026-06')) ?? ''
    expect(find(await lines(''))).toContain('2026-06-03 Word für den Einkauf')
    expect(find(await lines(''))).toContain('2026-06-30 =1+1')
    expect(find(await lines(''))).not.toContain('Termin 1')
    expect(find(await lines('?meetings=true'))).toContain('2026-06-01 Termin 1')
    expect(find(await lines('', 'customer'))).not.toContain('Word für den Einkauf')
  })
})
