import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { SIGN_IN_COOKIE } from '../platform/http/credentials.ts'
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
import { actorOf } from './actor-of.ts'

const DAY = 24 * 60 * 60

let database: TestDatabase
let services: TestServices
let anna: Visitor

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
})
afterAll(() => database.drop())

const who = async (browser: Visitor) => (await browser.api.session.state({})).self?.name ?? null

describe('a sign-in', () => {
  it('ends after 14 days without use', async () => {
    services.clock.advance(14 * DAY - 1)
    expect(await who(anna)).toBe('Anna Lindner')
    services.clock.advance(14 * DAY - 1)
    expect(await who(anna)).toBe('Anna Lindner')
    services.clock.advance(2 * DAY + 2)
    expect(await who(anna)).toBeNull()
  })

  it('ends when it was not used, to the second', async () => {
    services.clock.advance(14 * DAY)
    expect(await who(anna)).toBeNull()
  })

  it('ends after 30 days whatever happens', async () => {
    for (let day = 1; day < 30; day += 1) {
      services.clock.advance(DAY)
      expect(await who(anna)).toBe('Anna Lindner')
    }
    services.clock.advance(DAY)
    expect(await who(anna)).toBeNull()
  })

  it('is written down at most every five minutes', async () => {
    const seen = async () => (await database.query<{ at: Date }>('select last_seen_at as at from lotse.sign_in'))[0]?.at
    const start = await seen()
    services.clock.advance(299)
    await who(anna)
    expect(await seen()).toEqual(start)
    services.clock.advance(2)
    await who(anna)
    expect(await seen()).toEqual(services.clock.now())
  })

  it('ends on the server with signing out, in this browser only, and twice is fine', async () => {
    await anna.api.session.setPassword({ password: 'Kranich Laterne Mandel 7' })
    const phone = visitor(services)
    await phone.api.session.signIn({ email: 'anna@nordwind.example', password: 'Kranich Laterne Mandel 7' })
    const stolen = anna.cookies.get(SIGN_IN_COOKIE) ?? ''
    await anna.api.session.signOut({})
    await anna.api.session.signOut({})
    anna.cookies.set(SIGN_IN_COOKIE, stolen)
    expect(await who(anna)).toBeNull()
    expect(await who(phone)).toBe('Anna Lindner')
  })

  it('is stored as a hash only', async () => {
    const secret = anna.cookies.get(SIGN_IN_COOKIE) ?? ''
    const [row] = await database.query<{ text: string }>('select sign_in::text as text from lotse.sign_in')
    expect(row?.text).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
    expect(row?.text).not.toContain(secret)
  })

  it.each([
    ['nothing', ''],
    ['nonsense', 'x'.repeat(43)],
    ['a personal token', 'lotse_x'],
  ])('is not opened by %s', async (_what, cookie) => {
    expect(await actorOf(services, { cookie, authorization: undefined })).toBeNull()
  })
})

describe('disabling somebody', () => {
  it('ends their sign-ins and tokens at once', async () => {
    const { person, link } = await anna.api.people.invite({
      name: 'Ben',
      email: 'ben@nordwind.example',
      language: 'en',
    })
    const ben = visitor(services)
    await ben.api.session.useLink({ token: tokenIn(link) })
    const { token } = await ben.api.session.createToken({ name: 'script', rights: 'write' })
    const program = visitor(services, { token })
    expect(await who(program)).toBe('Ben')
    const change = (version: number, state: 'active' | 'disabled') =>
      anna.api.people.change({
        params: { personId: person.id },
        headers: { 'if-match': `"${version}"` },
        body: { state },
      })
    await change(2, 'disabled')
    expect(await who(ben)).toBeNull()
    expect(await who(program)).toBeNull()
    await change(3, 'active')
    expect(await who(ben)).toBeNull()
    expect(await who(program)).toBeNull()
  })

  it('wins against signing in at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, link } = await anna.api.people.invite({
        name: 'Ben',
        email: `ben${round}@nordwind.example`,
        language: 'en',
      })
      const ben = visitor(services)
      const disable = (version: number) =>
        anna.api.people.change({
          params: { personId: person.id },
          headers: { 'if-match': `"${version}"` },
          body: { state: 'disabled' },
        })
      const [, disabled] = await Promise.allSettled([ben.api.session.useLink({ token: tokenIn(link) }), disable(1)])
      if (disabled.status === 'rejected') await disable(2)
      expect(await who(ben)).toBeNull()
    }
  })
})

describe('a personal token', () => {
  const renamed = async (program: Visitor) => {
    const version = (await program.api.session.state({})).self?.version
    const headers = { 'if-match': `"${version}"` }
    return program.api.session.changeSelf({ params: {}, headers, body: { name: 'Anna Lind' } })
  }

  it('is shown once, and works with its rights until it is revoked', async () => {
    const made = await anna.api.session.createToken({ name: 'script', rights: 'read', days: 30 })
    expect(made.token).toMatch(/^lotse_[\w-]{43}$/)
    const { token, ...listed } = made
    expect(await anna.api.session.tokens({})).toEqual([listed])
    const program = visitor(services, { token })
    expect(await who(program)).toBe('Anna Lindner')
    await expectProblem(renamed(program), 'not-allowed')
    expect((await anna.api.session.tokens({}))[0]?.lastUsedAt).toBe(services.clock.now().toISOString())
    await anna.api.session.revokeToken({ tokenId: made.id })
    expect(await who(program)).toBeNull()
    expect(await anna.api.session.tokens({})).toEqual([])
    await expectProblem(anna.api.session.revokeToken({ tokenId: made.id }), 'not-found')
  })

  it('writes when it may write', async () => {
    const { token } = await anna.api.session.createToken({ name: 'script', rights: 'write' })
    expect(await renamed(visitor(services, { token }))).toMatchObject({ name: 'Anna Lind' })
  })

  it('ends by itself', async () => {
    const { token } = await anna.api.session.createToken({ name: 'script', rights: 'read', days: 1 })
    const program = visitor(services, { token })
    services.clock.advance(DAY - 1)
    expect(await who(program)).toBe('Anna Lindner')
    services.clock.advance(1)
    expect(await who(program)).toBeNull()
  })

  it('has a name of its own among those of one person', async () => {
    await anna.api.session.createToken({ name: 'script', rights: 'read' })
    await expectProblem(anna.api.session.createToken({ name: 'script', rights: 'write' }), 'already-exists')
  })

  it('cannot give its finder another way in', async () => {
    const { token } = await anna.api.session.createToken({ name: 'script', rights: 'write' })
    const { api } = visitor(services, { token })
    await expectProblem(api.session.createToken({ name: 'other', rights: 'write' }), 'not-allowed')
    await expectProblem(api.session.setPassword({ password: 'Kranich Laterne Mandel 7' }), 'not-allowed')
    await expectProblem(api.session.newPasskeyChallenge({}), 'not-allowed')
  })

  it('goes before the cookie, also when it is wrong', async () => {
    const cookie = anna.cookies.get(SIGN_IN_COOKIE)
    for (const authorization of ['Bearer lotse_wrong', 'Basic YTpi', 'Bearer'])
      expect(await actorOf(services, { cookie, authorization })).toBeNull()
  })
})

describe('one’s own name and language', () => {
  it('change with the version seen, and not with an older one', async () => {
    const change = (version: number, name: string) =>
      anna.api.session.changeSelf({
        params: {},
        headers: { 'if-match': `"${version}"` },
        body: { name, language: 'en' },
      })
    expect(await change(1, 'Anna Berg')).toMatchObject({ name: 'Anna Berg', language: 'en', version: 2 })
    await expectProblem(change(1, 'Anna Tal'), 'changed-meanwhile')
    expect(await who(anna)).toBe('Anna Berg')
  })
})
