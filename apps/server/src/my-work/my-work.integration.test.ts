import type { Gap, WorkLine } from '@lotse/contract'
import { type Playbook, type PlaybookTask, standaloneApps } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, people, read, type Who } from '../testing/usage-house.ts'

/** What waits for whom, and what is missing, over HTTP, on 22 November 2026. */

interface Work {
  readonly lines: WorkLine[]
  readonly mayTeam: boolean
}

let house: MeetingHouse
beforeAll(async () => {
  house = await meetingHouse()
  const assign = (who: Who, role: string) =>
    house.data.query(
      `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role)
       values ('${ARNOLD}', gen_random_uuid(), '${house.engagementId}', '${people[who].personId}', '${role}')`,
    )
  await assign('engineer', 'FE')
  await assign('advisor', 'FM')
  Object.assign(people.advisor, {
    assignments: [{ customerId: ARNOLD, engagementId: house.engagementId, role: 'FM' }],
  })
})
afterAll(() => house.stop())

const work = async (as: Who = 'engineer', query = '') =>
  read<Work>(await house.ask('GET', `/self/work${query}`, undefined, as))
const keys = ({ lines }: Work, kind: WorkLine['kind']) => lines.filter((line) => line.kind === kind)
const gaps = async (query = '') =>
  read<{ items: Gap[]; total: number; kinds: { kind: string; count: number }[] }>(
    await house.ask('GET', `/data-quality${query}`, undefined, 'unassigned'),
  )

describe('my work', () => {
  it('lists an action of a meeting under its day until it is done', async () => {
    const meeting = await house.meeting()
    const add = (words: string, dueOn: string | null) =>
      house.ask('POST', `${house.path}/${meeting.id}/actions`, { words, personId: people.engineer.personId, dueOn })
    await read(await add('Gestern', '2026-11-21'))
    await read(await add('Heute', '2026-11-22'))
    await read(await add('Bald', '2026-11-29'))
    await read(await add('Irgendwann', '2026-11-30'))
    await read(await add('Ohne Tag', null))
    const found = keys(await work(), 'meetingAction')
    expect(found.map(({ title, group }) => [title.de, group])).toEqual([
      ['Gestern', 'overdue'],
      ['Heute', 'today'],
      ['Bald', 'week'],
      ['Irgendwann', 'later'],
      ['Ohne Tag', 'later'],
    ])
    const { act } = found[0] ?? {}
    if (act?.do !== 'completeAction') throw new Error('the action cannot be completed here')
    await read(
      await house.ask(
        'PATCH',
        `${house.path}/${act.meetingId}/actions/${act.actionId}`,
        { done: true },
        'engineer',
        act.version,
      ),
    )
    expect(keys(await work(), 'meetingAction').length).toBe(4)
  })

  it('waits for what people without an account promised, also as one of those who work there', async () => {
    const meeting = await house.meeting({ title: 'Abstimmung' })
    const promise = { words: 'Server bereitstellen', who: 'Jana Ott', dueOn: '2026-11-20' }
    await read(await house.ask('POST', `${house.path}/${meeting.id}/actions`, promise))
    for (const as of [await work(), await work('advisor', '?scope=team')])
      expect(keys(as, 'meetingAction').find(({ title }) => title.de === promise.words)).toMatchObject({
        group: 'waiting',
        due: '2026-11-20',
        owner: null,
        why: { de: 'Zugesagt von Jana Ott im Termin „Abstimmung“.' },
      })
    expect(keys(await work('unassigned'), 'meetingAction')).toEqual([])
  })

  it('takes a next step without a name as the one of whoever wrote the note', async () => {
    const step = { category: 'environment', text: 'Neuer Proxy', nextAction: 'Ausnahme beantragen' }
    await read(
      await house.ask('POST', `/customers/${ARNOLD}/engagements/${house.engagementId}/notes`, {
        ...step,
        nextActionDate: '2026-11-23',
      }),
    )
    const of = async (as: Who) => keys(await work(as), 'note').find(({ title }) => title.de === step.nextAction)
    expect(await of('engineer')).toMatchObject({ group: 'week', due: '2026-11-23' })
    expect(await of('advisor')).toMatchObject({ group: 'waiting', why: { de: 'Nächster Schritt bei: Mara.' } })
  })

  it('of a team holds the tasks and decisions of everybody, with their names', async () => {
    const at = `/customers/${ARNOLD}/engagements/${house.engagementId}`
    await house.data.query(
      `insert into lotse.task (customer_id, engagement_id, task_id, status, responsible_id, due_on)
       values ($1, $2, '3738', 'inProgress', $3, '2026-12-24')
       on conflict (customer_id, engagement_id, task_id) do update set status = 'inProgress', responsible_id = $3, due_on = '2026-12-24'`,
      [ARNOLD, house.engagementId, people.engineer.personId],
    )
    const owner = { kind: 'person', id: people.engineer.personId }
    await read(await house.ask('POST', `${at}/decisions`, { title: 'Kanal', owner, dueOn: '2026-12-01' }))
    const team = await work('advisor', '?scope=team')
    const mine = await work('engineer')
    for (const one of [team, mine]) {
      const name = one === team ? 'Mara' : undefined
      expect(keys(one, 'decision').map(({ title, owner }) => [title.de, owner?.name])).toEqual([['Kanal', name]])
      const task = keys(one, 'task').find(({ key }) => key.endsWith(':task:3738'))
      expect([task?.due, task?.owner?.name]).toEqual(['2026-12-24', name])
    }
    expect(keys(await work('advisor'), 'decision')).toEqual([])
  })

  it('counts what is overdue and due today', async () => {
    const { lines } = await work()
    const under = (group: string) => lines.filter((line) => line.group === group).length
    expect(await read(await house.ask('GET', '/self/work/count'))).toEqual({
      overdue: under('overdue'),
      today: under('today'),
    })
  })

  it('asks each role for its own, and whoever leads for all', async () => {
    const engineer = await work()
    expect(new Set(engineer.lines.flatMap(({ role }) => role ?? []))).toEqual(new Set(['FE']))
    expect(engineer.mayTeam).toBe(false)
    expect((await work('engineer', '?scope=team')).lines.length).toBe(engineer.lines.length)
    const team = await work('advisor', '?scope=team')
    expect(team.mayTeam).toBe(true)
    expect(new Set(team.lines.flatMap(({ role }) => role ?? []))).toEqual(new Set(['FE', 'FM']))
    const role = await work('advisor', '?scope=team&role=FE')
    expect(role.lines.length).toBeGreaterThan(0)
    expect(role.lines.every((line) => line.role === 'FE')).toBe(true)
  })

  it('narrows by kind and customer', async () => {
    expect((await work('engineer', '?kind=meetingAction')).lines.every(({ kind }) => kind === 'meetingAction')).toBe(
      true,
    )
    expect((await work('engineer', `?customerId=${ARNOLD}`)).lines.length).toBe((await work()).lines.length)
    expect((await work('engineer', `?customerId=${people.engineer.personId}`)).lines).toEqual([])
  })

  it('is empty for somebody without an engagement and closed to people of a customer', async () => {
    expect((await work('unassigned')).lines).toEqual([])
    for (const path of ['/self/work', '/self/work/count', '/data-quality'])
      expect((await house.ask('GET', path, undefined, 'customer')).status).toBe(403)
  })

  it('reminds whoever leads of messages, next steps and second looks of adoption', async () => {
    const at = `/customers/${ARNOLD}/engagements/${house.engagementId}`
    const post = async (path: string, body: object) =>
      read<{ id: string }>(await house.ask('POST', path, body, 'administrator'))
    const group = { name: 'Lager', ringDay: '2026-12-10' }
    const [lager, later] = [
      await post(`${at}/adoption/groups`, group),
      await post(`${at}/adoption/groups`, { ...group, name: 'Werk', ringDay: '2027-06-01' }),
    ]
    const contact = await post(`/customers/${ARNOLD}/contacts`, { side: 'customer', firstName: 'Jo', lastName: 'Lind' })
    const objection = { said: 'Keine Zeit', kind: 'people', heardOn: '2026-11-01', followUpOn: '2026-11-20' }
    const logged = await post(`${at}/adoption/objections`, {
      ...objection,
      followUp: 'Leitung fragen',
      followUpContact: contact.id,
    })
    const { id: held } = await post(`${at}/adoption/mini-workshops`, {
      groupId: lager.id,
      heldOn: '2026-11-01',
      reviewOn: '2026-11-25',
    })
    const seen = async (as: Who) =>
      keys(await work(as), 'adoption').map(({ key, due, group: heading }) => [key, due, heading])
    expect(await seen('engineer')).toEqual([])
    expect(await seen('advisor')).toEqual([
      [`messages:${lager.id}`, '2026-10-09', 'overdue'],
      [`adoption:${logged.id}`, '2026-11-20', 'overdue'],
      [`adoption:${held}`, '2026-11-25', 'week'],
    ])
    const lines = keys(await work('advisor'), 'adoption')
    expect(lines[0]).toMatchObject({
      why: { de: 'Diese und 4 weitere Nachrichten des Plans sind noch nicht verschickt.' },
    })
    expect(lines[1]).toMatchObject({
      title: { de: 'Leitung fragen' },
      why: { de: 'Nächster Schritt zu einem Einwand, der noch offen ist, zugesagt von Jo Lind.' },
      target: { page: 'adoption', entryId: logged.id },
    })
    const leave = (messageId: string) =>
      house.ask(
        'PATCH',
        `${at}/communication/groups/${lager.id}/messages/${messageId}`,
        { state: 'leftOut', leftOutReason: 'Kommt anders' },
        'administrator',
        0,
      )
    await read(await leave('managers'))
    expect((await seen('advisor'))[0]).toEqual([`messages:${lager.id}`, '2026-10-26', 'overdue'])
    for (const { id } of [lager, later, logged, { id: held }])
      await read(await house.ask('DELETE', `${at}/adoption/entries/${id}`, {}, 'administrator'))
    expect(await seen('advisor')).toEqual([])
  })

  it('is gone with the engagement and back with it', async () => {
    const before = await work()
    const at = `/customers/${ARNOLD}/engagements/${house.engagementId}`
    await read(await house.ask('POST', `${at}/removal`, { reason: 'Versehen' }, 'administrator'))
    expect((await work()).lines).toEqual([])
    expect((await gaps(`?customerId=${ARNOLD}`)).items.every(({ engagementId }) => engagementId === null)).toBe(true)
    await read(
      await house.ask(
        'POST',
        `/customers/${ARNOLD}/trash/engagement/${house.engagementId}/restore`,
        {},
        'administrator',
      ),
    )
    expect((await work()).lines.map(({ key }) => key)).toEqual(before.lines.map(({ key }) => key))
  })
})

describe('tasks of my work', () => {
  const mine = async () =>
    keys(await work(), 'task')
      .filter(({ engagementId }) => engagementId === house.engagementId)
      .map(({ title }) => title.de)

  it('follow the version of the engagement, also one of the organisation, without what fell away', async () => {
    const content: Playbook = { ...standaloneApps, version: 90, tasks: standaloneApps.tasks.map(renamed) }
    await house.data.query(
      `insert into lotse.playbook_version (customer_id, id, playbook_id, number, based_on, state, content, created_at,
         changed_at, published_at)
       values ('00000000-0000-0000-0000-000000000000', gen_random_uuid(), $1, 90, 2, 'published', $2, now(), now(), now())`,
      [content.id, JSON.stringify(content)],
    )
    await house.data.query(`update lotse.engagement set playbook_version = 90 where id = $1`, [house.engagementId])
    for (const taskId of ['3738', '9990'])
      await house.data.query(
        `insert into lotse.task (customer_id, engagement_id, task_id, status, responsible_id, due_on)
         values ($1, $2, $3, 'inProgress', $4, '2026-11-25')
         on conflict (customer_id, engagement_id, task_id)
         do update set status = 'inProgress', responsible_id = excluded.responsible_id, due_on = excluded.due_on`,
        [ARNOLD, house.engagementId, taskId, people.engineer.personId],
      )
    const found = await mine()
    expect(found).toContain('3738 Umbenannt')
    expect(found.filter((title) => title.startsWith('9990'))).toEqual([])
  })

  const renamed = (task: PlaybookTask): PlaybookTask =>
    task.id === '3738' ? { ...task, title: { de: 'Umbenannt', en: 'Renamed' } } : task
})

describe('data quality', () => {
  it('knows customers without a tenant and what the playbook demands', async () => {
    const { items, kinds, total } = await gaps()
    expect(items.length).toBe(total)
    expect(items.find(({ kind }) => kind === 'noTenant')?.customerName).toBe('Berta Logistik')
    expect(items.some(({ kind }) => kind === 'l1')).toBe(true)
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    expect(items.every(({ text }) => text.de !== '' && text.en !== '')).toBe(true)
  })

  it('demands nothing of a customer with a Windows upgrade', async () => {
    const before = await gaps('?kind=noTenant')
    const { id } = await read<{ id: string }>(
      await house.ask('POST', '/customers', { name: 'Mit Windows', windowsUpgrade: true }, 'administrator'),
    )
    expect((await gaps('?kind=noTenant')).items).toEqual(before.items)
    expect((await gaps(`?customerId=${id}`)).items).toEqual([])
  })

  it('narrows to the engagements that somebody leads or works on', async () => {
    const { leads } = await read<{ leads: { id: string }[] }>(
      await house.ask('GET', '/data-quality', undefined, 'unassigned'),
    )
    expect(leads.map(({ id }) => id)).toEqual([people.advisor.personId])
    const led = await gaps(`?leadId=${people.advisor.personId}`)
    expect(led.total).toBeGreaterThan(0)
    expect(led.items.every(({ lead, engagementId }) => lead?.id === people.advisor.personId && engagementId)).toBe(true)
    const mine = await read<{ items: Gap[] }>(await house.ask('GET', '/data-quality?mine=yes'))
    expect(new Set(mine.items.map(({ engagementId }) => engagementId))).toEqual(new Set([house.engagementId]))
    expect((await gaps('?mine=yes')).items).toEqual([])
  })

  it('narrows by kind, and counts the other kinds all the same', async () => {
    const all = await gaps()
    const one = await gaps('?kind=noTenant')
    expect(one.items.map(({ kind }) => kind)).toEqual(['noTenant'])
    expect(one.kinds).toEqual(all.kinds)
  })

  it('a scenario that attributes the work to somebody else is a gap', async () => {
    await house.data.query(`update lotse.engagement set scenario = 'vendorLed' where id = '${house.engagementId}'`)
    const { items } = await gaps('?kind=attribution')
    expect(items.map(({ engagementId }) => engagementId)).toEqual([house.engagementId])
    await house.data.query(`update lotse.engagement set scenario = 'partnerLed' where id = '${house.engagementId}'`)
    expect((await gaps('?kind=attribution')).items).toEqual([])
  })

  it('comes in pages that neither repeat nor leave out', async () => {
    const all = await gaps()
    const seen: string[] = []
    for (let after = ''; ; ) {
      const page = await read<{ items: Gap[]; next: string | null }>(
        await house.ask('GET', `/data-quality?limit=2${after && `&after=${after}`}`, undefined, 'unassigned'),
      )
      seen.push(...page.items.map(({ key }) => key))
      if (page.next === null) break
      after = page.next
    }
    expect(seen).toEqual(all.items.map(({ key }) => key))
  })
})
