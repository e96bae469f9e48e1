import type { BulkResult, CustomerLabel, PortfolioChoices, PortfolioPage, SavedView } from '@lotse/contract'
import { ifMatch } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnishPortfolio, leads, type RandomEngagement, randomEngagements } from '../testing/random-portfolio.ts'
import { people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** What people add to the portfolio together: views, tags and groups, and acts on many at once. */

const all = randomEngagements('common', 12)
const one = (index: number): RandomEngagement => {
  const found = all[index]
  if (!found) throw new Error(`there is no engagement ${index}`)
  return found
}
const refs = (...indexes: number[]) =>
  indexes.map(one).map(({ customerId, engagementId }) => ({ customerId, engagementId }))

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
  await furnishPortfolio(house.data, all)
})
afterAll(() => house.stop())

const send = (as: Who, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  house.call(`/portfolio${path}`, {
    as,
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const done = async <T>(...asked: Parameters<typeof send>) => read<T>(await send(...asked))
const refused = async (...asked: Parameters<typeof send>) =>
  ((await (await send(...asked)).json()) as { code: string }).code
const choices = () => done<PortfolioChoices>('unassigned', 'GET', '/choices')
const list = async (query: string) => (await done<PortfolioPage>('unassigned', 'GET', `?${query}`)).items

describe('views', () => {
  const view = { name: 'Stillstand', search: 'state=stalled&sort=-rate', columns: ['name', 'rate'], shared: false }
  const seen = async (as: Who) => (await done<SavedView[]>(as, 'GET', '/views')).map(({ name }) => name)

  it('are private until they are shared', async () => {
    const mine = await done<SavedView>('engineer', 'POST', '/views', view)
    expect(mine).toMatchObject({ ...view, owner: { name: 'Mara' }, may: { change: true } })
    expect(await seen('engineer')).toContain('Stillstand')
    expect(await seen('unassigned')).not.toContain('Stillstand')
    expect(await refused('unassigned', 'PATCH', `/views/${mine.id}`, { name: 'x' }, { 'if-match': '"1"' })).toBe(
      'not-found',
    )

    await done('engineer', 'PATCH', `/views/${mine.id}`, { shared: true }, { 'if-match': ifMatch(mine.version) })
    const [shared] = (await done<SavedView[]>('unassigned', 'GET', '/views')).filter(({ id }) => id === mine.id)
    expect(shared).toMatchObject({ name: 'Stillstand', may: { change: false } })
    expect(await refused('unassigned', 'DELETE', `/views/${mine.id}`)).toBe('not-allowed')
    expect((await send('administrator', 'DELETE', `/views/${mine.id}`)).status).toBe(200)
    expect(await seen('engineer')).not.toContain('Stillstand')
    await done('engineer', 'POST', `/views/${mine.id}/restore`, {})
    expect(await seen('engineer')).toContain('Stillstand')
  })

  it('changed by two people at once keep both words: the second one is shown the first', async () => {
    const shared = await done<SavedView>('engineer', 'POST', '/views', { ...view, name: 'Wir', shared: true })
    const headers = { 'if-match': ifMatch(shared.version) }
    const answers = await Promise.all([
      send('engineer', 'PATCH', `/views/${shared.id}`, { name: 'Von Mara' }, headers),
      send('administrator', 'PATCH', `/views/${shared.id}`, { name: 'Von Ada' }, headers),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as {
      code?: string
      name?: string
      current?: SavedView
    }[]
    const [won, lost] = bodies[0]?.code ? [bodies[1], bodies[0]] : [bodies[0], bodies[1]]
    expect(lost).toMatchObject({ code: 'changed-meanwhile', current: { name: won?.name, version: 2 } })
  })

  it('stand in the order each person chose', async () => {
    const ids: string[] = []
    for (const name of ['B', 'A', 'C'])
      ids.push((await done<SavedView>('advisor', 'POST', '/views', { ...view, name })).id)
    const own = async () => (await seen('advisor')).filter((name) => 'ABC'.includes(name))
    expect(await own()).toEqual(['A', 'B', 'C'])
    await done('advisor', 'POST', '/views/order', { viewIds: [...ids].reverse() })
    expect(await own()).toEqual(['C', 'A', 'B'])
  })

  it('say how many engagements each shows now, one’s own and those shared', async () => {
    const keep = async (as: Who, search: string, shared = false) =>
      (await done<SavedView>(as, 'POST', '/views', { ...view, name: search, search, shared })).id
    const everybody = await keep('unassigned', 'sort=name')
    const named = await keep('unassigned', `search=${encodeURIComponent(one(0).name)}&sort=-rate`)
    const mine = await keep('unassigned', 'mine=true')
    const unreadable = await keep('unassigned', 'state=nowhere')
    const others = await keep('engineer', 'mine=true')
    const shared = await keep('engineer', 'mine=true', true)
    const counts = new Map(
      (await done<{ viewId: string; engagements: number }[]>('unassigned', 'GET', '/views/counts')).map(
        ({ viewId, engagements }) => [viewId, engagements],
      ),
    )
    expect(counts.get(everybody)).toBe((await list('limit=200')).length)
    expect(counts.get(named)).toBe((await list(`search=${encodeURIComponent(one(0).name)}`)).length)
    // "Mine" are those of whoever looks, also in a view of somebody else.
    expect([counts.get(mine), counts.get(shared)]).toEqual([0, 0])
    expect([counts.has(unreadable), counts.has(others)]).toEqual([false, false])
    expect(await refused('customer', 'GET', '/views/counts')).toBe('not-allowed')
  })

  it('are for staff', async () => {
    expect(await refused('customer', 'GET', '/views')).toBe('not-allowed')
    expect(await refused('reader', 'POST', '/views', view)).toBe('not-allowed')
  })

  it('made twice with the same key are one', async () => {
    const key = { 'idempotency-key': 'view-once' }
    const first = await done<SavedView>('engineer', 'POST', '/views', { ...view, name: 'Einmal' }, key)
    const second = await done<SavedView>('engineer', 'POST', '/views', { ...view, name: 'Einmal' }, key)
    expect(second.id).toBe(first.id)
  })
})

describe.each(['tags', 'groups'] as const)('%s', (kind) => {
  const of = async (id: string) => (await choices())[kind].find((label) => label.id === id)
  const create = (name: string, as: Who = 'engineer') => done<CustomerLabel>(as, 'POST', `/${kind}`, { name })

  it('have one name each, whatever case it is written in', async () => {
    await create(`Küste ${kind}`)
    expect(await refused('unassigned', 'POST', `/${kind}`, { name: `KUSTE ${kind}` })).toBe('already-exists')
  })

  it('are renamed by whoever made them or keeps order, and by nobody else', async () => {
    const made = await create(`Alt ${kind}`)
    const headers = { 'if-match': ifMatch(made.version) }
    expect(await refused('unassigned', 'PATCH', `/${kind}/${made.id}`, { name: 'Neu' }, headers)).toBe('not-allowed')
    await done('administrator', 'PATCH', `/${kind}/${made.id}`, { name: `Neu ${kind}` }, headers)
    expect(await refused('engineer', 'PATCH', `/${kind}/${made.id}`, { name: 'Zu spät' }, headers)).toBe(
      'changed-meanwhile',
    )
    expect((await of(made.id))?.name).toBe(`Neu ${kind}`)
  })

  it('hold many customers at once, are filtered by, come back whole after removal', async () => {
    const made = await create(`Viele ${kind}`)
    const customerIds = [0, 1, 2].map((index) => one(index).customerId)
    const result = await done<BulkResult>('administrator', 'POST', `/${kind}/${made.id}/customers`, {
      customerIds: [...customerIds, customerIds[0], '01930000-0000-7000-8000-00000000dead'],
      member: true,
    })
    expect(result).toMatchObject({ done: 3, unchanged: 0, refused: 1 })
    expect(result.items.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      name: null,
      why: { en: expect.any(String) },
    })
    const parameter = `${kind === 'tags' ? 'tag' : 'group'}=${made.id}`
    expect(await list(parameter)).toHaveLength(3)
    expect((await of(made.id))?.customers).toBe(3)

    await done('administrator', 'DELETE', `/${kind}/${made.id}`)
    expect(await of(made.id)).toBeUndefined()
    expect(await list(parameter)).toHaveLength(0)
    const restored = await done<CustomerLabel>('administrator', 'POST', `/${kind}/${made.id}/restore`, {})
    expect(restored.customers).toBe(3)
    expect(await list(parameter)).toHaveLength(3)

    const undone = await done<BulkResult>('administrator', 'POST', `/acts/${result.actId}/undo`, {})
    expect(undone).toMatchObject({ done: 3, refused: 0 })
    expect(await list(parameter)).toHaveLength(0)
    expect(await refused('administrator', 'POST', `/acts/${result.actId}/undo`, {})).toBe('not-found')
    const again = await done<BulkResult>('administrator', 'POST', `/acts/${undone.actId}/undo`, {})
    expect(again.done).toBe(3)
  })

  it('refuse customers that are not one’s own, one by one', async () => {
    const made = await create(`Fremd ${kind}`)
    const result = await done<BulkResult>('engineer', 'POST', `/${kind}/${made.id}/customers`, {
      customerIds: [one(0).customerId, one(1).customerId],
      member: true,
    })
    expect(result).toMatchObject({ done: 0, refused: 2 })
    expect(result.items[0]).toMatchObject({ name: one(0).name, outcome: 'refused', why: { de: expect.any(String) } })
  })
})

describe('assigning many', () => {
  const assigning = (indexes: number[], more: object = {}) => ({
    engagements: refs(...indexes),
    personId: leads.Bente,
    role: 'FE',
    member: true,
    ...more,
  })
  const rolesOf = async (index: number) =>
    (
      await house.data.query<{ role: string }>(
        `select role from lotse.assignment where engagement_id = $1 and person_id = $2 and until is null order by 1`,
        [one(index).engagementId, leads.Bente],
      )
    ).map(({ role }) => role)

  it('is a row of results: done, unchanged, refused with a reason', async () => {
    const first = await done<BulkResult>('administrator', 'POST', '/assignments', assigning([0]))
    expect(first).toMatchObject({ done: 1 })
    const nowhere = { customerId: one(2).customerId, engagementId: '01930000-0000-7000-8000-00000000dead' }
    const result = await done<BulkResult>(
      'administrator',
      'POST',
      '/assignments',
      assigning([], { engagements: [...refs(0, 1, 2), nowhere] }),
    )
    expect(result).toMatchObject({ done: 2, unchanged: 1, refused: 1 })
    expect(result.items.map(({ engagementId, outcome }) => [engagementId, outcome])).toEqual(
      expect.arrayContaining([
        [one(0).engagementId, 'unchanged'],
        [one(1).engagementId, 'done'],
        [one(2).engagementId, 'done'],
        [nowhere.engagementId, 'refused'],
      ]),
    )
    expect((await list(`search=${encodeURIComponent('Bente')}`)).length).toBeGreaterThanOrEqual(3)
  })

  it('is undone where nobody changed it since, and there only', async () => {
    const { actId } = await done<BulkResult>('administrator', 'POST', '/assignments', assigning([3, 4, 5]))
    await done('administrator', 'POST', '/assignments', assigning([4], { member: false }))
    expect(await refused('engineer', 'POST', `/acts/${actId}/undo`, {})).toBe('not-allowed')
    const undone = await done<BulkResult>('administrator', 'POST', `/acts/${actId}/undo`, {})
    expect(undone).toMatchObject({ done: 2, unchanged: 1 })
    expect(await Promise.all([3, 4, 5].map(rolesOf))).toEqual(
      [[], [], []].map(() => expect.not.arrayContaining(['FE'])),
    )
  })

  it('keeps the rules of a single assignment: an expert never alone', async () => {
    const withoutLead = all.findIndex(({ lead }, index) => lead === null && index > 5)
    const result = await done<BulkResult>(
      'administrator',
      'POST',
      '/assignments',
      assigning([withoutLead], { role: 'SME' }),
    )
    expect(result).toMatchObject({ done: 0, refused: 1 })
    expect(result.items[0]?.why?.de).toContain('Fachexperte')
  })

  it('is refused for each engagement where one may not assign', async () => {
    const result = await done<BulkResult>('unassigned', 'POST', '/assignments', assigning([6, 7]))
    expect(result).toMatchObject({ done: 0, refused: 2 })
    expect(await refused('customer', 'POST', '/assignments', assigning([6]))).toBe('not-allowed')
    expect(await refused('reader', 'POST', '/assignments', assigning([6]))).toBe('not-allowed')
  })

  it('sent twice with the same key is done once, and answers the same', async () => {
    const key = { 'idempotency-key': 'assign-once' }
    const first = await done<BulkResult>('administrator', 'POST', '/assignments', assigning([8, 9]), key)
    const second = await done<BulkResult>('administrator', 'POST', '/assignments', assigning([8, 9]), key)
    expect(second).toEqual(first)
    expect(first).toMatchObject({ done: 2 })
  })

  it('leaves a whole trail', async () => {
    const verified = await read<{ valid: boolean; events: number }>(
      await house.call(`/customers/${one(0).customerId}/history/verification`, { as: 'administrator' }),
    )
    expect(verified.valid).toBe(true)
    expect(verified.events).toBeGreaterThan(1)
  })
})

describe('rows of the portfolio', () => {
  it('follow the names of customers and tenants at once', async () => {
    const { customerId } = one(10)
    const headers = { 'if-match': '"1"', authorization: 'Bearer administrator', 'content-type': 'application/json' }
    const body = JSON.stringify({ name: 'Ganz neuer Name', city: 'Husum' })
    const changed = await fetch(`${house.address}/api/customers/${customerId}`, { method: 'PATCH', headers, body })
    expect(changed.status).toBe(200)
    expect(await list('search=husum')).toMatchObject([{ customerName: 'Ganz neuer Name', versions: { customer: 2 } }])
  })

  it('are theirs to see who belong to the team', async () => {
    for (const path of ['', '/summary', '/choices', '/selection', '/customers', '/export.csv', '/export.xlsx'])
      expect({ path, code: await refused('customer', 'GET', path) }).toEqual({ path, code: 'not-allowed' })
  })

  it('tell which are mine', async () => {
    const { personId } = people.unassigned
    const mine = await list('mine=true')
    const [{ count } = { count: -1 }] = await house.data.query<{ count: number }>(
      `select count(*)::int as count from lotse.assignment where person_id = $1 and until is null`,
      [personId],
    )
    expect(mine).toHaveLength(count)
  })
})
