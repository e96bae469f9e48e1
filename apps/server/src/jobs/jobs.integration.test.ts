import type { Job } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../platform/access/actor.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { type TestHouse, testHouse } from '../testing/test-house.ts'

const NORDWIND = customerId('01930000-0000-7000-8000-000000000001')
const SUEDWIND = customerId('01930000-0000-7000-8000-000000000002')
const ENGAGEMENT = '01930000-0000-7000-8000-0000000000e1'

let made = 0
function actor(about: Partial<Actor>): Actor {
  made += 1
  const personId = `01930000-0000-7000-8000-0000000001${String(made).padStart(2, '0')}`
  const staff = { kind: 'staff', customerId: null, organisationRoles: [], assignments: [], rights: 'write' } as const
  return { personId, name: 'Kim', email: 'kim@example.org', language: 'en', ...staff, ...about }
}
const assigned = { assignments: [{ customerId: NORDWIND, engagementId: ENGAGEMENT, role: 'FM' as const }] }
const people = {
  requester: actor({}),
  colleague: actor({}),
  assigned: actor(assigned),
  reader: actor({ ...assigned, rights: 'read' }),
  administrator: actor({ organisationRoles: ['administrator'] }),
  nordwind: actor({ kind: 'customer', customerId: NORDWIND }),
  suedwind: actor({ kind: 'customer', customerId: SUEDWIND }),
}
type Who = keyof typeof people

let data: TestDatabase
let house: TestHouse

beforeAll(async () => {
  data = await testDatabase()
  house = await testHouse({ ...data, people })
  const { personId, name, email } = people.requester
  await data.query(
    `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, $3, $4, 'en', 'active')`,
    [ORGANISATION, personId, name, email],
  )
})
afterAll(async () => {
  await house.stop()
  await data.drop()
})

/** A job that nobody works on here, so that it stays as it is. */
const enqueue = (customer: CustomerId, requestedBy: string | null = null): Promise<string> =>
  house.services.database.transaction({ customer }, (tx) =>
    house.services.jobs.enqueue(tx, {
      kind: 'evaluate-all',
      customerId: customer,
      title: { de: 'Alles beurteilen', en: 'Evaluate all' },
      input: {},
      requestedBy,
    }),
  )

async function ask(
  who: Who | null,
  path: string,
  method = 'GET',
  key?: string,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${house.address}/api${path}`, {
    method,
    headers: {
      ...(who !== null && { authorization: `Bearer ${who}` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
  })
  return { status: response.status, body: await response.json() }
}

describe('who sees a job', () => {
  const rows: readonly (readonly [Who, boolean, boolean, boolean])[] = [
    ['colleague', true, true, true],
    ['administrator', true, true, true],
    ['reader', true, true, true],
    ['nordwind', true, false, false],
    ['suedwind', false, true, false],
  ]
  it.each(rows)('%s: of Nordwind %s, of Südwind %s, of the organisation %s', async (who, ...sees) => {
    const ids = [await enqueue(NORDWIND), await enqueue(SUEDWIND), await enqueue(ORGANISATION)]
    const listed = (await ask(who, '/jobs')).body as Job[]
    expect(ids.map((id) => listed.some((job) => job.id === id))).toEqual(sees)
    const found = await Promise.all(ids.map((id) => ask(who, `/jobs/${id}`)))
    expect(found.map(({ status }) => status)).toEqual(sees.map((yes) => (yes ? 200 : 404)))
  })

  it('nobody who is not signed in', async () => {
    expect(await ask(null, '/jobs')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  })

  it('nobody a day later', async () => {
    const id = await enqueue(NORDWIND)
    await data.query(`update lotse.job set created_at = created_at - interval '25 hours' where id = $1`, [id])
    expect(((await ask('colleague', '/jobs')).body as Job[]).map((job) => job.id)).not.toContain(id)
    expect(await ask('colleague', `/jobs/${id}`)).toMatchObject({ status: 200 })
  })
})

describe('who may cancel a job', () => {
  const rows: readonly (readonly [Who, number])[] = [
    ['requester', 200],
    ['assigned', 200],
    ['administrator', 200],
    ['colleague', 403],
    ['reader', 403],
    ['nordwind', 403],
    ['suedwind', 404],
  ]
  it.each(rows)('%s: %i', async (who, status) => {
    const id = await enqueue(NORDWIND, people.requester.personId)
    const before = await ask(who, `/jobs/${id}`)
    if (before.status === 200) expect((before.body as Job).may.cancel).toBe(status === 200)
    const answer = await ask(who, `/jobs/${id}/cancellation`, 'POST')
    expect(answer.status).toBe(status)
    if (status === 200) expect(answer.body).toMatchObject({ state: 'cancelled', may: { cancel: false } })
    else expect((await ask('administrator', `/jobs/${id}`)).body).toMatchObject({ state: 'waiting' })
  })

  it('may do it twice, with the same answer', async () => {
    const id = await enqueue(NORDWIND)
    const first = await ask('administrator', `/jobs/${id}/cancellation`, 'POST', 'again')
    expect(await ask('administrator', `/jobs/${id}/cancellation`, 'POST', 'again')).toEqual(first)
    expect((await ask('administrator', `/jobs/${id}/cancellation`, 'POST')).status).toBe(200)
  })
})
