import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  type TestServices,
  testServices,
  tokenIn,
  type Visitor,
  visitor,
} from '../testing/visitor.ts'
import { linkFromServer } from './on-the-server.ts'

let database: TestDatabase
let services: TestServices
let anna: Visitor
let made = 0

beforeAll(async () => {
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
})
afterAll(() => database.drop())

async function invite() {
  made += 1
  const invited = await anna.api.people.invite({
    name: `Person ${made}`,
    email: `p${made}@nordwind.example`,
    language: 'en',
  })
  return { person: invited.person, token: tokenIn(invited.link) }
}

describe('an invitation', () => {
  it('says whom it is for as often as somebody asks, and signs them in once', async () => {
    const { person, token } = await invite()
    expect(person.state).toBe('invited')
    const ben = visitor(services)
    for (const _ of [1, 2]) {
      expect(await ben.api.session.useLinkInfo({ token })).toEqual({
        purpose: 'invitation',
        needsPin: false,
        customerName: null,
        name: person.name,
        email: person.email,
      })
    }
    const state = await ben.api.session.useLink({ token })
    expect(state).toMatchObject({ setUp: true, begin: 'done', self: { id: person.id, may: { administer: false } } })
    expect(await ben.api.session.state({})).toEqual(state)
    await expectProblem(visitor(services).api.session.useLink({ token }), 'link-not-valid')
    await expectProblem(visitor(services).api.session.useLinkInfo({ token }), 'link-not-valid')
    const listed = (await anna.api.people.list({})).find(({ id }) => id === person.id)
    expect(listed).toMatchObject({ state: 'active', lastSeenAt: services.clock.now().toISOString() })
  })

  it('is won by one of two that use it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { token } = await invite()
      const both = await Promise.allSettled([
        visitor(services).api.session.useLink({ token }),
        visitor(services).api.session.useLink({ token }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }
  })

  it.each([
    ['an invitation', 7 * 24 * 60 * 60, async () => invite()],
    [
      'a recovery',
      60 * 60,
      async () => {
        const { person, token } = await invite()
        await visitor(services).api.session.useLink({ token })
        return { token: tokenIn((await anna.api.people.renewLink({ personId: person.id })).link) }
      },
    ],
  ])('%s ends after %i seconds', async (_what, seconds, make) => {
    const { token } = await make()
    services.clock.advance(seconds - 1)
    await visitor(services).api.session.useLinkInfo({ token })
    services.clock.advance(1)
    await expectProblem(visitor(services).api.session.useLink({ token }), 'link-not-valid')
    anna = await recover()
  })

  it('ends when it is renewed', async () => {
    const { person, token } = await invite()
    const renewed = await anna.api.people.renewLink({ personId: person.id })
    await expectProblem(visitor(services).api.session.useLink({ token }), 'link-not-valid')
    const state = await visitor(services).api.session.useLink({ token: tokenIn(renewed.link) })
    expect(state.self?.id).toBe(person.id)
  })

  it('ends when the person is disabled', async () => {
    const { person, token } = await invite()
    await anna.api.people.change({
      params: { personId: person.id },
      headers: { 'if-match': '"1"' },
      body: { state: 'disabled' },
    })
    await expectProblem(visitor(services).api.session.useLink({ token }), 'link-not-valid')
    await expectProblem(anna.api.people.renewLink({ personId: person.id }), 'input-not-valid')
  })

  it('is refused when it was never given out', async () => {
    for (const token of ['A'.repeat(43), 'lotse_'.repeat(8), "' or true --".repeat(3)])
      await expectProblem(visitor(services).api.session.useLink({ token }), 'link-not-valid')
  })

  it('is not stored in a form that could be used', async () => {
    const { token } = await invite()
    const rows = await database.query<{ all: string }>('select sign_in_link::text as all from lotse.sign_in_link')
    const raw = Buffer.from(token, 'base64url').toString('hex')
    for (const { all } of rows) {
      expect(all).not.toContain(token)
      expect(all).not.toContain(raw)
    }
    const trail = await database.query<{ body: string }>('select body from lotse.audit_event')
    expect(JSON.stringify(trail)).not.toContain(token)
  })
})

/** Anna's own sign-in ends when tests move the clock by days. */
async function recover(): Promise<Visitor> {
  const again = visitor(services)
  const { link } = await linkFromServer(services, 'anna@nordwind.example')
  await again.api.session.useLink({ token: tokenIn(link) })
  return again
}
