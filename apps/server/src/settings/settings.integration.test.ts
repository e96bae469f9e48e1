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

let database: TestDatabase
let services: TestServices
let anna: Visitor

beforeAll(async () => {
  database = await testDatabase()
  services = testServices(database.database)
  anna = await firstAdministrator(services)
})
afterAll(() => database.drop())

const change = (who: Visitor, version: number, body: { organisationName?: string; fiscalYearStart?: number }) =>
  who.api.settings.change({ params: {}, headers: { 'if-match': `"${version}"` }, body })

describe('settings of the organisation', () => {
  it('begin with a fiscal year from July on', async () => {
    expect(await anna.api.settings.get({})).toMatchObject({ fiscalYearStart: 7, version: 1, may: { change: true } })
  })

  it('are changed by an administrator, and leave what was not named alone', async () => {
    const { organisationName } = await anna.api.settings.get({})
    expect(await change(anna, 1, { fiscalYearStart: 1 })).toMatchObject({
      organisationName,
      fiscalYearStart: 1,
      version: 2,
    })
  })

  it('are not overwritten by somebody who saw an older state', async () => {
    await expectProblem(change(anna, 1, { fiscalYearStart: 4 }), 'changed-meanwhile')
    expect(await anna.api.settings.get({})).toMatchObject({ fiscalYearStart: 1, version: 2 })
  })

  it('are read by all staff and changed by none of them', async () => {
    const invited = await anna.api.people.invite({ name: 'Ben', email: 'ben@example.org', language: 'en' })
    const ben = visitor(services)
    await ben.api.session.useLink({ token: tokenIn(invited.link) })
    expect(await ben.api.settings.get({})).toMatchObject({ may: { change: false } })
    await expectProblem(change(ben, 2, { fiscalYearStart: 4 }), 'not-allowed')
  })
})
