import { afterAll, beforeEach, describe, expect, it } from 'vitest'
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

const email = 'anna@nordwind.example'
const password = 'Kranich Laterne Mandel 7'

let database: TestDatabase
let services: TestServices
let anna: Visitor

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
  await anna.api.session.setPassword({ password })
})
afterAll(() => database.drop())

const signIn = (given: { email?: string; password?: string; address?: string } = {}) =>
  visitor(services, { address: given.address ?? '192.0.2.1' }).api.session.signIn({
    email: given.email ?? email,
    password: given.password ?? password,
  })

describe('signing in with a password', () => {
  it('works, in any writing of the address and of the password’s characters', async () => {
    expect((await signIn()).self).toMatchObject({ email, hasPassword: true })
    expect((await signIn({ email: 'Anna@Nordwind.Example' })).self?.email).toBe(email)
    await anna.api.session.setPassword({ current: password, password: 'Käse Öltuch Übermut Ärmel'.normalize('NFD') })
    expect((await signIn({ password: 'Käse Öltuch Übermut Ärmel'.normalize('NFC') })).self?.email).toBe(email)
  })

  it.each([
    ['a wrong password', { password: 'Kranich Laterne Mandel 8' }],
    ['the password in other letters', { password: password.toLowerCase() }],
    ['an unknown address', { email: 'nobody@nordwind.example' }],
  ])('is refused for %s with the same words', async (_what, given) => {
    const problem = await problemOf(signIn(given))
    expect(problem.code).toBe('sign-in-refused')
    expect(problem.body('en')).toEqual((await problemOf(signIn({ password: 'something else entirely' }))).body('en'))
  })

  it('is refused for a person without a password and for a disabled one', async () => {
    const { person, link } = await anna.api.people.invite({
      name: 'Ben Roth',
      email: 'ben@nordwind.example',
      language: 'de',
    })
    await expectProblem(signIn({ email: 'ben@nordwind.example', password: 'anything at all' }), 'sign-in-refused')
    const ben = visitor(services)
    await ben.api.session.useLink({ token: tokenIn(link) })
    await ben.api.session.setPassword({ password: 'Ahorn Zeppelin Kupfer 12' })
    await anna.api.people.change({
      params: { personId: person.id },
      headers: { 'if-match': '"2"' },
      body: { state: 'disabled' },
    })
    await expectProblem(
      signIn({ email: 'ben@nordwind.example', password: 'Ahorn Zeppelin Kupfer 12' }),
      'sign-in-refused',
    )
  })

  it('leaves only an Argon2id hash behind', async () => {
    const [row] = await database.query<{ hash: string }>('select hash from lotse.password')
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(await database.query('select body from lotse.audit_event'))).not.toContain('Kranich')
  })
})

describe('guessing', () => {
  it('makes the account wait after five failures, and longer after each one more', async () => {
    for (let failures = 0; failures < 5; failures += 1)
      await expectProblem(
        signIn({ password: `wrong guess ${failures}`, address: `192.0.2.${failures}` }),
        'sign-in-refused',
      )
    const waiting = await problemOf(signIn({ address: '198.51.100.1' }))
    expect(waiting.code).toBe('too-many-requests')
    expect(waiting.body('en').detail).toContain('5 seconds')
    services.clock.advance(5)
    await expectProblem(signIn({ password: 'wrong guess 6' }), 'sign-in-refused')
    services.clock.advance(5)
    await expectProblem(signIn(), 'too-many-requests')
    services.clock.advance(5)
    expect((await signIn()).self?.email).toBe(email)
    await expectProblem(signIn({ password: 'wrong again now' }), 'sign-in-refused')
    expect((await signIn()).self?.email).toBe(email)
  })

  it('gains nothing from many attempts at the same moment', async () => {
    const codes = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => (await problemOf(signIn({ password: `wrong guess ${n}` }))).code),
    )
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(15)
  })

  it('is slowed down for accounts that do not exist, too, and for one address over many accounts', async () => {
    for (let n = 0; n < 30; n += 1) {
      services.clock.advance(1)
      await expectProblem(signIn({ email: `n${n}@nordwind.example` }), 'sign-in-refused')
    }
    await expectProblem(signIn({ email: 'another@nordwind.example' }), 'too-many-requests')
    expect((await signIn({ address: '198.51.100.7' })).self?.email).toBe(email)
  })

  it('does not begin anew with another process', async () => {
    for (let n = 0; n < 5; n += 1) await expectProblem(signIn({ password: `wrong guess ${n}` }), 'sign-in-refused')
    const restarted = { ...testServices(database.database), secret: services.secret, clock: services.clock }
    await expectProblem(visitor(restarted).api.session.signIn({ email, password }), 'too-many-requests')
  })

  it('keeps nobody from signing in with a link', async () => {
    for (let n = 0; n < 6; n += 1) await problemOf(signIn({ password: `wrong guess ${n}` }))
    const [self] = await anna.api.people.list({})
    const { link } = await anna.api.people.renewLink({ personId: self?.id ?? '' })
    expect((await visitor(services).api.session.useLink({ token: tokenIn(link) })).self?.email).toBe(email)
  })
})

describe('changing the password', () => {
  const next = 'Birke Tunnel Fagott Schnee'

  it('asks for the present one, and ends the other sign-ins', async () => {
    const elsewhere = visitor(services)
    await elsewhere.api.session.signIn({ email, password })
    const wrong = await problemOf(anna.api.session.setPassword({ current: 'not the one I have', password: next }))
    expect(wrong.details.errors).toMatchObject([{ field: 'current', code: 'wrong' }])
    await expectProblem(anna.api.session.setPassword({ password: next }), 'input-not-valid')
    await anna.api.session.setPassword({ current: password, password: next })
    expect((await anna.api.session.state({})).self?.email).toBe(email)
    expect((await elsewhere.api.session.state({})).self).toBeNull()
    await expectProblem(signIn(), 'sign-in-refused')
    expect((await signIn({ password: next })).self?.email).toBe(email)
  })

  it('does not ask for it for an hour after a recovery link', async () => {
    const [self] = await anna.api.people.list({})
    const recover = async () => {
      const browser = visitor(services)
      const { link } = await anna.api.people.renewLink({ personId: self?.id ?? '' })
      await browser.api.session.useLink({ token: tokenIn(link) })
      return browser
    }
    const late = await recover()
    services.clock.advance(60 * 60)
    await expectProblem(late.api.session.setPassword({ password: next }), 'input-not-valid')
    await (await recover()).api.session.setPassword({ password: next })
    expect((await signIn({ password: next })).self?.email).toBe(email)
  })

  it('is slowed down like signing in', async () => {
    const codes: string[] = []
    for (let n = 0; n < 6; n += 1)
      codes.push((await problemOf(anna.api.session.setPassword({ current: `guess number ${n}`, password: next }))).code)
    expect(codes).toEqual([...Array(5).fill('input-not-valid'), 'too-many-requests'])
  })

  it('refuses what anybody would guess, naming the field', async () => {
    const problem = await problemOf(anna.api.session.setPassword({ current: password, password: 'AnnaLindner2026!' }))
    expect(problem.details.errors).toMatchObject([{ field: 'password', code: 'easy-to-guess' }])
  })
})
