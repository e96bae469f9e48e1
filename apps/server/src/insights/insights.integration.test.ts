import type { Gap, Insight, InsightRow, InsightsHere } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** Insights over HTTP: recorded once, at many customers, looked at again, named by notes. */

let house: UsageHouse
let engagementId = ''
let here = ''

beforeAll(async () => {
  house = await usageHouse()
  engagementId = await begin()
  here = `/customers/${ARNOLD}/engagements/${engagementId}/insights`
})
afterAll(() => house?.stop())

async function begin(): Promise<string> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const assignments = [...people.engineer.assignments, { customerId: ARNOLD, engagementId: row?.id ?? '', role: 'FE' }]
  Object.assign(people.engineer, { assignments })
  return row?.id ?? ''
}

function ask(method: string, path: string, body?: object, as: Who = 'engineer', version?: number): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) }
  const content = method === 'DELETE' ? {} : body
  return house.call(path, { as, method, headers, ...(content && { body: JSON.stringify(content) }) })
}
const fields = (externalId: string, more: object = {}) => ({
  ...{ externalId, title: `Insight ${externalId}`, product: 'Excel', checkedOn: '2026-11-20' },
  ...more,
})
const record = async (externalId: string, more: object = {}) =>
  read<Insight>(await ask('POST', '/insights', fields(externalId, more)))
const list = async (query = '') =>
  read<{ items: InsightRow[]; stale: number; seats: number }>(await house.call(`/insights?${query}`))
const link = (insightId: string, seats: number | null, at = here) => ask('POST', at, { insightId, seats })

describe('an insight', () => {
  it('is recorded once, whatever the case of its number', async () => {
    const one = await record('FB-1')
    expect(one).toMatchObject({ state: 'reported', isStale: false, impact: { seats: 0, customers: 0 } })
    const twice = await ask('POST', '/insights', fields('fb-1'))
    expect([twice.status, (await twice.json()).errors[0].field]).toEqual([409, 'externalId'])
    const future = await ask('POST', '/insights', fields('FB-2', { checkedOn: '2027-01-01' }))
    expect([future.status, (await future.json()).errors[0].field]).toEqual([422, 'checkedOn'])
  })

  it('is changed on the version that was seen, goes and comes back', async () => {
    const one = await record('FB-3')
    const path = `/insights/${one.id}`
    const body = { state: 'planned', vendorAnswer: 'next year', checkedOn: '2026-11-22' }
    const changed = await read<Insight>(await ask('PATCH', path, body, 'engineer', 1))
    expect(changed).toMatchObject({ state: 'planned', vendorAnswer: 'next year', version: 2 })
    const late = await ask('PATCH', path, { title: 'x' }, 'engineer', 1)
    expect([late.status, (await late.json()).current.state]).toEqual([409, 'planned'])
    await read(await ask('DELETE', path))
    expect((await list()).items.map(({ id }) => id)).not.toContain(one.id)
    await record('FB-3')
    expect((await ask('POST', `${path}/restore`, {})).status).toBe(409)
  })

  it('says over all customers what it holds up, most seats first', async () => {
    const [big, small] = [await record('FB-10'), await record('FB-11')]
    const other = await begin()
    await read(await link(big.id, 300))
    await read(await link(big.id, 50, `/customers/${ARNOLD}/engagements/${other}/insights`))
    await read(await link(small.id, null))
    expect((await link(small.id, 5)).status).toBe(409)
    const { items, seats } = await list(`engagementId=${engagementId}`)
    expect(items[0]).toMatchObject({ id: big.id, impact: { seats: 350, customers: 1, untold: 0 }, isHere: true })
    expect(seats).toBe(350)
    // The same seats, held up by another one too, are not twice as many.
    const third = await record('FB-12')
    await read(await link(third.id, 300))
    expect((await list()).seats).toBe(350)
    await read(await ask('DELETE', `/insights/${third.id}`))
    const { links } = await read<Insight>(await house.call(`/insights/${big.id}`))
    expect(links.map((one) => one.seats)).toEqual([300, 50])
    const mine = await read<InsightsHere>(await house.call(here))
    expect(mine.items.map(({ id, link: { seats: at } }) => [id, at])).toEqual([
      [big.id, 300],
      [small.id, null],
    ])
  })

  it('is stale after thirty days, and a gap where it holds something up', async () => {
    const old = await record('FB-20', { checkedOn: '2026-10-01' })
    await read(await link(old.id, 10))
    const { items } = await list('stale=yes')
    expect(items.map(({ id }) => id)).toEqual([old.id])
    const gaps = async () =>
      (await read<{ items: Gap[] }>(await house.call('/data-quality?kind=staleInsight'))).items.map((one) => one.since)
    expect(await gaps()).toEqual(['2026-10-01'])
    await read(await ask('PATCH', `/insights/${old.id}`, { state: 'solved' }, 'engineer', 1))
    expect(await gaps()).toEqual([])
    expect((await list()).items.map(({ id }) => id)).not.toContain(old.id)
    expect((await list('settled=yes')).items.map(({ id }) => id)).toContain(old.id)
  })

  it('is named by technical notes, and numbers that nobody recorded are told', async () => {
    const known = await record('FB-30')
    const concern = (insightId: string) => ({ kind: 'firstParty', text: 'It crashes.', insightId })
    const structure = {
      ...{ kind: 'technical', prefixes: ['M365APPS'], status: 'paused' },
      concerns: [concern('fb-30'), concern('FB-99')],
    }
    const note = { category: 'technicalEnablement', text: 'x', structure }
    await read(await ask('POST', `/customers/${ARNOLD}/engagements/${engagementId}/notes`, note))
    expect((await read<Insight>(await house.call(`/insights/${known.id}`))).notes).toMatchObject([{ engagementId }])
    const { unknown, named } = await read<InsightsHere>(await house.call(here))
    expect(unknown).toEqual(['FB-99'])
    expect(named.map(({ id }) => id)).toEqual([known.id])
  })

  it('is changed where it holds something up, goes from there and comes back', async () => {
    const one = await record('FB-40')
    const { items } = await read<InsightsHere>(await link(one.id, 7))
    const at = items.find(({ id }) => id === one.id)?.link
    const path = `${here}/${at?.id}`
    const more = await read<InsightsHere>(await ask('PATCH', path, { seats: 9 }, 'engineer', 1))
    expect(more.items.find(({ id }) => id === one.id)?.link.seats).toBe(9)
    expect((await ask('PATCH', path, { seats: 8 }, 'engineer', 1)).status).toBe(409)
    expect((await read<InsightsHere>(await ask('DELETE', path))).items).toHaveLength(items.length - 1)
    expect((await read<InsightsHere>(await ask('POST', `${path}/restore`, {}))).items).toHaveLength(items.length)
  })

  it('tells the team of each place it holds up when its state changes, and not whoever changed it', async () => {
    const one = await record('FB-45')
    await read(await link(one.id, 3))
    await house.data.query(
      `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role)
       values ($1, gen_random_uuid(), $2, $3, 'FM'), ($1, gen_random_uuid(), $2, $4, 'FE')`,
      [ARNOLD, engagementId, people.advisor.personId, people.engineer.personId],
    )
    await read(await ask('PATCH', `/insights/${one.id}`, { product: 'Word' }, 'engineer', 1))
    await read(await ask('PATCH', `/insights/${one.id}`, { state: 'planned' }, 'engineer', 2))
    const told = await house.data.query(
      `select person_id, customer_id, engagement_id, kind, title ->> 'en' as title from lotse.notice`,
    )
    expect(told).toEqual([
      {
        ...{ person_id: people.advisor.personId, customer_id: ARNOLD, engagement_id: engagementId },
        ...{ kind: 'insight', title: 'Insight: Planned' },
      },
    ])
  })

  it.each<[Who, number]>([
    ['unassigned', 403],
    ['customer', 403],
    ['linked', 404],
  ])('%s records none', async (who, status) => {
    expect((await ask('POST', '/insights', fields('FB-50'), who)).status).toBe(status)
  })

  it.each<Who>(['customer', 'linked', 'stranger'])('%s reads none', async (who) => {
    for (const path of ['/insights', here]) expect([403, 404]).toContain((await house.call(path, { as: who })).status)
  })
})
