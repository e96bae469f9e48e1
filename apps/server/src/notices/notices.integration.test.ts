import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { derive } from '../platform/change.ts'
import { openDatabase } from '../platform/db/database.ts'
import { type NoticeHouse, noticeHouse } from '../testing/notice-house.ts'
import { ARNOLD, BERTA, engagementOf, type Member, someNotice, team, tellSomething } from '../testing/notice-matter.ts'
import { notify } from './notify.ts'

let house: NoticeHouse
beforeAll(async () => {
  house = await noticeHouse()
})
afterAll(() => house.stop())
afterEach(() => house.data.query('delete from lotse.notice'))

const told = async (): Promise<Member[]> => {
  const rows = await house.data.query<{ person_id: string }>('select person_id from lotse.notice order by person_id')
  const names = Object.entries(team) as [Member, { personId: string }][]
  return rows.flatMap(({ person_id }) =>
    names.filter(([, { personId }]) => personId === person_id).map(([name]) => name),
  )
}

describe('PB114 who is told', () => {
  it.each<[string, Parameters<NoticeHouse['tell']>[0]['to'], Member[]]>([
    ['persons by name', { personIds: [team.udo.personId, team.paula.personId] }, ['paula', 'udo']],
    ['whoever holds a role on the engagement', { roles: ['FM', 'SME'] }, ['frida', 'selma']],
    ['whoever approves expert requests', { approvers: true }, ['paula']],
    ['each once', { personIds: [team.frida.personId], roles: ['FM', 'FE'] }, ['frida', 'emil']],
    ['nobody of a customer', { personIds: [team.anton.personId] }, []],
    ['nobody in vain', {}, []],
  ])('%s', async (_name, to, persons) => {
    expect(await house.tell({ ...(to && { to }) })).toBe(persons.length)
    expect(await told()).toEqual(persons)
  })

  it('the administrators where nobody is a partner manager', async () => {
    await house.data.query(`update lotse.person set state = 'disabled' where name = 'Paula'`)
    await house.tell({ to: { approvers: true, personIds: [team.paula.personId] } })
    expect(await told()).toEqual(['ada'])
    await house.data.query(`update lotse.person set state = 'active' where name = 'Paula'`)
  })

  it('whoever does it only by name', async () => {
    await house.tell({ to: { roles: ['FM', 'FE'] } }, ARNOLD, team.frida)
    expect(await told()).toEqual(['emil'])
    await house.tell({ key: 'receipt', to: { personIds: [team.frida.personId] } }, ARNOLD, team.frida)
    expect(await told()).toEqual(['frida', 'emil'])
  })

  it('once of the same thing, however often and from wherever it is told', async () => {
    const other = await openDatabase(house.data.connection)
    const services = { ...house.services, database: other }
    const both = [house, { ...house, services }]
    const counts = await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        tellSomething(both[turn % 2]?.services ?? services, { to: { roles: ['FM', 'FE'] } }),
      ),
    )
    await other.close()
    expect(counts.reduce((sum, count) => sum + count)).toBe(2)
    expect(await told()).toEqual(['frida', 'emil'])
  })

  it('not when the change does not come about', async () => {
    const failing = derive(house.services, ARNOLD, async (change) => {
      await notify(change, { ...someNotice, engagementId: engagementOf(ARNOLD) })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await told()).toEqual([])
  })

  it('at once in open browsers, without saying whom it is about', async () => {
    const heard: (string | null)[] = []
    const stop = await house.data.database.listen('lotse_live', (payload) => heard.push(payload))
    await house.tell({})
    await expect.poll(() => heard).toContain(JSON.stringify({ customerId: null, topics: ['notices'] }))
    await stop()
  })
})

describe('the inbox', () => {
  it('shows one’s own, newest first, and nothing of others', async () => {
    await house.tell({ key: 'one' })
    await house.tell({ key: 'two', kind: 'alarm' }, BERTA)
    await house.tell({ key: 'three', to: { roles: ['FE'] } })
    const mine = await house.inbox('frida')
    expect(mine.map(({ kind, customerName, isHeld }) => [kind, customerName, isHeld])).toEqual([
      ['alarm', 'Berta Logistik', true],
      ['review', 'Arnold Maschinenbau', false],
    ])
    expect(await house.inbox('udo')).toEqual([])
    expect(await house.inbox('frida', '?kind=alarm')).toHaveLength(1)
    expect(await house.inbox('frida', `?customerId=${ARNOLD}`)).toHaveLength(1)
    expect(await house.inbox('frida', `?after=${mine[0]?.id}`)).toHaveLength(1)
  })

  it('gives the one that a mail leads to, to its person only', async () => {
    await house.tell({})
    const [mine] = await house.inbox('frida')
    const one = `/self/notices/${mine?.id}`
    expect(await house.ask('GET', one)).toEqual(mine)
    expect((await house.send('GET', one, undefined, 'udo')).status).toBe(404)
  })

  it('is not there for people of a customer', async () => {
    for (const path of ['', '/count'])
      expect((await house.send('GET', `/self/notices${path}`, undefined, 'anton')).status).toBe(403)
  })

  it('is read, counted, and unread again; of others’ nothing', async () => {
    await house.tell({ key: 'one' })
    await house.tell({ key: 'two' }, BERTA)
    const [two] = await house.inbox('frida')
    const unread = async (as: Member = 'frida') =>
      (await house.ask<{ unread: number }>('GET', '/self/notices/count', undefined, as)).unread
    expect(await unread()).toBe(2)
    const mark = (read: boolean, as: Member = 'frida') =>
      house.ask('POST', '/self/notices/mark', { noticeIds: [two?.id], read }, as)
    expect(await mark(true, 'emil')).toEqual({ unread: 0 })
    expect(await unread()).toBe(2)
    expect(await mark(true)).toEqual({ unread: 1 })
    expect(await house.inbox('frida', '?only=unread')).toHaveLength(1)
    expect(await mark(false)).toEqual({ unread: 2 })
  })

  it('is read as a whole, as far as somebody has seen it, and back', async () => {
    await house.tell({ key: 'one' })
    await house.tell({ key: 'two' }, BERTA)
    const all = (until: string) =>
      house.ask<{ noticeIds: string[]; unread: number }>('POST', '/self/notices/mark-all', { until })
    expect(await all('2026-11-22T11:59:59Z')).toEqual({ noticeIds: [], unread: 2 })
    const { noticeIds, unread } = await all('2026-11-22T12:00:00Z')
    expect([noticeIds.length, unread]).toEqual([2, 0])
    expect(await house.ask('POST', '/self/notices/mark', { noticeIds, read: false })).toEqual({ unread: 2 })
  })
})

describe('the database', () => {
  const count = (scope: 'portfolio' | { customer: typeof ARNOLD }, reader: string | null) =>
    house.data.database.transaction(scope, async (tx) => {
      if (reader !== null) await tx.client.query(`select set_config('app.reader', '${reader}', true)`)
      const { rows } = await tx.client.query<{ count: number }>('select count(*)::int as count from lotse.notice')
      return rows[0]?.count
    })

  it('shows a notice to its person only', async () => {
    await house.tell({ to: { roles: ['FM', 'FE'] } })
    for (const scope of ['portfolio', { customer: ARNOLD }] as const) {
      expect(await count(scope, null)).toBe(0)
      expect(await count(scope, team.udo.personId)).toBe(0)
      expect(await count(scope, team.frida.personId)).toBe(1)
      expect(await count(scope, '*')).toBe(2)
    }
    expect(await count({ customer: BERTA }, '*')).toBe(0)
  })
})

describe('PB117 what stays inside', () => {
  it.each<[string, string | null, 'new' | 'held']>([
    ['nothing of a started engagement', null, 'new'],
    ['everything of the sample', `update lotse.customer set sample = true where name like 'Arnold%'`, 'held'],
    ['nothing of a started one that is blocked', `update lotse.standing set phase = 'notApplicable'`, 'new'],
    [
      'everything of one whose use is stable before it is begun',
      `update lotse.standing set phase = 'stable', evaluation = '{"gates": [], "findings": [], "started": false}'`,
      'held',
    ],
    [
      'nothing of one that was evaluated before that was noted, once G0 is passed',
      `update lotse.standing set evaluation = '{"gates": [{"id": "G0", "state": "passed"}], "findings": []}'`,
      'new',
    ],
  ])('%s', async (_name, before, outside) => {
    const kept = await house.data.query<{ evaluation: object }>(
      `select evaluation from lotse.standing where customer_id = $1`,
      [ARNOLD],
    )
    if (before !== null)
      await house.data.query(`${before}${before.includes('where') ? '' : ` where customer_id = '${ARNOLD}'`}`)
    await house.tell({})
    await house.data.query('update lotse.customer set sample = false')
    await house.data.query(`update lotse.standing set phase = 'initiate', evaluation = $2 where customer_id = $1`, [
      ARNOLD,
      JSON.stringify(kept[0]?.evaluation),
    ])
    expect(await house.data.query('select outside from lotse.notice')).toEqual([{ outside }])
  })

  it('what is told before the start', async () => {
    await house.tell({}, BERTA)
    expect(await house.data.query('select outside from lotse.notice')).toEqual([{ outside: 'held' }])
    expect((await house.inbox('frida'))[0]?.isHeld).toBe(true)
  })
})

describe('PB118 findings of the evaluation', () => {
  it('are told once to the team, though two servers evaluate at the same time', async () => {
    const other = await openDatabase(house.data.connection)
    const servers = [house.services, { ...house.services, database: other }]
    const evaluate = (services: typeof house.services) =>
      derive(services, ARNOLD, (change) => evaluateEngagement(change, engagementOf(ARNOLD)))
    await house.data.query(
      `update lotse.engagement set playbook_version = 2, origin = 'requestForAssistance', created_at = '2026-11-02' where customer_id = $1`,
      [ARNOLD],
    )
    await Promise.all(servers.flatMap((services) => [evaluate(services), evaluate(services), evaluate(services)]))
    await other.close()
    expect(await told()).toEqual(['frida'])
    expect((await house.inbox('frida'))[0]).toMatchObject({ kind: 'alarm', target: { page: 'task', taskId: '3616' } })
    await evaluate(house.services)
    expect(await told()).toEqual(['frida'])
  })
})
