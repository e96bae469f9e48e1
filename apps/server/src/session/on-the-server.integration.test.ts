import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import {
  expectProblem,
  firstAdministrator,
  problemOf,
  type TestServices,
  testServices,
  tokenIn,
  visitor,
} from '../testing/visitor.ts'
import { createTokenOnServer, linkFromServer, listTokensOnServer, revokeTokenOnServer } from './on-the-server.ts'

const email = 'anna@nordwind.example'

let database: TestDatabase
let services: TestServices

beforeEach(async () => {
  await database?.drop()
  database = await testDatabase()
  services = testServices(database.database)
})
afterAll(() => database.drop())

const invite = async (given: { organisationRoles?: 'administrator'[] } = {}) => {
  const browser = visitor(services)
  await browser.api.session.useLink({ token: tokenIn((await linkFromServer(services, email)).link) })
  return browser.api.people.invite({ name: 'Ben Roth', email: 'ben@example.org', language: 'en', ...given })
}

describe('a link from the server', () => {
  it('is for the first administrator while there is none', async () => {
    const { link, person } = await linkFromServer(services, undefined)
    expect(person).toBeNull()
    expect(await visitor(services).api.session.useLink({ token: tokenIn(link) })).toMatchObject({ begin: 'profile' })
  })

  it('lets the one administrator in again, and is written into the trail', async () => {
    await firstAdministrator(services)
    const { link, person } = await linkFromServer(services, undefined)
    expect(person).toEqual({ name: 'Anna Lindner', email })
    const state = await visitor(services).api.session.useLink({ token: tokenIn(link) })
    expect(state.self?.email).toBe(email)
    const events = await database.query(
      `select body::jsonb->'person' as person, body::jsonb->>'reason' as reason from lotse.audit_event
       where event = 'person.linkRenewed'`,
    )
    expect(events).toEqual([{ person: null, reason: 'lotse sign-in-link' }])
  })

  it('asks whom it is for where several administer, and names them', async () => {
    await firstAdministrator(services)
    const { link } = await invite({ organisationRoles: ['administrator'] })
    await visitor(services).api.session.useLink({ token: tokenIn(link) })
    const problem = await problemOf(linkFromServer(services, undefined))
    expect(problem.body('en').detail).toContain(`${email}, ben@example.org`)
    expect((await linkFromServer(services, 'BEN@example.org')).person?.name).toBe('Ben Roth')
  })

  it('is refused for who may not sign in', async () => {
    await firstAdministrator(services)
    await expectProblem(linkFromServer(services, 'nobody@example.org'), 'not-found')
    await invite()
    await database.query(`update lotse.person set state = 'disabled' where email = 'ben@example.org'`)
    await expectProblem(linkFromServer(services, 'ben@example.org'), 'not-found')
  })
})

describe('tokens from the server', () => {
  const wanted = { name: 'script', rights: 'read', days: 30 } as const

  it('are created, listed and revoked by name or id', async () => {
    await firstAdministrator(services)
    for (const by of ['name', 'id'] as const) {
      const made = await createTokenOnServer(services, email, wanted)
      const program = visitor(services, { token: made.token })
      expect((await program.api.session.state({})).self?.email).toBe(email)
      expect(await listTokensOnServer(services, email)).toMatchObject([{ id: made.id, name: 'script' }])
      await revokeTokenOnServer(services, email, made[by])
      expect((await program.api.session.state({})).self).toBeNull()
      expect(await listTokensOnServer(services, email)).toEqual([])
    }
  })

  it('are in the trail as what the command did, not the person they are for', async () => {
    await firstAdministrator(services)
    const { id } = await createTokenOnServer(services, email, wanted)
    await revokeTokenOnServer(services, email, id)
    const events = await database.query(
      `select event, person_id, body::jsonb->'person' as person, body::jsonb->>'reason' as reason
       from lotse.audit_event where event like 'token.%' order by seq`,
    )
    expect(events).toEqual([
      { event: 'token.created', person_id: null, person: null, reason: 'lotse token create' },
      { event: 'token.revoked', person_id: null, person: null, reason: 'lotse token revoke' },
    ])
  })

  it('are refused for unknown people, for invited ones, and where there is none to revoke', async () => {
    await firstAdministrator(services)
    await invite()
    await expectProblem(createTokenOnServer(services, 'nobody@example.org', wanted), 'not-found')
    await expectProblem(createTokenOnServer(services, 'ben@example.org', wanted), 'input-not-valid')
    await expectProblem(revokeTokenOnServer(services, email, 'script'), 'not-found')
  })
})
