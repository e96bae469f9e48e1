import type { Customer, Engagement } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, HeldRole } from '../platform/access/actor.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { type TestHouse, testHouse } from '../testing/test-house.ts'
import { read } from '../testing/usage-house.ts'

const held: HeldRole[] = []
const ada: Actor = {
  personId: '01930000-0000-7000-8000-000000000002',
  name: 'Ada',
  email: 'ada@lotse.example',
  language: 'en',
  kind: 'staff',
  customerId: null,
  organisationRoles: ['administrator'],
  assignments: held,
  rights: 'write',
}

let data: TestDatabase
let house: TestHouse
beforeAll(async () => {
  data = await testDatabase()
  house = await testHouse({ ...data, people: { ada } })
  await data.query(
    `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, $3, $4, 'en', 'active')`,
    [ORGANISATION, ada.personId, ada.name, ada.email],
  )
})
afterAll(async () => {
  await house.stop()
  await data.drop()
})

const ask = (path: string) => fetch(`${house.address}/api${path}`, { headers: { authorization: 'Bearer ada' } })
const send = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${house.address}/api${path}`, {
    method,
    headers: { authorization: 'Bearer ada', 'accept-language': 'en', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const problemOf = async (response: Response) =>
  (await response.json()) as { code: string; detail: string; errors?: { field: string; message: string }[] }

async function newCustomer(windowsUpgrade: boolean | null) {
  const customer = await read<Customer>(
    await send('POST', '/customers', { name: `Contoso ${windowsUpgrade}`, windowsUpgrade }),
  )
  const tenant = await read<{ id: string }>(
    await send('POST', `/customers/${customer.id}/tenants`, { name: 'Contoso', cloud: 'commercial' }),
  )
  return { customer, tenantId: tenant.id, engagements: `/customers/${customer.id}/engagements` }
}

describe('intake asks: with a Windows upgrade?', () => {
  it('yes: the playbook does not cover that, and the customer is kept', async () => {
    const { customer, tenantId, engagements } = await newCustomer(true)
    const answer = await send('POST', engagements, { tenantId })
    expect(answer.status).toBe(422)
    expect(await problemOf(answer)).toMatchObject({
      code: 'rule-refused',
      detail: expect.stringContaining('does not cover a deployment with a Windows upgrade'),
    })
    expect(await read<Customer>(await ask(`/customers/${customer.id}`))).toMatchObject({
      name: 'Contoso true',
      windowsUpgrade: true,
      engagements: [],
    })
  })

  it('no upgrade after all: the engagement begins', async () => {
    const { customer, tenantId, engagements } = await newCustomer(true)
    await read(
      await send(
        'PATCH',
        `/customers/${customer.id}`,
        { windowsUpgrade: false },
        { 'if-match': `"${customer.version}"` },
      ),
    )
    expect((await send('POST', engagements, { tenantId })).status).toBe(200)
  })

  it.each([false, null])('%s: the engagement begins', async (windowsUpgrade) => {
    const { tenantId, engagements } = await newCustomer(windowsUpgrade)
    expect((await send('POST', engagements, { tenantId })).status).toBe(200)
  })
})

describe('an engagement that begins in the middle', () => {
  const begun = async () => {
    const { tenantId, engagements } = await newCustomer(null)
    const engagement = await read<Engagement>(
      await send('POST', engagements, {
        tenantId,
        origin: 'requestForAssistance',
        enterpriseLevel: 3,
        seats: 25_000,
        manager: ada.personId,
        engineer: ada.personId,
      }),
    )
    const place = { customerId: customerId(engagement.customerId), engagementId: engagement.id }
    held.push({ ...place, role: 'FM' }, { ...place, role: 'FE' })
    return { engagement, tasks: `${engagements}/${engagement.id}/tasks` }
  }
  const evidence = 'Der frühere Partner hat den Workshop im Mai gehalten, Protokoll liegt vor.'

  it('keeps how it came in', async () => {
    const { engagement } = await begun()
    expect(engagement).toMatchObject({ origin: 'requestForAssistance', enterpriseLevel: 3, seats: 25_000 })
  })

  it('begins what all services of the tenant share, with the same people in the same roles', async () => {
    const { engagement } = await begun()
    const { engagements } = await read<Customer>(await ask(`/customers/${engagement.customerId}`))
    const core = engagements.find(({ workload }) => workload === 'core')
    const { assignments } = await read<Engagement>(
      await ask(`/customers/${engagement.customerId}/engagements/${core?.id}`),
    )
    expect(assignments.map(({ role, person }) => [role, person.name]).sort()).toEqual([
      ['FE', 'Ada'],
      ['FM', 'Ada'],
    ])
  })

  it('takes every earlier task as done, to do, or skipped with its reason, at once', async () => {
    const { tasks } = await begun()
    const after = await read<Engagement>(
      await send('POST', tasks, {
        tasks: [
          { taskId: '3738', status: 'notRequired', skip: { reason: 'fullyCovered', evidence }, reason: evidence },
          { taskId: '994', status: 'complete', reason: evidence },
          { taskId: '3070', status: 'notStarted', reason: 'Noch zu tun' },
        ],
      }),
    )
    const of = (id: string) => after.tasks.find(({ taskId }) => taskId === id)
    expect(of('3738')).toMatchObject({ status: 'notRequired', skip: { reason: 'fullyCovered', evidence } })
    expect(of('994')).toMatchObject({ status: 'complete', percent: 100 })
    expect(of('3070')?.status).toBe('notStarted')
  })

  it('keeps nothing where one of them is refused, and names it', async () => {
    const { engagement, tasks } = await begun()
    const answer = await send('POST', tasks, {
      tasks: [
        { taskId: '994', status: 'complete', reason: evidence },
        { taskId: '3738', status: 'notRequired', skip: { reason: 'fullyCovered', evidence: 'kurz' }, reason: 'kurz' },
      ],
    })
    expect(answer.status).toBe(422)
    const problem = await problemOf(answer)
    expect(problem.errors).toHaveLength(1)
    expect(problem.errors?.[0]).toMatchObject({ field: 'tasks.1', message: expect.stringContaining('3738') })
    const now = await read<Engagement>(await ask(`/customers/${engagement.customerId}/engagements/${engagement.id}`))
    expect(now.tasks.find(({ taskId }) => taskId === '994')?.status).toBe('notStarted')
  })
})
