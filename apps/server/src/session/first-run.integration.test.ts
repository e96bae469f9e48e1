import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  type TestServices,
  testServices,
  tokenIn,
  visitor,
} from '../testing/visitor.ts'
import { firstSignInLink } from './first-sign-in-link.ts'

let database: TestDatabase
let services: TestServices

const profile = {
  name: 'Anna Lindner',
  email: 'anna@nordwind.example',
  organisationName: 'Nordwind GmbH',
  language: 'de',
} as const

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
})
afterAll(() => database.drop())

async function firstToken(): Promise<string> {
  return tokenIn(await firstSignInLink(services))
}

describe('the first administrator', () => {
  it('goes from the link over the profile and the content to the start', async () => {
    const anna = visitor(services)
    expect(await anna.api.session.state({})).toEqual({
      setUp: false,
      ended: null,
      organisationName: '',
      timeZone: expect.stringMatching(/./),
      self: null,
      begin: 'done',
    })
    const linked = await anna.api.session.useLink({ token: await firstToken() })
    expect(linked).toMatchObject({ setUp: false, self: null, begin: 'profile' })
    const named = await anna.api.session.setUpProfile(profile)
    expect(named).toMatchObject({
      setUp: false,
      organisationName: 'Nordwind GmbH',
      begin: 'content',
      self: {
        name: 'Anna Lindner',
        email: 'anna@nordwind.example',
        kind: 'staff',
        customerId: null,
        organisationRoles: ['administrator'],
        hasPassword: false,
        passkeys: 0,
        may: { administer: true, createCustomer: true, readPortfolio: true },
      },
    })
    expect(await anna.api.session.setUpContent({ content: 'empty' })).toEqual({ jobId: null })
    expect(await anna.api.session.state({})).toMatchObject({ setUp: true, begin: 'done' })
  })

  it('is written into the trail: set up, signed in, content chosen', async () => {
    await firstAdministrator(services)
    const events = await database.query(
      `select event, (body::jsonb)->'person'->>'name' as by from lotse.audit_event order by seq`,
    )
    expect(events).toEqual([
      { event: 'installation.setUp', by: 'Anna Lindner' },
      { event: 'person.signedIn', by: 'Anna Lindner' },
      { event: 'installation.setUp', by: 'Anna Lindner' },
    ])
  })

  it('starts the sample portfolio as a job', async () => {
    const anna = visitor(services)
    await anna.api.session.useLink({ token: await firstToken() })
    const { self } = await anna.api.session.setUpProfile(profile)
    const { jobId } = await anna.api.session.setUpContent({ content: 'sample' })
    expect(jobId).not.toBeNull()
    expect(services.asked).toMatchObject([{ kind: 'sample-portfolio', requestedBy: self?.id }])
  })

  it('decides the content once', async () => {
    const anna = await firstAdministrator(services)
    await expectProblem(anna.api.session.setUpContent({ content: 'sample' }), 'already-set-up')
    expect(services.asked).toEqual([])
  })

  it('needs the browser that opened the link', async () => {
    await visitor(services).api.session.useLink({ token: await firstToken() })
    await expectProblem(visitor(services).api.session.setUpProfile(profile), 'not-signed-in')
  })

  it('cannot be set up with a forged, foreign or old note', async () => {
    const anna = visitor(services)
    await anna.api.session.useLink({ token: await firstToken() })
    const note = anna.cookies.get('lotse_set_up') ?? ''
    const [body = ''] = note.split('.')
    await anna.api.session.passkeyChallenge({})
    for (const forged of [body, `${body}.`, `${body}.AAAA`, `${note}x`, anna.cookies.get('lotse_passkey') ?? '']) {
      anna.cookies.set('lotse_set_up', forged)
      await expectProblem(anna.api.session.setUpProfile(profile), 'not-signed-in')
    }
    anna.cookies.set('lotse_set_up', note)
    services.clock.advance(60 * 60)
    await expectProblem(anna.api.session.setUpProfile(profile), 'not-signed-in')
  })

  it('exists once, also when two finish at the same moment', async () => {
    const one = visitor(services)
    const other = visitor(services)
    await one.api.session.useLink({ token: await firstToken() })
    await other.api.session.useLink({ token: await firstToken() })
    const both = await Promise.allSettled([
      one.api.session.setUpProfile(profile),
      other.api.session.setUpProfile({ ...profile, email: 'other@nordwind.example' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await database.query('select 1 from lotse.person')).toHaveLength(1)
  })
})

describe('the first link', () => {
  it('is printed while there is no administrator, and ends the one before', async () => {
    const old = await firstToken()
    const next = await firstToken()
    await expectProblem(visitor(services).api.session.useLink({ token: old }), 'link-not-valid')
    expect(await visitor(services).api.session.useLink({ token: next })).toMatchObject({ begin: 'profile' })
  })

  it('is none any more once there is an administrator', async () => {
    await firstAdministrator(services)
    expect(await firstSignInLink(services)).toBeNull()
  })

  it('is good for a day', async () => {
    const token = await firstToken()
    services.clock.advance(24 * 60 * 60 - 1)
    expect(await visitor(services).api.session.useLinkInfo({ token })).toEqual({
      purpose: 'first-administrator',
      needsPin: false,
      customerName: null,
      name: null,
      email: null,
    })
    services.clock.advance(1)
    await expectProblem(visitor(services).api.session.useLinkInfo({ token }), 'link-not-valid')
    await expectProblem(visitor(services).api.session.useLink({ token }), 'link-not-valid')
  })
})
