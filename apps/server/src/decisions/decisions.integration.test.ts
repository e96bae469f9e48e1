import type { Decision, DecisionMoment } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerId } from '../platform/db/scope.ts'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { decisionFacts } from './look-up.ts'

let house: UsageHouse
let base: string
const MARA = { kind: 'person', id: '01930000-0000-7000-8000-000000000001' }

beforeAll(async () => {
  house = await usageHouse()
  base = await newLog()
})
afterAll(() => house?.stop())

async function newLog(): Promise<string> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  return `/customers/${ARNOLD}/engagements/${row?.id}/decisions`
}

function ask(method: string, path: string, body: object = {}, version?: number, as: Who = 'administrator') {
  return house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })
}

const add = async (body: object, path = base) => read<Decision>(await ask('POST', path, body))
const page = async (query = '', as: Who = 'engineer', path = base) =>
  read<{ items: Decision[]; total: number; due: number }>(await house.call(`${path}${query}`, { as }))
const titles = async (query = '', as: Who = 'engineer', path = base) =>
  (await page(query, as, path)).items.map(({ title }) => title)

describe('recording and changing', () => {
  it('keeps every state with who, when and why', async () => {
    const first = await add({ title: 'Kanal', options: ['Monatlich', 'Halbjährlich'], dueOn: '2026-11-20' })
    expect(first).toMatchObject({ state: 'open', isDue: true, version: 1, createdBy: { name: 'Ada' } })
    const second = await read<Decision>(
      await ask(
        'PATCH',
        `${base}/${first.id}`,
        {
          state: 'decided',
          outcome: 'Monatlich',
          decidedBy: MARA,
          decidedOn: '2026-11-21',
          reason: 'Im Workshop besprochen',
        },
        1,
      ),
    )
    expect(second).toMatchObject({ state: 'decided', isDue: false, decidedBy: { kind: 'person', name: 'Mara' } })
    const history = await read<DecisionMoment[]>(await house.call(`${base}/${first.id}/history`))
    expect(history.map(({ version, state, outcome, reason }) => ({ version, state, outcome, reason }))).toEqual([
      { version: 2, state: 'decided', outcome: 'Monatlich', reason: 'Im Workshop besprochen' },
      { version: 1, state: 'open', outcome: null, reason: null },
    ])
  })

  it('forgets who took it once it is open again, and the history remembers', async () => {
    const taken = { title: 'Wieder offen', state: 'decided', outcome: 'Ja', decidedBy: MARA, decidedOn: '2026-11-20' }
    const { id } = await add(taken)
    const open = await read<Decision>(await ask('PATCH', `${base}/${id}`, { state: 'open' }, 1))
    expect(open).toMatchObject({ decidedBy: null, decidedOn: null, outcome: 'Ja' })
    const [, before] = await read<DecisionMoment[]>(await house.call(`${base}/${id}/history`))
    expect(before?.decidedBy?.name).toBe('Mara')
  })

  it.each<[string, object, string]>([
    ['decided without saying what', { state: 'decided', decidedBy: MARA, decidedOn: '2026-11-20' }, 'outcome'],
    ['deferred without a day', { state: 'deferred' }, 'deferredUntil'],
    ['an owner who is not there', { owner: { kind: 'contact', id: '01930000-0000-7000-8000-00000000ffff' } }, 'owner'],
    ['a task that is not there', { taskId: '9999' }, 'taskId'],
    ['a meeting that is not there', { meetingId: '01930000-0000-7000-8000-00000000ffff' }, 'meetingId'],
    ['no title', { title: ' ' }, 'title'],
  ])('refuses %s at its field, and keeps nothing', async (_what, change, field) => {
    const { total } = await page()
    const answer = await ask('POST', base, { title: 'Falsch', ...change })
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }])
    expect((await page()).total).toBe(total)
  })

  it('lets the second of two people see what the first one did', async () => {
    const { id } = await add({ title: 'Zwei Leute' })
    await ask('PATCH', `${base}/${id}`, { context: 'first' }, 1)
    const late = await ask('PATCH', `${base}/${id}`, { context: 'second' }, 1)
    expect([late.status, await late.json()]).toMatchObject([409, { current: { context: 'first', version: 2 } }])
  })
})

describe('superseding', () => {
  it('keeps the old one, which points to the new one and stays as it is', async () => {
    const log = await newLog()
    const old = await add({ title: 'Alt' }, log)
    await house.data.query(`update lotse.decision set slug = 'update-channel' where id = $1`, [old.id])
    const next = await read<Decision>(await ask('POST', `${log}/${old.id}/supersede`, { title: 'Neu' }))
    expect(next).toMatchObject({ title: 'Neu', supersedes: old.id, slug: 'update-channel' })
    expect(await titles('', 'engineer', log)).toEqual(['Neu'])
    expect((await titles('?superseded=true', 'engineer', log)).sort()).toEqual(['Alt', 'Neu'])
    const before = await read<Decision>(await house.call(`${log}/${old.id}`))
    expect(before).toMatchObject({ supersededBy: next.id, may: { change: false } })
    expect((await ask('PATCH', `${log}/${old.id}`, { title: 'X' }, before.version)).status).toBe(422)
    expect((await ask('POST', `${log}/${old.id}/supersede`, { title: 'Y' })).status).toBe(422)
    expect((await ask('DELETE', `${log}/${next.id}`)).status).toBe(422)
  })
})

describe('a decision of the workshop', () => {
  it('is counted while it is open, and its decision point is answered once', async () => {
    const log = await newLog()
    const { id } = await add({ title: 'Kanal' }, log)
    const other = await add({ title: 'Kanal, noch einmal' }, log)
    await house.data.query(`update lotse.decision set slug = 'update-channel' where id = $1`, [id])
    const engagementId = log.split('/')[4] ?? ''
    const openNow = () =>
      house.services.database.transaction({ customer: customerId(ARNOLD) }, (tx) =>
        decisionFacts(tx, { customerId: customerId(ARNOLD), engagementId }),
      )
    expect(await openNow()).toEqual({ openDecisions: 1 })
    await read(await ask('PATCH', `${log}/${id}`, { state: 'deferred', deferredUntil: '2026-12-01' }, 1))
    expect(await openNow()).toEqual({ openDecisions: 0 })
    expect((await ask('DELETE', `${log}/${id}`)).status).toBe(200)
    expect(await openNow()).toEqual({})
    await house.data.query(`update lotse.decision set slug = 'update-channel' where id = $1`, [other.id])
    const answer = await ask('POST', `${log}/${id}/restore`)
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'already-exists' }])
  })
})

describe('the list', () => {
  let log: string
  beforeAll(async () => {
    log = await newLog()
    await add({ title: 'Heute', dueOn: '2026-11-22' }, log)
    await add({ title: 'Morgen', dueOn: '2026-11-23', context: 'mit 100% Sicherheit' }, log)
    await add({ title: 'Zurückgestellt', state: 'deferred', deferredUntil: '2026-11-01' }, log)
    await add({ title: 'Ohne Tag', audience: 'team' }, log)
    const decided = { state: 'decided', outcome: '=1+1', decidedBy: MARA, decidedOn: '2026-11-20' }
    await add({ title: 'Entschieden', dueOn: '2026-11-01', ...decided }, log)
  })

  it.each<[string, string[]]>([
    ['', ['Zurückgestellt', 'Heute', 'Morgen', 'Entschieden', 'Ohne Tag']],
    ['?due=true', ['Zurückgestellt', 'Heute']],
    ['?state=decided', ['Entschieden']],
    ['?search=100%25', ['Morgen']],
    ['?sort=title', ['Entschieden', 'Heute', 'Morgen', 'Ohne Tag', 'Zurückgestellt']],
  ])('%s gives %j', async (query, expected) => {
    const found = await titles(query, 'engineer', log)
    expect(query === '' ? [...found.slice(0, 3), ...found.slice(3).sort()] : found).toEqual(expected)
  })

  it('counts what is due, whatever it is narrowed to', async () => {
    expect((await page('?state=decided', 'engineer', log)).due).toBe(2)
  })

  it('keeps from people of the customer what is for the team', async () => {
    expect(await titles('', 'customer', log)).not.toContain('Ohne Tag')
    const [team] = (await page('?search=Ohne', 'engineer', log)).items
    expect((await house.call(`${log}/${team?.id}`, { as: 'customer' })).status).toBe(404)
    expect((await house.call(`${log}/${team?.id}/history`, { as: 'customer' })).status).toBe(404)
    expect(await (await house.call(`${log}.csv`, { as: 'customer' })).text()).not.toContain('Ohne Tag')
  })

  it('keeps what a decision said while it was for the team, and the reasons of the team', async () => {
    const path = `${await newLog()}`
    const team = await add({ title: 'Lizenz', context: 'Der Kunde zahlt schlecht', audience: 'team' }, path)
    const opened = { audience: 'both', context: 'Welche Lizenz?', reason: 'Intern geklärt' }
    await read(await ask('PATCH', `${path}/${team.id}`, opened, 1))
    const history = async (as: Who) => read<DecisionMoment[]>(await house.call(`${path}/${team.id}/history`, { as }))
    expect((await history('customer')).map(({ context, reason }) => [context, reason])).toEqual([
      ['Welche Lizenz?', null],
    ])
    expect((await history('engineer')).map(({ context, reason }) => [context, reason])).toEqual([
      ['Welche Lizenz?', 'Intern geklärt'],
      ['Der Kunde zahlt schlecht', null],
    ])
  })

  it('is harmless in a spreadsheet', async () => {
    expect(await (await house.call(`${log}.csv?state=decided`)).text()).toContain("Entschieden,decided,'=1+1,")
  })

  it('leaves out what was removed, until it is restored', async () => {
    const { id } = await add({ title: 'Weg' }, log)
    expect((await ask('DELETE', `${log}/${id}`)).status).toBe(200)
    expect(await titles('?search=Weg', 'engineer', log)).toEqual([])
    expect((await ask('POST', `${log}/${id}/restore`)).status).toBe(200)
    expect(await titles('?search=Weg', 'engineer', log)).toEqual(['Weg'])
  })
})

describe('the history of a decision', () => {
  it('cannot be rewritten, not even by the owner of the database', async () => {
    await expect(house.data.query(`update lotse.decision_history set reason = 'x'`)).rejects.toThrow(/written once/)
  })
})
