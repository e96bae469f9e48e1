import type { OrganisationRole } from '@lotse/contract'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../platform/id.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  problemOf,
  type TestServices,
  testServices,
  tokenIn,
  type Visitor,
  visitor,
} from '../testing/visitor.ts'

let database: TestDatabase
let services: TestServices
let anna: Visitor
const acme = newId()
const bolt = newId()

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
  for (const [id, name] of [
    [acme, 'Acme'],
    [bolt, 'Bolt'],
  ])
    await database.query(`insert into lotse.customer (customer_id, name, language) values ($1, $2, 'en')`, [id, name])
})
afterAll(() => database.drop())

interface Given {
  readonly customerId?: string
  readonly organisationRoles?: OrganisationRole[]
}

/** Somebody who has accepted an invitation. */
async function join(name: string, given: Given = {}) {
  const invited = await anna.api.people.invite({
    name,
    email: `${name.toLowerCase()}@example.org`,
    language: 'en',
    ...given,
  })
  const browser = visitor(services)
  await browser.api.session.useLink({ token: tokenIn(invited.link) })
  return { id: invited.person.id, browser }
}

const changeAs = (browser: Visitor, personId: string, version: number, body: ChangeBody) =>
  browser.api.people.change({ params: { personId }, headers: { 'if-match': `"${version}"` }, body })

interface ChangeBody {
  name?: string
  organisationRoles?: OrganisationRole[]
  state?: 'active' | 'disabled'
}

const annasId = async () => (await anna.api.session.state({})).self?.id ?? ''

describe('inviting', () => {
  it('answers with the person and a link that nobody else sees', async () => {
    const { person, link, expiresAt } = await anna.api.people.invite({
      name: '  Ben Roth ',
      email: 'ben@example.org',
      language: 'de',
      organisationRoles: ['RM', 'RM'],
    })
    expect(person).toMatchObject({
      name: 'Ben Roth',
      state: 'invited',
      kind: 'staff',
      organisationRoles: ['RM'],
      version: 1,
    })
    expect(link).toMatch(/^http:\/\/localhost:7070\/sign-in\?token=[\w-]{43}$/)
    expect(Date.parse(expiresAt) - services.clock.now().getTime()).toBe(7 * 24 * 60 * 60 * 1000)
  })

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'an address that is taken, in another writing',
      () => anna.api.people.invite({ name: 'X', email: 'ANNA@nordwind.example', language: 'en' }),
      'already-exists',
    ],
    [
      'a customer that does not exist',
      () => anna.api.people.invite({ name: 'X', email: 'x@example.org', language: 'en', customerId: newId() }),
      'not-found',
    ],
    [
      'roles of the organisation for a customer’s person',
      () =>
        anna.api.people.invite({
          name: 'X',
          email: 'x@example.org',
          language: 'en',
          customerId: acme,
          organisationRoles: ['administrator'],
        }),
      'input-not-valid',
    ],
  ])('refuses %s', async (_what, attempt, code) => {
    expect((await problemOf(attempt())).code).toBe(code)
    expect(await anna.api.people.list({})).toHaveLength(1)
  })
})

describe('who may do what', () => {
  const roles: [string, Given][] = [
    ['an unassigned person', {}],
    ['a regional manager', { organisationRoles: ['RM'] }],
    ['a partner manager', { organisationRoles: ['FPM'] }],
    ['a person of a customer', { customerId: acme }],
  ]

  it.each(roles)('%s manages nobody', async (_who, given) => {
    const { browser } = await join('Ben', given)
    const id = await annasId()
    const invitation = { name: 'X', email: 'x@example.org', language: 'en' } as const
    await expectProblem(browser.api.people.invite(invitation), 'not-allowed')
    await expectProblem(browser.api.people.renewLink({ personId: id }), 'not-allowed')
    await expectProblem(changeAs(browser, id, 1, { state: 'disabled' }), 'not-allowed')
    expect((await anna.api.people.list({})).map(({ name }) => name)).toEqual(['Anna Lindner', 'Ben'])
  })

  it('nobody who is not signed in sees or does anything', async () => {
    const stranger = visitor(services)
    await expectProblem(stranger.api.people.list({}), 'not-signed-in')
    await expectProblem(stranger.api.people.renewLink({ personId: newId() }), 'not-signed-in')
    await expectProblem(stranger.api.session.tokens({}), 'not-signed-in')
    await expectProblem(stranger.api.session.setUpContent({ content: 'empty' }), 'not-signed-in')
  })

  it('people of a customer see their own and the names of staff', async () => {
    const { browser } = await join('Carla', { customerId: acme })
    await join('Dora', { customerId: acme })
    await join('Emil', { customerId: bolt })
    await join('Fritz', { organisationRoles: ['RM'] })
    expect(
      (await browser.api.people.list({})).map(({ name, email, customerId, organisationRoles, lastSeenAt }) => [
        name,
        email,
        customerId,
        organisationRoles,
        lastSeenAt !== null,
      ]),
    ).toEqual([
      ['Anna Lindner', '', null, [], false],
      ['Carla', 'carla@example.org', acme, [], true],
      ['Dora', 'dora@example.org', acme, [], false],
      ['Fritz', '', null, [], false],
    ])
  })

  it('staff see everybody; when somebody was here is for those who look after people', async () => {
    await join('Carla', { customerId: acme })
    const seenBy = async (browser: Visitor) =>
      (await browser.api.people.list({})).filter(({ lastSeenAt }) => lastSeenAt !== null).map(({ name }) => name)
    const plain = await join('Ben')
    expect(await seenBy(plain.browser)).toEqual(['Ben'])
    const manager = await join('Rita', { organisationRoles: ['RM'] })
    expect(await seenBy(manager.browser)).toEqual(['Anna Lindner', 'Ben', 'Carla', 'Rita'])
  })
})

describe('a personal token of an administrator', () => {
  it('gives nobody a way in, and nobody more rights; a name it may change', async () => {
    const { token } = await anna.api.session.createToken({ name: 'script', rights: 'write' })
    const script = visitor(services, { token })
    const { id } = await join('Ben')
    const invitation = { name: 'X', email: 'x@example.org', language: 'en' } as const
    await expectProblem(script.api.people.invite(invitation), 'not-allowed')
    await expectProblem(script.api.people.renewLink({ personId: id }), 'not-allowed')
    await expectProblem(changeAs(script, id, 2, { organisationRoles: ['administrator'] }), 'not-allowed')
    await expectProblem(changeAs(script, id, 2, { state: 'disabled' }), 'not-allowed')
    expect(await changeAs(script, id, 2, { name: 'Benno' })).toMatchObject({ name: 'Benno', organisationRoles: [] })
    expect(await anna.api.people.list({})).toHaveLength(2)
  })
})

describe('changing a person', () => {
  it('shows both sides when somebody else was faster', async () => {
    const { id } = await join('Ben')
    await changeAs(anna, id, 2, { name: 'Benno' })
    const late = await problemOf(changeAs(anna, id, 2, { name: 'Benjamin' }))
    expect(late.code).toBe('changed-meanwhile')
    expect(late.details.current).toMatchObject({ name: 'Benno', version: 3 })
  })

  it('is written down with what differs only', async () => {
    const { id } = await join('Ben', { organisationRoles: ['RM'] })
    await changeAs(anna, id, 2, { name: 'Ben', organisationRoles: ['RM', 'FPM'] })
    const [event] = await database.query<{ body: { before: unknown; after: unknown; person: { name: string } } }>(
      `select body::jsonb as body from lotse.audit_event order by seq desc limit 1`,
    )
    expect(event?.body).toMatchObject({
      event: 'person.changed',
      subject: id,
      person: { name: 'Anna Lindner' },
      before: { organisationRoles: ['RM'] },
      after: { organisationRoles: ['RM', 'FPM'] },
    })
    expect(event?.body.after).not.toHaveProperty('name')
  })

  it.each<[string, ChangeBody, string]>([
    ['disabled', { state: 'disabled' }, 'state'],
    ['without the role', { organisationRoles: ['RM'] }, 'organisationRoles'],
  ])('the last administrator cannot be %s', async (_what, body, field) => {
    const { id: invited } = await anna.api.people
      .invite({ name: 'Ben', email: 'ben@example.org', language: 'en', organisationRoles: ['administrator'] })
      .then(({ person }) => person)
    const problem = await problemOf(changeAs(anna, await annasId(), 1, body))
    expect(problem.details.errors).toMatchObject([{ field, code: 'last-administrator' }])
    await anna.api.people
      .renewLink({ personId: invited })
      .then(({ link }) => visitor(services).api.session.useLink({ token: tokenIn(link) }))
    expect(await changeAs(anna, await annasId(), 1, body)).toMatchObject(body)
  })

  it('two administrators cannot disable each other at the same moment', async () => {
    const ben = await join('Ben', { organisationRoles: ['administrator'] })
    const id = await annasId()
    const both = await Promise.allSettled([
      changeAs(anna, ben.id, 2, { state: 'disabled' }),
      changeAs(ben.browser, id, 1, { state: 'disabled' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const active = await database.query(`select 1 from lotse.person where state = 'active'`)
    expect(active).toHaveLength(1)
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ['an unknown person', () => changeAs(anna, newId(), 1, { name: 'X' }), 'not-found'],
    [
      'activating somebody who has not accepted yet',
      async () => {
        const { person } = await anna.api.people.invite({ name: 'Ben', email: 'ben@example.org', language: 'en' })
        return changeAs(anna, person.id, 1, { state: 'active' })
      },
      'input-not-valid',
    ],
    [
      'a role of the organisation for a customer’s person',
      async () => changeAs(anna, (await join('Carla', { customerId: acme })).id, 2, { organisationRoles: ['RM'] }),
      'input-not-valid',
    ],
    ['a link for an unknown person', () => anna.api.people.renewLink({ personId: newId() }), 'not-found'],
  ])('is refused for %s', async (_what, attempt, code) => {
    expect((await problemOf(attempt())).code).toBe(code)
  })

  it('of a customer is written into the customer’s own trail', async () => {
    const { id } = await join('Carla', { customerId: acme })
    await changeAs(anna, id, 2, { state: 'disabled' })
    const events = await database.query<{ event: string }>(
      'select event from lotse.audit_event where customer_id = $1 order by seq',
      [acme],
    )
    expect(events.map(({ event }) => event)).toEqual([
      'person.invited',
      'person.changed',
      'person.signedIn',
      'person.changed',
    ])
  })
})
