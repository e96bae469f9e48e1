import cookie from '@fastify/cookie'
import type { LiveMessage, Topic } from '@lotse/contract'
import fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import type { Actor } from '../access/actor.ts'
import { type CustomerId, customerId, ORGANISATION } from '../db/scope.ts'
import { type Credentials, credentialsOf } from '../http/credentials.ts'
import { problemFrom } from '../http/edge.ts'
import { announce } from './announce.ts'
import { eventsRoute } from './events-route.ts'
import { type LiveHub, openLiveHub } from './hub.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const SUEDWIND = customerId('01930000-0000-7000-8000-000000000002')
const OTHER_ENGAGEMENT = '01930000-0000-7000-8000-0000000000e2'
const LINKED = {
  customerId: NORDWIND,
  engagementId: '01930000-0000-7000-8000-0000000000e1',
  tenantId: '01930000-0000-7000-8000-0000000000f1',
}
const log = pino({ level: 'silent' })

let data: TestDatabase
let server: FastifyInstance
let hub: LiveHub
let address: string
let people: Map<string, Actor>

beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

beforeEach(async () => {
  people = new Map([
    ['staff', actor('staff', null)],
    ['nordwind', actor('customer', NORDWIND)],
    ['linked', { ...actor('customer', NORDWIND), narrowedTo: LINKED }],
  ])
  const actorOf = async ({ cookie: sent }: Credentials) => people.get(sent ?? '') ?? null
  hub = await openLiveHub({ database: data.database, log })
  server = fastify()
  await server.register(cookie)
  server.decorateRequest('actor', null)
  server.addHook('onRequest', async (request) => {
    request.actor = await actorOf(credentialsOf(request))
  })
  server.setErrorHandler((error, _request, reply) => {
    const problem = problemFrom(error, log)
    return reply.status(problem.status).send(problem.body('en'))
  })
  await server.register(eventsRoute({ hub, actorOf }))
  address = await server.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => server.close())

function actor(kind: Actor['kind'], customer: CustomerId | null): Actor {
  const name = kind
  const rest = { language: 'de', organisationRoles: [], assignments: [], rights: 'write' } as const
  return { personId: `person ${kind}`, name, email: `${name}@example.org`, kind, customerId: customer, ...rest }
}

const tell = (customer: CustomerId, ...topics: Topic[]): Promise<void> =>
  data.database.transaction({ customer }, (tx) => announce(tx, customer, topics))

interface Listening {
  readonly response: Response
  /** The next message, or null when the stream has ended. */
  next(): Promise<LiveMessage | null>
}

async function listen(as: string): Promise<Listening> {
  const response = await fetch(`${address}/api/events`, {
    headers: { cookie: `lotse_sign_in=${as}` },
  })
  const messages = messagesOf(response)
  return { response, next: async () => (await messages.next()).value ?? null }
}

async function* messagesOf(response: Response): AsyncGenerator<LiveMessage, null> {
  let text = ''
  if (response.body === null) return null
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end)
      text = text.slice(end + 2)
      if (event.startsWith('data: ')) yield JSON.parse(event.slice('data: '.length))
    }
  }
  return null
}

describe('the stream of live events', () => {
  it('tells staff what changed, of any customer and of the organisation', async () => {
    const staff = await listen('staff')
    expect(staff.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(staff.response.headers.get('cache-control')).toBe('no-store, no-transform')
    await tell(SUEDWIND, 'usage', 'history')
    await tell(ORGANISATION, 'people')
    expect(await staff.next()).toEqual({ customerId: SUEDWIND, topics: ['usage', 'history'] })
    expect(await staff.next()).toEqual({ customerId: null, topics: ['people'] })
  })

  it('tells people of a customer what concerns them and nothing else', async () => {
    const nordwind = await listen('nordwind')
    await tell(SUEDWIND, 'usage')
    await tell(ORGANISATION, 'people')
    await tell(NORDWIND, 'notes')
    await tell(ORGANISATION, 'session')
    expect(await nordwind.next()).toEqual({ customerId: NORDWIND, topics: ['notes'] })
    expect(await nordwind.next()).toEqual({ customerId: null, topics: ['session'] })
  })

  it('tells a person with a personal link of their engagement and nothing else', async () => {
    const linked = await listen('linked')
    const about = (...engagements: string[]) =>
      data.database.transaction({ customer: NORDWIND }, (tx) => announce(tx, NORDWIND, ['notes'], engagements))
    await about(OTHER_ENGAGEMENT)
    await tell(NORDWIND, 'contacts')
    await tell(SUEDWIND, 'usage')
    await about(OTHER_ENGAGEMENT, LINKED.engagementId)
    await tell(ORGANISATION, 'session')
    expect(await linked.next()).toEqual({ customerId: NORDWIND, topics: ['notes'] })
    expect(await linked.next()).toEqual({ customerId: null, topics: ['session'] })
  })

  it('tells nothing of a transaction that was rolled back', async () => {
    const staff = await listen('staff')
    const failing = data.database.transaction({ customer: NORDWIND }, async (tx) => {
      await announce(tx, NORDWIND, ['usage'])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await tell(NORDWIND, 'notes')
    expect(await staff.next()).toEqual({ customerId: NORDWIND, topics: ['notes'] })
  })

  it('is for people who are signed in', async () => {
    const { response } = await listen('nobody')
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: 'not-signed-in' })
  })

  it('ends when the sign-in ends', async () => {
    const nordwind = await listen('nordwind')
    const staff = await listen('staff')
    people.delete('nordwind')
    await tell(ORGANISATION, 'session')
    expect(await nordwind.next()).toEqual({ customerId: null, topics: ['session'] })
    expect(await nordwind.next()).toBeNull()
    await tell(NORDWIND, 'notes')
    expect((await staff.next())?.topics).toEqual(['session'])
    expect((await staff.next())?.topics).toEqual(['notes'])
  })

  it('ends when the server closes', async () => {
    const staff = await listen('staff')
    await server.close()
    expect(await staff.next()).toBeNull()
  })

  it('sends everybody to ask again after the database was away', async () => {
    const staff = await listen('staff')
    const nordwind = await listen('nordwind')
    await data.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`)
    const everything = { customerId: null, topics: expect.arrayContaining(['session', 'usage', 'jobs', 'customers']) }
    expect(await staff.next()).toEqual(everything)
    expect(await nordwind.next()).toEqual(everything)
    await tell(NORDWIND, 'notes')
    expect(await staff.next()).toEqual({ customerId: NORDWIND, topics: ['notes'] })
  })

  it('is refused to a person who has very many open', async () => {
    const open = await Promise.all(Array.from({ length: 30 }, () => listen('staff')))
    expect(open.map(({ response }) => response.status)).toEqual(Array.from({ length: 30 }, () => 200))
    const { response } = await listen('staff')
    expect(response.status).toBe(429)
    expect((await listen('nordwind')).response.status).toBe(200)
  })
})
