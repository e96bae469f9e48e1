import { ifMatch } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, halfYear, people, report, type UsageHouse, usageHouse } from '../testing/usage-house.ts'

/** Many hands on one customer at once: nothing is lost, nobody is turned away by the database. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house.stop())

const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${house.address}/api/customers/${ARNOLD}${path}`, {
    method,
    headers: { authorization: 'Bearer administrator', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('one tenant', () => {
  it('gets one engagement for the Apps, however many are begun at once', async () => {
    const { id: tenantId } = (await (
      await send('POST', '/tenants', { name: 'Werk Süd', cloud: 'commercial' })
    ).json()) as { id: string }
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => send('POST', '/engagements', { tenantId, workload: 'apps' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
  })

  it('gets one directory, however many tenants claim it at once', async () => {
    const directoryId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
    const answers = await Promise.all(
      ['A', 'B', 'C'].map((name) => send('POST', '/tenants', { name, cloud: 'commercial', directoryId })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })
})

describe('imports beside everyday work', () => {
  it('never block each other for good, and leave a whole trail', async () => {
    const tenant = await house.newTenant()
    await house.importing(tenant, halfYear)
    const [snapshot] = (await house.overview(tenant)).snapshots
    const [engagement] = await house.data.query<{ id: string }>(
      'select id from lotse.engagement where tenant_id = $1',
      [tenant],
    )
    const toggles = async () => {
      for (let round = 0; round < 10; round += 1) {
        const path = `/tenants/${tenant}/usage/snapshots/${snapshot?.id}`
        const removed = await send('DELETE', path, undefined)
        const restored = await send('POST', `${path}/restore`, {})
        expect([removed.status, restored.status].filter((status) => status >= 500)).toEqual([])
      }
    }
    const scenarios = async () => {
      for (let round = 0; round < 20; round += 1) {
        const current = await house.call(`/customers/${ARNOLD}/engagements/${engagement?.id}`)
        const { version } = (await current.json()) as { version: number }
        const scenario = round % 2 === 0 ? 'partnerLed' : 'customerLed'
        const answer = await send(
          'PATCH',
          `/engagements/${engagement?.id}`,
          { scenario },
          { 'if-match': ifMatch(version) },
        )
        expect([200, 409]).toContain(answer.status)
      }
    }
    const imports = async () => {
      for (let round = 0; round < 3; round += 1)
        await house.importing(tenant, { 'october.csv': report('2026-10-31', 671 + round) })
    }
    await Promise.all([toggles(), scenarios(), scenarios(), imports()])
    const chain = await house.call(`/customers/${ARNOLD}/history/verification`)
    expect(await chain.json()).toMatchObject({ valid: true })
  }, 60_000)
})

describe('a task', () => {
  it.each(['01930000-0000-7000-8000-000000000006', '01930000-0000-7000-8000-00000000ffff'])(
    'takes nobody as responsible who has no part in the customer (%s)',
    async (responsibleId) => {
      const { id: tenantId } = (await (
        await send('POST', '/tenants', { name: responsibleId, cloud: 'gcc' })
      ).json()) as {
        id: string
      }
      const created = await send('POST', '/engagements', { tenantId, engineer: '01930000-0000-7000-8000-000000000002' })
      const { id } = (await created.json()) as { id: string }
      Object.assign(people.administrator, { assignments: [{ customerId: ARNOLD, engagementId: id, role: 'FE' }] })
      const answer = await send('PATCH', `/engagements/${id}/tasks/3080`, { responsibleId }, { 'if-match': ifMatch(1) })
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'responsibleId' }] })
    },
  )
})
