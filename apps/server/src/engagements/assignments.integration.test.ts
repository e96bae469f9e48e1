import type { Assignment, Engagement, StaffLoad, TeamMember } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

let house: UsageHouse
let base: string

beforeAll(async () => {
  house = await usageHouse()
  base = await newEngagement()
})
afterAll(() => house?.stop())

async function newEngagement(): Promise<string> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  return `/customers/${ARNOLD}/engagements/${row?.id}`
}

function ask(method: string, path: string, body: object = {}, as: Who = 'administrator') {
  const headers = { 'content-type': 'application/json' }
  return house.call(path, { as, method, headers, body: JSON.stringify(body) })
}

const assign = async (who: Who, role: string, more: object = {}, path = base) =>
  read<Assignment>(
    await ask('POST', `${path}/assignments`, { personId: people[who].personId, role, reason: null, ...more }),
  )
const team = async (as: Who = 'administrator', path = base) =>
  read<TeamMember[]>(await house.call(`${path}/assignments`, { as }))
const end = (id: string, reason: string | null = null, path = base) =>
  ask('DELETE', `${path}/assignments/${id}`, { reason })

describe('who comes first in a role', () => {
  it('is the first who came, until somebody else is put first', async () => {
    const mara = await assign('engineer', 'FE')
    const udo = await assign('unassigned', 'FE')
    expect([mara.isPrimary, udo.isPrimary]).toEqual([true, false])
    const first = await read<Assignment>(
      await ask('POST', `${base}/assignments/${udo.id}/primary`, { reason: 'knows the site' }),
    )
    expect(first.isPrimary).toBe(true)
    expect((await team()).map(({ person, isPrimary }) => [person.name, isPrimary])).toEqual([
      ['Udo', true],
      ['Mara', false],
    ])
    const { assignments } = await read<Engagement>(await house.call(base))
    expect(assignments.filter(({ isPrimary }) => isPrimary).map(({ person }) => person.name)).toEqual(['Udo'])
  })

  it('is whoever stays when the first one leaves', async () => {
    const udo = (await team()).find(({ isPrimary }) => isPrimary)
    expect((await end(udo?.id ?? '')).status).toBe(200)
    const [mara] = await team()
    expect([mara?.person.name, mara?.isPrimary]).toEqual(['Mara', true])
  })

  it('is the newcomer who is to be it', async () => {
    const rita = await assign('advisor', 'FE', { primary: true })
    expect(rita.isPrimary).toBe(true)
    expect((await team()).filter(({ isPrimary }) => isPrimary)).toHaveLength(1)
  })

  it('is nobody who is not assigned', async () => {
    const missing = '01930000-0000-7000-8000-00000000ffff'
    expect((await ask('POST', `${base}/assignments/${missing}/primary`)).status).toBe(404)
  })
})

describe('the history of assignments', () => {
  it('says who, from when until when, by whom and why', async () => {
    const path = await newEngagement()
    const { id } = await assign('engineer', 'FE', { reason: 'on holiday cover' }, path)
    expect((await end(id, 'holiday is over', path)).status).toBe(200)
    expect(await team('administrator', path)).toMatchObject([
      {
        person: { name: 'Mara' },
        role: 'FE',
        since: '2026-11-22T12:00:00.000Z',
        until: '2026-11-22T12:00:00.000Z',
        isPrimary: false,
        assignedBy: { name: 'Ada' },
        reason: 'on holiday cover',
        endedBy: { name: 'Ada' },
        endReason: 'holiday is over',
      },
    ])
  })

  it('keeps the reasons from people of the customer', async () => {
    const path = await newEngagement()
    await assign('engineer', 'FE', { reason: 'the customer complained' }, path)
    expect(await team('customer', path)).toMatchObject([{ person: { name: 'Mara' }, reason: null, endReason: null }])
  })
})

describe('an expert', () => {
  it('never has the only part', async () => {
    const path = await newEngagement()
    const alone = await ask('POST', `${path}/assignments`, { personId: people.unassigned.personId, role: 'SME' })
    expect([alone.status, await alone.json()]).toMatchObject([422, { code: 'rule-refused' }])
    const lead = await assign('engineer', 'FE', {}, path)
    await assign('unassigned', 'SME', {}, path)
    const left = await end(lead.id, null, path)
    expect([left.status, await left.json()]).toMatchObject([422, { code: 'rule-refused' }])
    expect((await team('administrator', path)).map(({ until }) => until)).toEqual([null, null])
  })
})

describe('how much somebody has in hand', () => {
  const load = async (who: Who) => {
    const all = await read<StaffLoad[]>(await house.call('/staff-load', { as: 'unassigned' }))
    return all.find(({ personId }) => personId === people[who].personId)
  }

  it('counts engagements, not roles, and only present ones', async () => {
    const before = (await load('engineer'))?.engagements ?? 0
    const path = await newEngagement()
    const manager = await assign('engineer', 'FM', {}, path)
    await assign('engineer', 'FE', {}, path)
    expect((await load('engineer'))?.engagements).toBe(before + 1)
    await end(manager.id, null, path)
    expect((await load('engineer'))?.engagements).toBe(before + 1)
  })

  it('is no business of people of a customer', async () => {
    expect((await house.call('/staff-load', { as: 'customer' })).status).toBe(403)
  })
})

describe('a skipped task', () => {
  it('tells people of the customer why it is skipped, not the words of the team', async () => {
    const path = await newEngagement()
    await house.data.query(
      `insert into lotse.task (customer_id, engagement_id, task_id, status, skip_reason, skip_evidence, skip_by, skip_role, skip_at)
       values ($1, $2, '3080', 'notRequired', 'fullyCovered', 'they would not listen anyway', $3, 'FE', now())`,
      [ARNOLD, path.split('/').at(-1), people.engineer.personId],
    )
    const evidence = async (as: Who) =>
      (await read<Engagement>(await house.call(path, { as }))).tasks.find(({ taskId }) => taskId === '3080')?.skip
    expect((await evidence('unassigned'))?.evidence).toBe('they would not listen anyway')
    expect(await evidence('customer')).toMatchObject({ reason: 'fullyCovered', evidence: '' })
  })
})
