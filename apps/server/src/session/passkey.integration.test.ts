import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type SoftwareAuthenticator, softwareAuthenticator } from '../testing/software-authenticator.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  problemOf,
  type TestServices,
  testServices,
  type Visitor,
  visitor,
} from '../testing/visitor.ts'

let database: TestDatabase
let services: TestServices
let anna: Visitor
let key: SoftwareAuthenticator

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
  key = softwareAuthenticator(services.origin)
})
afterAll(() => database.drop())

async function add(browser: Visitor, authenticator: SoftwareAuthenticator, name = 'Laptop') {
  const options = await browser.api.session.newPasskeyChallenge({})
  return browser.api.session.addPasskey({ name, response: authenticator.register(options) })
}

async function signIn(authenticator: SoftwareAuthenticator, browser = visitor(services)) {
  const options = await browser.api.session.passkeyChallenge({})
  return browser.api.session.signInWithPasskey({ response: authenticator.sign(options) })
}

describe('a passkey', () => {
  it('is added, listed, used and removed', async () => {
    const added = await add(anna, key)
    expect(added).toMatchObject({ id: key.id, name: 'Laptop', lastUsedAt: null })
    expect((await anna.api.session.state({})).self?.passkeys).toBe(1)
    services.clock.advance(60)
    expect((await signIn(key)).self?.email).toBe('anna@nordwind.example')
    expect(await anna.api.session.passkeys({})).toEqual([{ ...added, lastUsedAt: services.clock.now().toISOString() }])
    await anna.api.session.setPassword({ password: 'Kranich Laterne Mandel 7' })
    await anna.api.session.removePasskey({ passkeyId: key.id })
    await expectProblem(signIn(key), 'sign-in-refused')
    await expectProblem(anna.api.session.removePasskey({ passkeyId: key.id }), 'not-found')
  })

  it('asks for a key that the authenticator finds by itself', async () => {
    expect(await anna.api.session.newPasskeyChallenge({})).toMatchObject({
      rp: { id: 'localhost', name: 'Lotse' },
      user: { name: 'anna@nordwind.example', displayName: 'Anna Lindner' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      excludeCredentials: [],
    })
    await add(anna, key)
    expect(await anna.api.session.newPasskeyChallenge({})).toMatchObject({ excludeCredentials: [{ id: key.id }] })
  })

  it('is never removed when it is the last way to sign in', async () => {
    const other = softwareAuthenticator(services.origin)
    await add(anna, key)
    await add(anna, other, 'Phone')
    await anna.api.session.removePasskey({ passkeyId: key.id })
    const problem = await problemOf(anna.api.session.removePasskey({ passkeyId: other.id }))
    expect(problem.details.errors).toMatchObject([{ code: 'last-way-in' }])
    expect((await signIn(other)).self?.email).toBe('anna@nordwind.example')
  })

  it('belongs to one person and is not taken from them', async () => {
    await add(anna, key)
    await expectProblem(add(anna, key, 'Again'), 'already-exists')
    const { link } = await anna.api.people.invite({ name: 'Ben', email: 'ben@nordwind.example', language: 'en' })
    const ben = visitor(services)
    await ben.api.session.useLink({ token: new URL(link).searchParams.get('token') ?? '' })
    await expectProblem(add(ben, key), 'already-exists')
    await expectProblem(ben.api.session.removePasskey({ passkeyId: key.id }), 'not-found')
    expect((await signIn(key)).self?.email).toBe('anna@nordwind.example')
  })
})

describe('signing in with a passkey is refused', () => {
  beforeEach(() => add(anna, key))

  it.each<[string, (browser: Visitor) => Promise<unknown>]>([
    ['when it is unknown', (browser) => signIn(softwareAuthenticator(services.origin), browser)],
    [
      'when another key signs in its name',
      (browser) =>
        signIn(
          {
            ...softwareAuthenticator(services.origin),
            sign: (options) => ({ ...softwareAuthenticator(services.origin).sign(options), id: key.id, rawId: key.id }),
          },
          browser,
        ),
    ],
    [
      'on another site',
      async (browser) => {
        const options = await browser.api.session.passkeyChallenge({})
        const signed = key.sign(options)
        const forged = softwareAuthenticator('https://lotse.example').sign(options)
        return browser.api.session.signInWithPasskey({ response: { ...signed, response: forged.response } })
      },
    ],
    [
      'without having asked for a challenge',
      (browser) => browser.api.session.signInWithPasskey({ response: key.sign({ challenge: 'AAAA' }) }),
    ],
    [
      'with a challenge of its own making',
      async (browser) => {
        await browser.api.session.passkeyChallenge({})
        return browser.api.session.signInWithPasskey({ response: key.sign({ challenge: 'AAAA' }) })
      },
    ],
    [
      'with a challenge that was given out for adding one',
      async (browser) => {
        const options = await anna.api.session.newPasskeyChallenge({})
        for (const [name, value] of anna.cookies) if (name === 'lotse_passkey') browser.cookies.set(name, value)
        return browser.api.session.signInWithPasskey({ response: key.sign(options) })
      },
    ],
    [
      'after five minutes',
      async (browser) => {
        const options = await browser.api.session.passkeyChallenge({})
        services.clock.advance(5 * 60)
        return browser.api.session.signInWithPasskey({ response: key.sign(options) })
      },
    ],
    [
      'a second time with the same answer',
      async (browser) => {
        const response = key.sign(await browser.api.session.passkeyChallenge({}))
        await browser.api.session.signInWithPasskey({ response })
        return browser.api.session.signInWithPasskey({ response })
      },
    ],
    [
      'when the answer is nonsense',
      async (browser) => {
        await browser.api.session.passkeyChallenge({})
        return browser.api.session.signInWithPasskey({ response: { id: key.id, response: 7 } })
      },
    ],
  ])('%s', async (_when, attempt) => {
    await expectProblem(attempt(visitor(services)), 'sign-in-refused')
  })

  it('when its counter goes back: somebody has a copy', async () => {
    key.counter = 5
    await signIn(key)
    key.counter = 6
    await signIn(key)
    for (const counter of [6, 5, 0]) {
      key.counter = counter
      await expectProblem(signIn(key), 'sign-in-refused')
    }
    key.counter = 7
    expect((await signIn(key)).self?.email).toBe('anna@nordwind.example')
  })

  it('for a disabled person', async () => {
    const { person, link } = await anna.api.people.invite({
      name: 'Ben',
      email: 'ben@nordwind.example',
      language: 'en',
    })
    const ben = visitor(services)
    await ben.api.session.useLink({ token: new URL(link).searchParams.get('token') ?? '' })
    const bens = softwareAuthenticator(services.origin)
    await add(ben, bens)
    await anna.api.people.change({
      params: { personId: person.id },
      headers: { 'if-match': '"2"' },
      body: { state: 'disabled' },
    })
    await expectProblem(signIn(bens), 'sign-in-refused')
  })
})

describe('adding a passkey is refused', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'without a challenge',
      () => anna.api.session.addPasskey({ name: 'x', response: key.register({ challenge: 'AAAA' }) }),
    ],
    [
      'with the challenge of another person',
      async () => {
        const { link } = await anna.api.people.invite({ name: 'Ben', email: 'ben@nordwind.example', language: 'en' })
        const ben = visitor(services)
        await ben.api.session.useLink({ token: new URL(link).searchParams.get('token') ?? '' })
        const options = await anna.api.session.newPasskeyChallenge({})
        ben.cookies.set('lotse_passkey', anna.cookies.get('lotse_passkey') ?? '')
        return ben.api.session.addPasskey({ name: 'x', response: key.register(options) })
      },
    ],
    ['made for another site', () => add(anna, softwareAuthenticator('https://lotse.example'))],
  ])('%s', async (_when, attempt) => {
    await expectProblem(attempt(), 'input-not-valid')
    expect(await anna.api.session.passkeys({})).toEqual([])
  })
})
