import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '../../router.ts'
import { ARNOLD, people, type UsageHouse, usageHouse } from '../../testing/usage-house.ts'
import { createHttpServer } from './server.ts'

/** What every answer of the server keeps to, whatever the route: problems, versions, repeats, headers, origins. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house.stop())

interface Problem {
  readonly code: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly current?: { readonly name: string; readonly version: number }
  readonly errors?: readonly { readonly field: string; readonly message: string }[]
}

const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${house.address}/api${path}`, {
    method,
    headers: { authorization: 'Bearer administrator', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

async function newCustomer(name: string, headers: Record<string, string> = {}) {
  const response = await send('POST', '/customers', { name }, headers)
  return { response, customer: (await response.json()) as { id: string; name: string; version: number } }
}

describe('problem documents', () => {
  it('have their media type, a code, and the language that was asked for', async () => {
    const response = await send('POST', '/customers', {}, { 'accept-language': 'de-AT,de;q=0.9' })
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const problem = (await response.json()) as Problem
    expect(problem).toMatchObject({ code: 'input-not-valid', status: 422, title: 'Einige Angaben stimmen noch nicht.' })
    expect(problem.errors).toEqual([expect.objectContaining({ field: 'name' })])
  })

  it.each([
    ['what is no JSON', () => send('POST', '/customers', '{"name":'), 400, 'body-not-readable'],
    ['what is far too large', () => send('POST', '/customers', { name: 'x'.repeat(4_100_000) }), 413, 'too-large'],
    ['an address that does not exist', () => send('POST', '/nowhere', {}), 404, 'not-found'],
  ])('answer %s', async (_what, ask, status, code) => {
    const response = await ask()
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, status })
  })

  it.each(['\u0000', 'half \ud83d'])('refuse a name with what cannot be stored (%j), and say so', async (name) => {
    const response = await send('POST', '/customers', { name: `Weser${name}AG` }, { 'accept-language': 'en' })
    expect(response.status).toBe(422)
    const { errors } = (await response.json()) as Problem
    expect(errors).toEqual([
      expect.objectContaining({ field: 'name', message: expect.stringContaining('null character') }),
    ])
  })

  const engagement = `/customers/${ARNOLD}/engagements/01930000-0000-7000-8000-00000000ffff`
  const absurd = ['-1', '1e999', '99999999999999999999', 'abc', '%00']
  const lists = ['/portfolio?offset', `${engagement}/notes?after`, `/customers/${ARNOLD}/history?after`]
  it.each([
    ...lists.flatMap((list) => absurd.map((place) => `${list}=${place}`)),
    '/portfolio?search=%00',
    '/portfolio?lead=a%00b',
    `${engagement}/notes?search=a%00b`,
  ])('answer %s', async (path) => {
    const response = await house.call(path, { as: 'administrator' })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'input-not-valid' })
  })

  it('lead from their type to what it means', async () => {
    const response = await fetch(`${house.address}/api/problems/changed-meanwhile`)
    expect(await response.json()).toMatchObject({ code: 'changed-meanwhile', status: 409 })
    expect((await fetch(`${house.address}/api/problems/toString`)).status).toBe(404)
  })
})

describe('versions', () => {
  it('travel as ETag and are demanded for every change', async () => {
    const { customer, response } = await newCustomer('Elbtal AG')
    expect(response.headers.get('etag')).toBe('"1"')
    const without = await send('PATCH', `/customers/${customer.id}`, { name: 'Elbtal SE' })
    expect(without.status).toBe(428)
    expect(await without.json()).toMatchObject({ code: 'version-missing' })
  })

  it('show the other side to whoever comes second, and lose nothing', async () => {
    const { customer } = await newCustomer('Moldau GmbH')
    const change = (name: string) => send('PATCH', `/customers/${customer.id}`, { name }, { 'if-match': '"1"' })
    const answers = await Promise.all([change('Moldau Süd GmbH'), change('Moldau Nord GmbH')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = (await answers.find(({ status }) => status === 200)?.json()) as { name: string }
    const problem = (await answers.find(({ status }) => status === 409)?.json()) as Problem
    expect(problem.code).toBe('changed-meanwhile')
    expect(problem.current).toMatchObject({ name: winner.name, version: 2 })
  })
})

describe('idempotency keys', () => {
  it('give the first answer again, and one effect', async () => {
    const headers = { 'idempotency-key': 'one-and-the-same' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => newCustomer('Unstrut KG', headers)))
    expect(new Set(answers.map(({ customer }) => customer.id)).size).toBe(1)
    const rows = await house.data.query(`select 1 from lotse.customer where name = 'Unstrut KG'`)
    expect(rows).toHaveLength(1)
  })

  it('refuse to stand for two different requests', async () => {
    const headers = { 'idempotency-key': 'twice' }
    await newCustomer('Saale AG', headers)
    const { response, customer } = await newCustomer('Havel AG', headers)
    expect(response.status).toBe(409)
    expect(customer).toMatchObject({ code: 'key-reused' })
  })
})

describe('ending an assignment', () => {
  it('is repeated safely with the same key, and is not there any more without', async () => {
    await house.newTenant()
    const customer = (await (await house.call(`/customers/${ARNOLD}`)).json()) as { engagements: { id: string }[] }
    const path = `/customers/${ARNOLD}/engagements/${customer.engagements[0]?.id}/assignments`
    const started = await send('POST', path, { personId: people.engineer.personId, role: 'FM' })
    const { id } = (await started.json()) as { id: string }
    const end = async (headers: Record<string, string>) => (await send('DELETE', `${path}/${id}`, {}, headers)).status
    expect([await end({ 'idempotency-key': 'end' }), await end({ 'idempotency-key': 'end' })]).toEqual([200, 200])
    expect(await end({})).toBe(404)
    const events = await house.data.query(`select 1 from lotse.audit_event where event = 'assignment.ended'`)
    expect(events).toHaveLength(1)
  })
})

describe('doors', () => {
  /** `fetch` decides about Host and Origin itself; a plain request does not. */
  const knock = (headers: Record<string, string>, method = 'POST'): Promise<number> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(house.address)
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          method,
          path: '/api/customers',
          headers: { authorization: 'Bearer unassigned', ...headers },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      asked.on('error', reject)
      asked.end()
    })

  it('are shut to a foreign name that points here, whatever it asks', async () => {
    expect(await knock({ host: 'attacker.example' })).toBe(403)
    expect(await knock({ host: 'attacker.example' }, 'GET')).toBe(403)
  })

  it.each([{ origin: 'https://attacker.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])(
    'are shut to changes from %j',
    async (headers) => {
      const { host } = new URL(house.address)
      expect(await knock({ host, ...headers } as Record<string, string>)).toBe(403)
    },
  )

  it('are open to our own pages', async () => {
    const { host, origin } = new URL(house.address)
    // Nothing in the body: the door was passed, and the guard behind it answers.
    expect(await knock({ host, origin, 'sec-fetch-site': 'same-origin', authorization: 'Bearer administrator' })).toBe(
      422,
    )
  })
})

describe('the limit of requests', () => {
  /** Statuses of requests that each claim another address in X-Forwarded-For, on a server of its own behind https. */
  async function statuses(peer: string): Promise<number[]> {
    const { services } = house
    const http = await createHttpServer({
      services: { ...services, origin: 'https://lotse.example' },
      router,
      streams: [],
      actorOf: async () => null,
      webRoot: null,
      version: '0.0.0',
      requestsPerMinute: 2,
      proxies: ['10.1.0.0/16'],
    })
    const answers: number[] = []
    for (const claimed of ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4']) {
      const headers = { host: 'lotse.example', 'x-forwarded-for': claimed }
      answers.push((await http.inject({ url: '/api/problems/internal', remoteAddress: peer, headers })).statusCode)
    }
    await http.close()
    return answers
  }

  it('is not escaped by a caller who claims other addresses', async () => {
    expect(await statuses('203.0.113.7')).toEqual([200, 200, 429, 429])
  })

  it.each(['127.0.0.1', '10.1.2.3'])('counts each caller behind the proxy %s by itself', async (peer) => {
    expect(await statuses(peer)).toEqual([200, 200, 200, 200])
  })
})

describe('headers', () => {
  it('keep scripts, frames and foreign sources out, and answers out of caches', async () => {
    const response = await house.call(`/customers/${ARNOLD}`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('the description of the API', () => {
  interface Operation {
    readonly operationId?: string
    readonly parameters?: readonly { readonly name: string }[]
    readonly responses: Record<string, { content?: Record<string, { schema?: unknown }> }>
  }
  interface Document {
    readonly openapi: string
    readonly paths: Record<string, Record<string, Operation>>
    readonly components: { readonly schemas: Record<string, { readonly properties: Record<string, unknown> }> }
  }
  const read = async () => (await (await fetch(`${house.address}/api/openapi.json`)).json()) as Document
  const operationsOf = ({ paths }: Document) => Object.values(paths).flatMap((path) => Object.values(path))

  it('is OpenAPI 3.1 and covers the contract and what streams beside it', async () => {
    const document = await read()
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(operationsOf(document).length).toBeGreaterThan(45)
    expect(document.paths['/events']?.get).toBeDefined()
    const change = document.paths['/customers/{customerId}']?.patch?.parameters?.map(({ name }) => name.toLowerCase())
    expect(change).toContain('if-match')
  })

  it('promises a problem document for every operation, with its schema', async () => {
    const document = await read()
    for (const { operationId, responses } of operationsOf(document))
      expect(responses.default?.content, operationId).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      })
    const { code, detail } = document.components.schemas.Problem?.properties ?? {}
    expect(code).toMatchObject({ enum: expect.arrayContaining(['input-not-valid', 'internal']) })
    expect(detail).toMatchObject({ type: 'string' })
  })

  it('offers an Idempotency-Key wherever something is created or done, except for secrets, rehearsals and what cannot happen twice', async () => {
    const { paths } = await read()
    const acting = Object.values(paths).flatMap(({ post, delete: remove }) =>
      [post, remove].filter((one) => one !== undefined),
    )
    const without = acting
      .filter(({ parameters = [] }) => !parameters.some(({ name }) => name === 'Idempotency-Key'))
      .map(({ operationId }) => operationId)
    expect(without.filter((name) => !name?.startsWith('session.')).sort()).toEqual([
      'configurations.derive',
      'connection.connect',
      'contacts.erase',
      'customerList.preview',
      'mail.setUp',
      'mail.test',
      'meetings.openFeed',
      'noticeSettings.allowHost',
      'noticeSettings.disallowHost',
      'noticeSettings.removeOwnTeams',
      'noticeSettings.removeTeams',
      'noticeSettings.setOwnTeams',
      'noticeSettings.setTeams',
      'noticeSettings.test',
      'notices.mark',
      'notices.markAll',
      'people.invite',
      'people.renewLink',
      'personalLinks.invite',
      'personalLinks.renew',
      'solutions.check',
      'trash.restore',
      'usageVerdict.previewCustomerSettings',
      'usageVerdict.previewSettings',
    ])
    const elsewhere = Object.values(paths).flatMap(({ get, patch }) => [get, patch].filter((one) => one !== undefined))
    expect(
      elsewhere.filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'Idempotency-Key')),
    ).toEqual([])
  })
})
