import type { CustomerListResult, CustomerListRow, Job } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { importList } from './import-job.ts'

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house.stop())

const row = (line: number, cells: Partial<CustomerListRow>): Partial<CustomerListRow> => ({ line, ...cells })

const list = [
  row(2, { name: 'Möwe Reederei', city: 'Kiel', domain: 'moewe.example', manager: 'mara@lotse.example' }),
  row(3, { name: '', city: 'Bremen' }),
  row(4, { name: 'Doppelt GmbH', city: 'Ulm', domain: 'doppelt.example' }),
  row(5, { name: 'Doppelt Gesellschaft', city: 'Ulm', domain: 'doppelt.example' }),
  row(6, { name: 'Fremd KG', manager: 'nobody@lotse.example', cloud: 'GCC High' }),
]

const post = (path: string, body: object, as: Who = 'administrator') =>
  house.call(`/customer-list/${path}`, {
    as,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const customers = () =>
  house.data.query<{ name: string; engagements: number }>(
    `select c.name, (select count(*)::int from lotse.engagement e where e.customer_id = c.customer_id) as engagements
     from lotse.customer c where c.name similar to '(Möwe|Doppelt|Fremd|Wieder)%' order by 1`,
  )

describe('a customer list', () => {
  it('is judged row by row before anything happens', async () => {
    const result = (await (await post('preview', { rows: list })).json()) as CustomerListResult
    expect(result).toMatchObject({ create: 2, exists: 1, rejected: 2 })
    expect(result.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'create'],
      [3, 'rejected'],
      [4, 'create'],
      [5, 'exists'],
      [6, 'rejected'],
    ])
    expect(result.rows[4]?.errors[0]?.message.en).toBe(
      'Nobody of the team signs in with nobody@lotse.example. Invite them first.',
    )
    expect(await customers()).toEqual([])
  })

  it('creates each good row whole and reports the others', async () => {
    const { jobId } = (await (await post('import', { rows: list, fileName: 'kunden.csv' })).json()) as { jobId: string }
    const job: Job = await house.ended(jobId)
    expect(job.state).toBe('done')
    expect(job.result).toMatchObject({ create: 2, exists: 1, rejected: 2 })
    expect(await customers()).toEqual([
      { name: 'Doppelt GmbH', engagements: 2 },
      { name: 'Möwe Reederei', engagements: 2 },
    ])
  })

  it('a second time finds everybody there', async () => {
    const result = (await (await post('preview', { rows: list })).json()) as CustomerListResult
    expect(result).toMatchObject({ create: 0, exists: 3, rejected: 2 })
  })

  it('creates anew whoever was deleted', async () => {
    const gone = [row(2, { name: 'Gelöscht AG', city: 'Jena' })]
    const judged = async () => (await (await post('preview', { rows: gone })).json()) as CustomerListResult
    const { jobId } = (await (await post('import', { rows: gone, fileName: 'eine.csv' })).json()) as { jobId: string }
    await house.ended(jobId)
    expect(await judged()).toMatchObject({ create: 0, exists: 1 })
    await house.data.query(`update lotse.customer set deleted_at = now() where name = 'Gelöscht AG'`)
    expect(await judged()).toMatchObject({ create: 1, exists: 0 })
  })

  it('done again after an interruption, it goes on and creates nobody twice', async () => {
    const rows = [3, 4, 5].map((line) => ({ ...filled, line, name: `Wieder ${line}` }))
    const jobId = '01930000-0000-7000-8000-0000000000d1'
    const requestedBy = '01930000-0000-7000-8000-000000000002'
    const stopping = new AbortController()
    const job = { jobId, requestedBy, input: { rows }, customerId: '00000000-0000-0000-0000-000000000000' as never }
    const first = importList(house.services, {
      ...job,
      signal: stopping.signal,
      report: (done) => done === 1 && stopping.abort(),
    })
    await expect(first).rejects.toThrow()
    const again = await importList(house.services, {
      ...job,
      signal: new AbortController().signal,
      report: () => undefined,
    })
    expect(again).toMatchObject({ create: 3, exists: 0, rejected: 0 })
    expect((await customers()).filter(({ name }) => name.startsWith('Wieder'))).toEqual(
      [3, 4, 5].map((line) => ({ name: `Wieder ${line}`, engagements: 2 })),
    )
  })

  it.each(['unassigned', 'engineer', 'customer'] as const)('is not for %s', async (who) =>
    expect((await post('preview', { rows: list }, who)).status).toBe(403),
  )
})

const filled: CustomerListRow = {
  line: 1,
  name: '',
  city: '',
  country: '',
  language: '',
  tenant: '',
  domain: '',
  directoryId: '',
  cloud: '',
  scenario: '',
  manager: '',
  engineer: '',
}
