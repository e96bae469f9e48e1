import { type Customer, contract, type Engagement, type Remediation } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { narrowedTo } from './platform/db/narrowing.ts'
import type { Services } from './platform/services.ts'
import { streams } from './streams.ts'
import { ARNOLD, BERTA, LINKED, type UsageHouse, usageHouse } from './testing/usage-house.ts'

/** Every route of the contract that is about one customer, asked by people who have no business there. */

interface Route {
  readonly name: string
  readonly method: string
  readonly path: string
}

function routesOf(node: object, path: readonly string[] = []): Route[] {
  const definition = (node as { '~orpc'?: { route: { method: string; path: string } } })['~orpc']
  if (definition) return [{ name: path.join('.'), method: definition.route.method, path: definition.route.path }]
  return Object.entries(node).flatMap(([key, child]) => routesOf(child as object, [...path, key]))
}

const nowhere = '01930000-0000-7000-8000-00000000ffff'

/** The id of the tenant (1) or the engagement (2) that the house makes as its n-th; 3 and 4 are of the other customer. */
const id = (kind: number, number: number): string => `01930000-0000-7000-8000-0000000${kind}000${number}`

const routes = routesOf(contract)
const aboutCustomers = routes.filter(({ path }) => path.includes('{customerId}'))
const open = ['session.state', 'session.useLink', 'session.useLinkInfo', 'session.signIn', 'session.passkeyChallenge']
const signedOutRoutes = [...open, 'session.signInWithPasskey', 'session.signOut', 'session.setUpProfile']

/** An address of the route, with the first customer and ids that exist nowhere. */
const address = ({ path }: Route): string =>
  path
    .replace('{customerId}', ARNOLD)
    .replace('{taskId}', '3080')
    .replace('{version}', '2')
    .replace(/\{[^}]+\}/g, nowhere)

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house.stop())

async function ask(route: Route, as: string | null, at = address(route)): Promise<{ status: number; code: string }> {
  const hasBody = route.method === 'POST' || route.method === 'PATCH'
  const response = await fetch(`${house.address}/api${at}`, {
    method: route.method,
    headers: {
      ...(as && { authorization: `Bearer ${as}` }),
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    ...(hasBody && { body: '{}' }),
  })
  const isJson = response.headers.get('content-type')?.includes('json') === true
  const body: { code?: string } = isJson ? await response.json() : {}
  await response.body?.cancel().catch(() => undefined)
  return { status: response.status, code: body.code ?? '' }
}

describe('nobody', () => {
  it.each(routes.filter(({ name }) => !signedOutRoutes.includes(name)))(
    '$name wants somebody signed in',
    async (route) => {
      expect(await ask(route, null)).toEqual({ status: 401, code: 'not-signed-in' })
    },
  )
})

describe('people of another customer', () => {
  it('are asked about a good part of the API', () => expect(aboutCustomers.length).toBeGreaterThan(20))

  it.each(aboutCustomers)('$name is not there for them', async (route) => {
    expect(await ask(route, 'stranger')).toEqual({ status: 404, code: 'not-found' })
  })
})

describe('people of the customer itself', () => {
  /** Their own contacts are their own data, and what has to be settled at their place is theirs to answer and confirm. */
  const theirsToDo = [
    ...['contacts.create', 'contacts.change', 'contacts.remove', 'contacts.restore'],
    ...['remediation.answer', 'remediation.changeItem', 'remediation.comment', 'remediation.confirm'],
    'acceleration.settleAction',
  ]
  const changing = aboutCustomers.filter(({ method }) => method !== 'GET')

  it.each(changing.filter(({ name }) => !theirsToDo.includes(name)))('$name is not theirs to do', async (route) => {
    expect(await ask(route, 'customer')).toEqual({ status: 403, code: 'not-allowed' })
  })

  it.each(changing.filter(({ name }) => theirsToDo.includes(name)))('$name is theirs to do', async (route) => {
    // No body, no version, an id that exists nowhere: whoever may not do it would not get as far as that.
    expect([404, 422, 428]).toContain((await ask(route, 'customer')).status)
  })

  const ofTheTeam = [
    'acceleration.get',
    'acceleration.proposal',
    'connection.get',
    'notes.list',
    'notes.surroundings',
    'history.list',
    'history.verify',
    'timeEntries.list',
    'timeEntries.sums',
    'delivery.history',
    'playbooks.previewMove',
    'usageImports.list',
    'usageImports.get',
    'usagePeople.segments',
    'usagePeople.licences',
    'personalLinks.list',
    ...['configurations.list', 'configurations.get', 'configurations.text', 'configurations.compare'],
    ...['configurations.imported', 'configurations.trace'],
    ...['packages.list', 'packages.get', 'intuneUploads.list'],
    'communication.usage',
    'outsideHelp.get',
    'expertRequests.list',
    'expertRequests.prefill',
    'expertRequests.get',
    'solutions.tries',
    'insights.here',
  ]
  /** Where somebody is named is for whoever may erase them. */
  const ofWhoeverLeads = ['contacts.texts']
  const reading = aboutCustomers.filter(({ method, name }) => method === 'GET' && !ofWhoeverLeads.includes(name))

  it.each(aboutCustomers.filter(({ name }) => ofWhoeverLeads.includes(name)))(
    '$name is for whoever leads an engagement',
    async (route) => {
      for (const who of ['customer', 'unassigned'] as const)
        expect(await ask(route, who)).toEqual({ status: 403, code: 'not-allowed' })
      expect((await ask(route, 'administrator')).status).toBe(404)
    },
  )

  it.each(reading.filter(({ name }) => ofTheTeam.includes(name)))('$name is for the delivery team', async (route) => {
    expect(await ask(route, 'customer')).toEqual({ status: 403, code: 'not-allowed' })
    // The engagement in the address exists nowhere: a list of it is empty, and what rests on it is not there.
    expect([200, 404]).toContain((await ask(route, 'unassigned')).status)
  })

  it.each(reading.filter(({ name }) => !ofTheTeam.includes(name)))('$name is theirs to read', async (route) => {
    // The second id in the address exists nowhere: whoever may not read would not get as far as that.
    expect([200, 404]).toContain((await ask(route, 'customer')).status)
  })

  it('are told so with the engagement', async () => {
    await house.newTenant()
    const of = async (as: 'customer' | 'unassigned') => {
      const { engagements } = (await (await house.call(`/customers/${ARNOLD}`, { as })).json()) as Customer
      const path = `/customers/${ARNOLD}/engagements/${engagements[0]?.id}`
      return ((await (await house.call(path, { as })).json()) as Engagement).may
    }
    expect(await of('customer')).toMatchObject({ readNotes: false, readHistory: false })
    expect(await of('unassigned')).toMatchObject({ readNotes: true, readHistory: true })
  })
})

describe('staff without an assignment', () => {
  it.each(aboutCustomers.filter(({ method }) => method !== 'GET'))('$name is read-only for them', async (route) => {
    expect(await ask(route, 'unassigned')).toEqual({ status: 403, code: 'not-allowed' })
  })
})

describe('a token that may only read', () => {
  it.each(aboutCustomers.filter(({ method }) => method !== 'GET'))('$name is refused', async (route) => {
    expect(await ask(route, 'reader')).toEqual({ status: 403, code: 'not-allowed' })
  })
})

/** Every route beside the contract: uploads, downloads, exports. */
async function streamRoutes(): Promise<Route[]> {
  const found: Route[] = []
  const server = fastify()
  server.addHook('onRoute', ({ url, method, config }) => {
    const methods = [method].flat().filter((one) => one !== 'HEAD' && one !== 'OPTIONS')
    if (config?.unsigned === undefined)
      found.push(...methods.map((one) => ({ name: `${one} ${url}`, method: one, path: braces(url) })))
  })
  for (const stream of streams) await server.register(stream, { services: {} as Services })
  await server.ready()
  await server.close()
  return found
}

/** `/api/customers/:customerId/x.csv` as the contract writes it: `/customers/{customerId}/x.csv`. */
const braces = (url: string): string => url.replace(/^\/api/, '').replace(/:(\w+)/g, '{$1}')

describe('a person with a personal link', () => {
  const OTHER = { tenantId: id(1, 2), engagementId: id(2, 2) }
  const FOREIGN = { customerId: BERTA, tenantId: id(3, 1), engagementId: id(4, 1) }
  /** What the contract lets them do besides their engagement: the customer's name. */
  const alsoTheirs = ['customers.get']
  const notSignedIn = signedOutRoutes
  let all: Route[] = []

  beforeAll(async () => {
    all = [...routes, ...(await streamRoutes())]
    while (!(await exists(OTHER.engagementId))) await house.newTenant()
    await house.data.query(
      `insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'B', 'commercial')`,
      [FOREIGN.customerId, FOREIGN.tenantId],
    )
    await house.data.query(
      `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
       values ($1, $2, $3, 'apps', 'standalone-apps', 1)`,
      [FOREIGN.customerId, FOREIGN.engagementId, FOREIGN.tenantId],
    )
    for (const { engagementId } of [LINKED, OTHER]) await furnishEngagement(engagementId)
  })

  async function exists(engagementId: string): Promise<boolean> {
    return (await house.data.query('select from lotse.engagement where id = $1', [engagementId])).length > 0
  }

  /** Something of each kind that the API can make in an engagement. */
  async function furnishEngagement(engagementId: string): Promise<void> {
    const path = `/customers/${ARNOLD}/engagements/${engagementId}`
    const json = { 'content-type': 'application/json' }
    const make = async (what: string, body: object) => {
      const options = { as: 'administrator', method: 'POST', headers: json, body: JSON.stringify(body) } as const
      const answer = await house.call(`${path}/${what}`, options)
      expect(`${what} ${answer.status}: ${answer.ok ? '' : await answer.text()}`).toBe(`${what} 200: `)
    }
    await make('decisions', { title: 'Which channel', context: 'x' })
    await make('decisions', { title: 'Which ring first', context: 'x' })
    const file = new FormData()
    file.append('file', new Blob(['x'], { type: 'text/plain' }), 'plan.txt')
    const sent = await house.call(`${path}/documents`, { as: 'administrator', method: 'POST', body: file })
    expect(sent.status).toBe(201)
  }

  const at = (
    { path }: Route,
    place: { customerId: string; tenantId: string; engagementId: string },
    other = nowhere,
  ) =>
    path
      .replace('{customerId}', place.customerId)
      .replace('{engagementId}', place.engagementId)
      .replace('{tenantId}', place.tenantId)
      .replace('{taskId}', '3080')
      .replace('{version}', '2')
      .replace('{file}', 'checklist')
      .replace(/\{[^}]+\}/g, other)

  const refused = async (of: readonly Route[], place: (route: Route) => string) => {
    const open: string[] = []
    for (const route of of) {
      const { status } = await ask(route, 'linked', place(route))
      if (status !== 403 && status !== 404) open.push(`${route.name}: ${status}`)
    }
    return open
  }

  it('is asked about every route there is', () => {
    expect(all.length).toBeGreaterThan(220)
    expect(all.filter(({ name }) => name.startsWith('GET /api')).length).toBeGreaterThan(10)
  })

  it('finds nothing of another customer', async () => {
    const about = all.filter(({ path }) => path.includes('{customerId}'))
    expect(await refused(about, (route) => at(route, FOREIGN))).toEqual([])
  })

  it('finds nothing of another engagement of the same customer', async () => {
    const about = all.filter(({ path }) => path.includes('{engagementId}'))
    expect(await refused(about, (route) => at(route, { customerId: ARNOLD, ...OTHER }))).toEqual([])
  })

  it('finds nothing that is not about one engagement', async () => {
    const about = all.filter(
      ({ name, path }) => !path.includes('{engagementId}') && ![...alsoTheirs, ...notSignedIn].includes(name),
    )
    expect(await refused(about, (route) => at(route, LINKED))).toEqual([])
  })

  it('finds nothing of the other engagement under the address of their own', async () => {
    const rows = await house.data.query<{ id: string }>(
      `select id from lotse.decision where engagement_id = $1 union select id from lotse.document where engagement_id = $1`,
      [OTHER.engagementId],
    )
    expect(rows.length).toBeGreaterThan(2)
    const reading = all.filter(
      ({ method, path }) => method === 'GET' && /\{engagementId\}.*\{\w+Id\}/.test(path) && !path.includes('{taskId}'),
    )
    expect(reading.length).toBeGreaterThan(2)
    for (const { id: other } of rows) expect(await refused(reading, (route) => at(route, LINKED, other))).toEqual([])
  })

  it('sees their own engagement, and of the customer nothing else', async () => {
    const customer = (await (await house.call(`/customers/${ARNOLD}`, { as: 'linked' })).json()) as Customer
    expect(customer.engagements.map((one) => one.id)).toEqual([LINKED.engagementId])
    expect(customer.tenants.map((one) => one.id)).toEqual([LINKED.tenantId])
    const own = ['', '/decisions', '/documents', '/meetings', '/delivery', '/usage-status', '/remediation', '/workshop']
    for (const page of own) {
      const path = `/customers/${ARNOLD}/engagements/${LINKED.engagementId}${page}`
      expect([page, (await house.call(path, { as: 'linked' })).status]).toEqual([page, 200])
    }
  })

  it('can name a colleague or somebody of the team as owner of an item, and learns nothing but names', async () => {
    const json = { 'content-type': 'application/json' }
    const ask = (path: string, method: string, body: object, as: 'administrator' | 'linked', version?: number) =>
      house.call(path, {
        ...{ as, method, body: JSON.stringify(body) },
        headers: { ...json, ...(version !== undefined && { 'if-match': `"${version}"` }) },
      })
    const base = `/customers/${ARNOLD}/engagements/${LINKED.engagementId}/remediation`
    const mail = 'lena@arnold.example'
    for (const [side, lastName] of [
      ['customer', 'Brandt'],
      ['account', 'Vertrieb'],
    ])
      await ask(`/customers/${ARNOLD}/contacts`, 'POST', { side, lastName, email: mail }, 'administrator')
    expect((await ask(base, 'POST', { services: ['core', 'apps'] }, 'administrator')).status).toBe(200)
    const { run } = (await (await house.call(base, { as: 'linked' })).json()) as Remediation
    expect(run?.owners).toEqual([{ kind: 'contact', id: expect.any(String), name: 'Brandt', erased: false }])
    expect(((await (await house.call(base)).json()) as Remediation).run?.owners).toBeNull()
    const item = run?.items.find(({ scope }) => scope === 'inScope')
    const [owner] = run?.owners ?? []
    const responsible = { kind: 'contact', id: owner?.id }
    const kept = await ask(`${base}/${run?.id}/items/${item?.id}`, 'PATCH', { responsible }, 'linked', item?.version)
    const after = ((await kept.json()) as Remediation).run?.items.find(({ id }) => id === item?.id)
    expect(after?.responsible).toMatchObject({ kind: 'contact', name: 'Brandt' })
  })

  it('is kept from other rows by the database itself, whatever is asked', async () => {
    const tables = await house.data.query<{ name: string }>(
      `select tablename as name from pg_policies where schemaname = 'lotse' and policyname = 'narrowed'
         and qual like '%(engagement_id =%'`,
    )
    expect(tables.length).toBeGreaterThan(25)
    const foreignRows = (narrowing: typeof LINKED | null) =>
      narrowedTo(narrowing, () =>
        house.services.database.transaction({ customer: ARNOLD }, async (tx) => {
          let sum = 0
          for (const { name } of tables) {
            const { rows } = await tx.execute<{ rows: number }>(
              sql`select count(*)::int as rows from ${sql.identifier(name)} where engagement_id = ${OTHER.engagementId}`,
            )
            sum += rows[0]?.rows ?? 0
          }
          return sum
        }),
      )
    expect(await foreignRows(null)).toBeGreaterThan(3)
    expect(await foreignRows(LINKED)).toBe(0)
    const writing = narrowedTo(LINKED, () =>
      house.services.database.transaction({ customer: ARNOLD }, (tx) =>
        tx.execute(
          sql`insert into lotse.workshop (customer_id, engagement_id, begun_at) values (${ARNOLD}, ${OTHER.engagementId}, now())`,
        ),
      ),
    )
    await expect(writing).rejects.toMatchObject({ cause: { message: expect.stringContaining('row-level security') } })
    const elsewhere = narrowedTo(LINKED, () => house.services.database.transaction({ customer: BERTA }, async () => 1))
    await expect(elsewhere).rejects.toThrow(RangeError)
  })
})
