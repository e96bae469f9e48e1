import type { Engagement } from '@lotse/contract'
import { standaloneApps } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** What of an engagement people of its customer get: nothing that their own view of the playbook does not show. */

let house: UsageHouse
let engagement: string

const ofTeam = standaloneApps.tasks.filter(({ audience }) => audience === 'team').map(({ id }) => id)
const ofBoth = standaloneApps.tasks.filter(({ audience }) => audience !== 'team').map(({ id }) => id)

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  engagement = row?.id ?? ''
  await house.data.query('update lotse.engagement set playbook_version = $1 where id = $2', [
    standaloneApps.version,
    engagement,
  ])
  for (const taskId of [...ofTeam, ...ofBoth])
    await house.data.query(
      `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, $3, 'inProgress')`,
      [ARNOLD, engagement, taskId],
    )
})
afterAll(() => house?.stop())

const seenBy = async (as: Who) =>
  read<Engagement>(await house.call(`/customers/${ARNOLD}/engagements/${engagement}`, { as }))

describe('people of the customer', () => {
  it('get the rows of the tasks they see, and the team gets all', async () => {
    expect(ofTeam.length).toBeGreaterThan(0)
    const rows = ({ tasks }: Engagement) => tasks.map(({ taskId }) => taskId).sort()
    expect(rows(await seenBy('customer'))).toEqual([...ofBoth].sort())
    expect(rows(await seenBy('unassigned'))).toEqual([...ofTeam, ...ofBoth].sort())
  })

  it('learn whether a gate is passed, and not what holds it', async () => {
    const { evaluation } = await seenBy('customer')
    const whole = (await seenBy('unassigned')).evaluation
    expect(evaluation.gates.map(({ id, state }) => [id, state])).toEqual(
      whole.gates.map(({ id, state }) => [id, state]),
    )
    expect(evaluation.gates.flatMap(({ conditions }) => conditions)).toEqual([])
    expect(whole.gates.flatMap(({ conditions }) => conditions).length).toBeGreaterThan(10)
  })

  it('find no word of a task of the team anywhere in the answer', async () => {
    const { evaluation, tasks } = await seenBy('customer')
    const words = JSON.stringify({ evaluation, tasks })
    for (const id of ofTeam) expect(words, id).not.toMatch(new RegExp(`"${id}"|\\b${id} `))
  })
})
