import { type Customer, contract, type Engagement } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, type UsageHouse, usageHouse } from './testing/usage-house.ts'

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
    .replace(/\{[^}]+\}/g, '01930000-0000-7000-8000-00000000ffff')

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house.stop())

async function ask(route: Route, as: string | null): Promise<{ status: number; code: string }> {
  const hasBody = route.method === 'POST' || route.method === 'PATCH'
  const response = await fetch(`${house.address}/api${address(route)}`, {
    method: route.method,
    headers: {
      ...(as && { authorization: `Bearer ${as}` }),
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    ...(hasBody && { body: '{}' }),
  })
  const body = (await response.json()) as { code?: string }
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
  /** Their own contacts are their own data. */
  const theirsToDo = ['contacts.create', 'contacts.change', 'contacts.remove', 'contacts.restore']
  const changing = aboutCustomers.filter(({ method }) => method !== 'GET')

  it.each(changing.filter(({ name }) => !theirsToDo.includes(name)))('$name is not theirs to do', async (route) => {
    expect(await ask(route, 'customer')).toEqual({ status: 403, code: 'not-allowed' })
  })

  it.each(changing.filter(({ name }) => theirsToDo.includes(name)))('$name is theirs to do', async (route) => {
    // No body, no version, an id that exists nowhere: whoever may not do it would not get as far as that.
    expect([404, 422, 428]).toContain((await ask(route, 'customer')).status)
  })

  const ofTheTeam = [
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
