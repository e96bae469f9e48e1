import type { Engagement, Job, PortalResult, PortalRow } from '@lotse/contract'
import { standaloneApps, taskOf } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

let house: UsageHouse
let tenant: string
let engagementId: string
const [skipRole] = taskOf(standaloneApps, '3738').skip.by

const json = (method: string, body: object, as: Who) => ({
  as,
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function taking(rows: Partial<PortalRow>[], dryRun: boolean, as: Who = 'administrator'): Promise<PortalResult> {
  const numbered = rows.map((row, index) => ({ line: index + 2, ...row }))
  const start = await house.call('/portal-import', json('POST', { rows: numbered, fileName: 'ftop.csv', dryRun }, as))
  const job: Job = await house.ended((await read<{ jobId: string }>(start)).jobId)
  expect(job.problem).toBeNull()
  return job.result as PortalResult
}

const tasks = async () => {
  const engagement = await read<Engagement>(
    await house.call(`/customers/${ARNOLD}/engagements/${engagementId}`, { as: 'administrator' }),
  )
  return new Map(engagement.tasks.map((task) => [task.taskId, task]))
}

/** An engagement with all of its tasks, in a tenant that has a domain. */
beforeAll(async () => {
  house = await usageHouse()
  const created = await read<{ id: string }>(
    await house.call(
      `/customers/${ARNOLD}/tenants`,
      json('POST', { name: 'Arnold Nord', cloud: 'commercial', primaryDomain: 'nord.example' }, 'administrator'),
    ),
  )
  tenant = created.id
  const engagement = await read<Engagement>(
    await house.call(
      `/customers/${ARNOLD}/engagements`,
      json('POST', { tenantId: tenant, workload: 'apps' }, 'administrator'),
    ),
  )
  engagementId = engagement.id
})
afterAll(() => house.stop())

const list = (): Partial<PortalRow>[] => [
  {
    tenant: 'nord.example',
    task: '3080 Assessment workshop',
    status: 'In Progress',
    percent: '40 %',
    due: '30.11.2026',
  },
  { tenant: 'Arnold Nord', task: '3738', status: 'Not required' },
  { tenant, task: '3070', status: 'Paused - Customer Delay' },
  { tenant, task: '3190', status: 'Complete' },
  { tenant, task: '3080', status: 'Complete' },
  { tenant: 'Nobody', task: '3080', status: 'Complete' },
  { tenant, task: '9999', status: 'Complete' },
  { tenant, task: '1247', status: 'Nearly' },
]

describe('task states from the portal', () => {
  it('are tried without keeping anything', async () => {
    const result = await taking(list(), true)
    expect(result).toMatchObject({ dryRun: true, change: 3, same: 0, rejected: 5 })
    expect(result.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'change'],
      [3, 'change'],
      [4, 'change'],
      [5, 'rejected'],
      [6, 'rejected'],
      [7, 'rejected'],
      [8, 'rejected'],
      [9, 'rejected'],
    ])
    expect((await tasks()).get('3080')?.status).toBe('notStarted')
  })

  it('are taken over by task number, and every other row says why not', async () => {
    const result = await taking(list(), false)
    expect(result).toMatchObject({ dryRun: false, change: 3, same: 0, rejected: 5 })
    expect(result.rows.flatMap(({ errors }) => errors.map(({ message }) => message.en))).toEqual([
      'Say who at the customer confirmed the whole list, and on which day.',
      'Task 3080 stands in line 2 already. The first one counts.',
      '“Nobody” is neither a tenant nor a customer here. Create the customer or correct the name.',
      'Task 9999 does not exist in the playbook of this engagement.',
      expect.stringContaining('“Nearly” is none of the 13 states.'),
    ])
    const now = await tasks()
    expect(now.get('3080')).toMatchObject({ status: 'inProgress', percent: 40, dueOn: '2026-11-30' })
    expect(now.get('3738')).toMatchObject({
      status: 'notRequired',
      skip: { reason: 'fullyCovered', role: skipRole, by: { id: people.administrator.personId } },
    })
    const [event] = await house.data.query<{ reason: string }>(
      `select body::json ->> 'reason' as reason from lotse.audit_event where event = 'task.skipped' order by seq desc limit 1`,
    )
    expect(event?.reason).toContain('Aus dem Portal übernommen / taken over from the portal')
    expect(now.get('3070')?.status).toBe('paused')
    expect(now.get('3190')?.status).toBe('notStarted')
  })

  it('a second time nothing is left to change', async () => {
    expect(await taking(list(), false)).toMatchObject({ change: 0, same: 3, rejected: 5 })
  })

  it('what was skipped comes back when the portal goes on with it', async () => {
    const result = await taking([{ tenant, task: '3738', status: 'In progress' }], false)
    expect(result).toMatchObject({ change: 1 })
    expect((await tasks()).get('3738')).toMatchObject({ status: 'inProgress', skip: null })
  })

  it('a skip stays where the state that should follow is refused', async () => {
    await taking([{ tenant, task: '1699', status: 'Not required' }], false)
    const skipped = (await tasks()).get('1699')
    expect(skipped).toMatchObject({ status: 'notRequired', skip: { reason: 'fullyCovered' } })
    const rows = [
      { tenant, task: '1699', status: 'Complete' },
      { tenant, task: '3080', status: 'In progress', percent: '50' },
    ]
    expect(await taking(rows, false)).toMatchObject({ change: 1, rejected: 1 })
    expect((await tasks()).get('1699')).toEqual(skipped)
  })

  it('only the engagement manager or an administrator takes over', async () => {
    const result = await taking([{ tenant, task: '3080', status: 'Complete' }], false, 'unassigned')
    expect(result).toMatchObject({ change: 0, rejected: 1 })
    expect(result.rows[0]?.errors[0]?.message.en).toContain('The engagement manager (FM)')
  })

  it('people of a customer cannot ask for it', async () =>
    expect(
      (
        await house.call(
          '/portal-import',
          json('POST', { rows: [{ line: 1 }], fileName: 'x', dryRun: true }, 'customer'),
        )
      ).status,
    ).toBe(403))
})
