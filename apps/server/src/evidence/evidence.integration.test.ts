import type { EndpointLists, Evidence, Remediation } from '@lotse/contract'
import { builtInList, fileOfList } from '@lotse/network'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { networkSummary } from '../testing/network-summary.ts'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** Network tests and lists of endpoints over HTTP: what is taken in, what is refused, and what follows. */

let house: UsageHouse
let engagement = ''
beforeAll(async () => {
  house = await usageHouse()
  engagement = await begin()
})
afterAll(() => house?.stop())

async function begin(cloud = 'commercial'): Promise<string> {
  const tenant = await house.newTenant()
  await house.data.query('update lotse.tenant set cloud = $2 where id = $1', [tenant, cloud])
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const engagementId = row?.id ?? ''
  Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId, role: 'FE' }] })
  return `/customers/${ARNOLD}/engagements/${engagementId}`
}

function ask(method: string, path: string, body: object = {}, as: Who = 'engineer'): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return house.call(path, { as, method, headers, ...(method !== 'GET' && { body: JSON.stringify(body) }) })
}
const look = async (as: Who = 'engineer') => read<Evidence>(await house.call(`${engagement}/evidence`, { as }))
const record = (summary: object, more: object = {}, as: Who = 'engineer') =>
  ask('POST', `${engagement}/network-tests`, { summary, ...more }, as)
const item = (id: string, verdict: string, findings = 0) => ({ id, verdict, findings })
const marksOf = ({ items }: Evidence, id: string) =>
  items.filter(({ itemId }) => itemId === id).map(({ source, on, verdict, words }) => [source, on, verdict, words.en])

describe('network tests', () => {
  it('are kept by their summary, and what the detailed result holds besides is not', async () => {
    const summary = networkSummary('Hamburg', { items: [item('NW-05', 'finding', 2), item('ID-01', 'fine')] as never })
    const seen = await read<Evidence>(await record(summary, { sets: [{ host: 'proxy.inner.example' }] }))
    expect(seen.tests).toMatchObject([{ site: 'Hamburg', date: '2026-11-10', recordedBy: { name: 'Mara' } }])
    expect(marksOf(seen, 'NW-05')).toEqual([
      ['networkTest', '2026-11-10', 'finding', 'network test with findings: Hamburg'],
    ])
    expect(marksOf(seen, 'ID-01')[0]?.slice(0, 3)).toEqual(['dns', '2026-11-10', 'fine'])
    const stored = await house.data.query('select * from lotse.network_test')
    const trail = await house.data.query(`select * from lotse.audit_event where event = 'networkTest.recorded'`)
    expect(JSON.stringify([stored, trail])).not.toContain('inner.example')
  })

  it.each([
    ['a host in it', { hosts: ['proxy.inner.example'] }, 'summary'],
    ['a host in its counts', { counts: { ...networkSummary('').counts, 'proxy.inner.example': 1 } }, 'summary.counts'],
    ['a day to come', { date: '2030-01-01' }, 'summary.date'],
    ['the list of another cloud', { cloud: 'dod' }, 'summary.cloud'],
    ['no site', { site: ' ' }, 'summary.site'],
    ['an item that is none', { items: [item('proxy.inner.example', 'fine')] }, 'summary.items.0.id'],
  ])('are refused with %s', async (_, change, field) => {
    const answer = await record({ ...networkSummary('Kiel'), ...change })
    const body = await answer.json()
    expect([answer.status, body.errors[0].field]).toEqual([422, field])
  })

  it('count by the newest of each site, the worst site first', async () => {
    await record(networkSummary('hamburg ', { date: '2026-11-12', items: [item('NW-05', 'fine')] as never }))
    expect(marksOf(await look(), 'NW-05')[0]?.slice(0, 3)).toEqual(['networkTest', '2026-11-12', 'fine'])
    await record(networkSummary('Kiel', { date: '2026-11-11', items: [item('NW-05', 'unclear', 1)] as never }))
    const [mark] = marksOf(await look(), 'NW-05')
    expect(mark).toEqual(['networkTest', '2026-11-12', 'unclear', expect.stringContaining('needs a look: Kiel')])
  })

  it('prove the answer that the test was run, and go and come back', async () => {
    engagement = await begin()
    const base = `${engagement}/remediation`
    const { run } = await read<Remediation>(await ask('POST', base, { services: ['core', 'apps'] }))
    const answered = await house.call(`${base}/${run?.id}/answers/nw.tested`, {
      ...{ as: 'engineer', method: 'PATCH', body: JSON.stringify({ answer: true }) },
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
    })
    expect(answered.status).toBe(200)
    const unproven = async () =>
      (await read<Remediation>(await house.call(base, { as: 'engineer' }))).run?.conflicts.some(({ id }) => id === 'C8')
    expect(await unproven()).toBe(true)
    const early = networkSummary('Hamburg')
    await read(await record({ ...early, counts: { ...early.counts, notTested: 7 } }))
    expect(await unproven()).toBe(true)
    const { tests } = await read<Evidence>(await record(networkSummary('Hamburg', { date: '2026-11-12' })))
    expect(await unproven()).toBe(false)
    const path = `${engagement}/network-tests/${tests[0]?.id}`
    expect((await read<Evidence>(await ask('DELETE', path))).tests).toHaveLength(1)
    expect([await unproven(), (await ask('DELETE', path)).status]).toEqual([true, 404])
    expect((await read<Evidence>(await ask('POST', `${path}/restore`))).tests).toHaveLength(2)
  })

  it('are read by people of the customer and recorded by the team', async () => {
    expect((await look('customer')).may.record).toBe(false)
    expect((await record(networkSummary('Hamburg'), {}, 'customer')).status).toBe(403)
    expect((await record(networkSummary('Hamburg'), {}, 'unassigned')).status).toBe(403)
  })
})

describe('lists of endpoints', () => {
  const lists = async (as: Who = 'administrator') => read<EndpointLists>(await house.call('/endpoint-lists', { as }))
  const dod = ({ clouds }: EndpointLists) => {
    const found = clouds.find(({ cloud }) => cloud === 'dod')
    if (found === undefined) throw new Error('a cloud is missing')
    return found
  }
  const vendor = () => {
    const file = fileOfList(builtInList('dod')) as { sets: { urls: string[] }[] }
    file.sets[0]?.urls.push('new.apps.mil')
    return file.sets
  }
  const replace = (body: object, as: Who = 'administrator') => ask('POST', '/endpoint-lists/dod', body, as)
  const body = () => ({ asOf: '2026-11-01', source: 'endpoints.office.com', list: vendor() })

  it('begin with those that come along', async () => {
    const { used, earlier } = dod(await lists('engineer'))
    expect([used.id, used.asOf, used.sets.length, used.broughtBy, earlier]).toEqual([null, '2020-07-28', 11, null, []])
  })

  it('are replaced with date, source and person, and one can go back', async () => {
    const replaced = dod(await read<EndpointLists>(await replace(body())))
    expect(replaced.used).toMatchObject({ asOf: '2026-11-01', broughtBy: { name: 'Ada' } })
    expect(replaced.used.sets[0]?.hosts).toContain('new.apps.mil')
    expect(replaced.earlier.map(({ id }) => id)).toEqual([null])
    const back = dod(
      await read<EndpointLists>(await ask('POST', '/endpoint-lists/dod/use', { id: null }, 'administrator')),
    )
    expect([back.used.id, back.earlier.map(({ id }) => id)]).toEqual([null, [replaced.used.id]])
    const again = await ask('POST', '/endpoint-lists/dod/use', { id: replaced.used.id }, 'administrator')
    expect(dod(await read<EndpointLists>(again)).used.id).toBe(replaced.used.id)
  })

  it('replaced by several at once: all are kept, one is in use', async () => {
    const before = dod(await lists()).earlier.length
    const answers = await Promise.all([replace(body()), replace(body()), replace(body())])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(dod(await lists()).earlier).toHaveLength(before + 3)
  })

  it('are refused with every fault, and nothing changes', async () => {
    const answer = await replace({ ...body(), list: [{ id: 'x' }, 7] })
    expect([answer.status, (await answer.json()).errors.length]).toEqual([422, 2])
    expect((await replace({ ...body(), list: fileOfList(builtInList('gcchigh')) })).status).toBe(422)
    const nowhere = '01930000-0000-7000-8000-00000000ffff'
    expect((await ask('POST', '/endpoint-lists/dod/use', { id: nowhere }, 'administrator')).status).toBe(404)
    expect(dod(await lists()).used.asOf).toBe('2026-11-01')
  })

  it('are the matter of administrators, and not shown to customers', async () => {
    expect((await replace(body(), 'engineer')).status).toBe(403)
    expect((await house.call('/endpoint-lists', { as: 'customer' })).status).toBe(403)
    expect([(await lists('engineer')).may.change, (await lists()).may.change]).toEqual([false, true])
  })
})
