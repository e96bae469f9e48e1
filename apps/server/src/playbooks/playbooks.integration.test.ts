import type { Engagement, HistoryEvent, Job, MovePreviewView, MoveResult, PlaybookDraft } from '@lotse/contract'
import { type Playbook, playbooks, standaloneApps } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ORGANISATION } from '../platform/db/scope.ts'
import {
  APPS,
  CUSTOMER,
  contentOf,
  id,
  type PlaybookHouse,
  playbookHouse,
  type Who,
} from '../testing/playbook-house.ts'

/** Drafting, publishing and moving, over HTTP, each from the standpoint of somebody who may or may not. */

let house: PlaybookHouse
beforeAll(async () => {
  house = await playbookHouse()
})
afterAll(() => house.stop())

describe('the draft', () => {
  it('begins as a copy of the newest version, continues its numbers and belongs to nobody yet', async () => {
    const { body } = await house.call<PlaybookDraft>('POST', `${APPS}/draft`, { body: {} })
    expect(body).toMatchObject({ version: 1, basedOn: 2, playbook: { version: 3, owner: '' }, may: { change: true } })
    expect(body.playbook.tasks).toEqual(JSON.parse(JSON.stringify(standaloneApps.tasks)))
    expect(body.problems.map(({ path }) => path)).toEqual(['owner', 'history.0.what.de', 'history.0.what.en'])
  })

  it('is the only one of its playbook', async () => {
    const second = await house.call('POST', `${APPS}/draft`, { body: {} })
    expect(second).toMatchObject({ status: 409, body: { code: 'already-exists' } })
  })

  it('keeps what is wrong and says where', async () => {
    const draft = await house.present()
    const content = contentOf(draft)
    const tasks = content.tasks.map((task, index) =>
      index === 0 ? { ...task, title: { ...task.title, en: '' }, after: ['9999'] } : task,
    )
    const { status, body } = await house.change(draft, { content: { ...content, tasks } })
    expect(status).toBe(200)
    expect(body.problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['tasks.0.title.en', 'tasks.0.after', 'owner']),
    )
    await house.change(body, { content })
  })

  it('is not overwritten by somebody who saw an older one', async () => {
    const draft = await house.present()
    expect((await house.change(draft, { owner: 'Ada Schmidt' })).status).toBe(200)
    const late = await house.change(draft, { owner: 'Ines Vogt' }, 'second')
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', current: { playbook: { owner: 'Ada Schmidt' } } },
    })
  })

  it('is refused where it is no playbook at all', async () => {
    const draft = await house.present()
    const { status } = await house.change(draft, { content: { ...contentOf(draft), tasks: [{ id: '1' }] } })
    expect(status).toBe(422)
  })

  it('is not published without an owner, nor with anything else wrong, and says why', async () => {
    const { body: draft } = await house.change(await house.present(), { owner: '  ', note: { de: 'Neu', en: 'New' } })
    const refused = await house.publish(draft.version)
    expect(refused).toMatchObject({ status: 422, body: { code: 'rule-refused' } })
    expect(refused.body.detail).toContain('has no owner')
    expect((await house.summary()).newest).toBe(2)
  })

  it('comes back when it was discarded, unless another was begun', async () => {
    const { body } = await house.call<{ draftId: string }>('DELETE', `${APPS}/draft`)
    expect((await house.call('GET', `${APPS}/draft`)).status).toBe(404)
    const restored = await house.call<PlaybookDraft>('POST', `${APPS}/drafts/${body.draftId}/restore`, { body: {} })
    expect(restored.body.playbook.history[0]?.what).toEqual({ de: 'Neu', en: 'New' })
    const again = await house.call<{ draftId: string }>('DELETE', `${APPS}/draft`)
    await house.call('POST', `${APPS}/draft`, { body: {} })
    const refused = await house.call('POST', `${APPS}/drafts/${again.body.draftId}/restore`, { body: {} })
    expect(refused).toMatchObject({ status: 409, body: { code: 'already-exists' } })
    await house.call('DELETE', `${APPS}/draft`)
  })
})

describe('a published version', () => {
  it('appears with owner, note and number, and is compared with the one before', async () => {
    expect(await house.publishOneMore('LT-1')).toBe(3)
    const found = await house.summary()
    expect(found).toMatchObject({ newest: 3, behind: 4, draft: null })
    expect(found.versions[0]).toMatchObject({
      version: 3,
      owner: 'Ada Schmidt',
      by: 'Ada',
      builtIn: false,
      what: { en: 'New: LT-1' },
    })
    const { body } = await house.call(`GET`, `${APPS}/comparison?from=2&to=3`)
    expect(body).toEqual([expect.objectContaining({ part: 'tasks', id: 'LT-1', kind: 'added' })])
  })

  it('cannot be changed by anybody, not even past the program', async () => {
    await expect(
      house.data.query(`update lotse.playbook_version set changed_at = now() where state = 'published'`),
    ).rejects.toThrow('is written once')
    await expect(house.data.query(`delete from lotse.playbook_version where state = 'published'`)).rejects.toThrow(
      'is written once',
    )
  })

  it('is what new engagements begin with', async () => {
    await house.data.query(
      `insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`,
      [CUSTOMER, id('f', 5)],
    )
    const { body } = await house.call<Engagement>('POST', `/customers/${CUSTOMER}/engagements`, {
      body: { tenantId: id('f', 5) },
    })
    expect(body.playbook).toEqual({ id: 'standalone-apps', version: 3, newest: 3 })
    expect(body.tasks.some(({ taskId }) => taskId === 'LT-1')).toBe(true)
  })

  it('is published once by two who do so at the same moment', async () => {
    const { body: draft } = await house.call<PlaybookDraft>('POST', `${APPS}/draft`, { body: {} })
    const { body: ready } = await house.change(draft, { owner: 'Ada Schmidt', note: { de: 'Vier', en: 'Four' } })
    const answers = await Promise.all([house.publish(ready.version), house.publish(ready.version, 'second')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await house.summary()).newest).toBe(4)
  })
})

const move = (number: number) => `/customers/${CUSTOMER}/engagements/${id('e', number)}`
const engagementOf = async (number: number, as: Who = 'manager') =>
  (await house.call<Engagement>('GET', move(number), { as })).body
const preview = (number: number, query = '', as: Who = 'manager') =>
  house.call<MovePreviewView>('GET', `${move(number)}/playbook-move${query}`, { as })
const moveTo = (number: number, to: number, version: number, as: Who = 'manager') =>
  house.call<MovePreviewView>('PATCH', `${move(number)}/playbook-move`, { as, version, body: { to } })

describe('moving an engagement', () => {
  it('is previewed with its own facts and changes nothing by that', async () => {
    const { body } = await preview(1, '?to=3')
    expect(body).toMatchObject({ from: 2, to: 3, engagementVersion: 1, may: { move: true }, removed: [] })
    expect(body.added).toEqual([expect.objectContaining({ taskId: 'LT-1', status: 'notStarted' })])
    expect((await engagementOf(1)).playbook).toEqual({ id: 'standalone-apps', version: 2, newest: 4 })
  })

  it('keeps the status of what stays, begins what is new, and says so in the history', async () => {
    const { version } = await engagementOf(1)
    expect((await moveTo(1, 3, version)).status).toBe(200)
    const after = await engagementOf(1)
    expect(after.playbook.version).toBe(3)
    expect(after.tasks.find(({ taskId }) => taskId === '3080')).toMatchObject({ status: 'inProgress', percent: 30 })
    expect(after.tasks.find(({ taskId }) => taskId === 'LT-1')).toMatchObject({ status: 'notStarted' })
    const { body } = await house.call<{ items: HistoryEvent[] }>(
      'GET',
      `/customers/${CUSTOMER}/history?event=engagement.moved`,
    )
    expect(body.items[0]).toMatchObject({
      by: { name: 'Frieda' },
      before: { version: 2 },
      after: { version: 3, added: ['LT-1'], removed: [] },
    })
  })

  it('hides a task that falls away, keeps its row, and brings it back with its status', async () => {
    await house.call('PATCH', `${move(1)}/tasks/LT-1`, { as: 'manager', version: 1, body: { status: 'inProgress' } })
    const without = await house.publishOneMore('LT-2', ({ playbook }) => ({
      tasks: playbook.tasks.filter(({ id: of }) => of !== 'LT-1'),
    }))
    const { version } = await engagementOf(1)
    const moved = await moveTo(1, without, version)
    expect(moved.body.removed).toEqual([expect.objectContaining({ taskId: 'LT-1', status: 'inProgress' })])
    const after = await engagementOf(1)
    expect(after.tasks.some(({ taskId }) => taskId === 'LT-1')).toBe(false)
    expect(after.evaluation.tasks.some(({ taskId }) => taskId === 'LT-1')).toBe(false)
    const hidden = await house.call('PATCH', `${move(1)}/tasks/LT-1`, {
      as: 'manager',
      version: 2,
      body: { percent: 50 },
    })
    expect(hidden.status).toBe(404)
    const again = await house.publishOneMore('LT-1')
    expect((await preview(1, `?to=${again}`)).body.added).toEqual([
      expect.objectContaining({ taskId: 'LT-1', status: 'inProgress' }),
    ])
    expect((await moveTo(1, again, after.version)).status).toBe(200)
    const back = (await engagementOf(1)).tasks.find(({ taskId }) => taskId === 'LT-1')
    expect(back).toMatchObject({ status: 'inProgress' })
  })

  it('goes forward only, and to versions that exist', async () => {
    const { version } = await engagementOf(1)
    expect((await moveTo(1, 2, version)).body).toMatchObject({ code: 'rule-refused' })
    expect((await moveTo(1, 99, version)).body).toMatchObject({ code: 'not-found' })
  })

  it('is done once by two who do so at the same moment', async () => {
    const { version } = await engagementOf(2)
    const answers = await Promise.all([moveTo(2, 3, version), moveTo(2, 4, version, 'administrator')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('belongs to the engagement manager and administrators', async () => {
    const { version } = await engagementOf(3)
    expect((await moveTo(3, 3, version, 'engineer')).status).toBe(403)
    expect((await preview(3, '', 'engineer')).body.may).toEqual({ move: false })
    expect((await preview(3, '', 'customer')).status).toBe(403)
  })
})

describe('moving many', () => {
  const moving = (as: Who, engagements: unknown, to: number) =>
    house.call<{ jobId: string }>('POST', `${APPS}/moves`, { as, body: { engagements, to } })

  async function ended(jobId: string): Promise<MoveResult> {
    for (;;) {
      const { body } = await house.call<Job>('GET', `/jobs/${jobId}`)
      if (body.state === 'failed') throw new Error(JSON.stringify(body.problem))
      if (body.finishedAt !== null) return body.result as MoveResult
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('lists those that are behind and answers for each of them', async () => {
    const { body } = await house.call<{ items: { engagementId: string; version: number }[]; total: number }>(
      'GET',
      `${APPS}/engagements-behind?limit=200`,
    )
    expect(body.items.map(({ engagementId }) => engagementId)).toEqual(expect.arrayContaining([id('e', 3), id('e', 4)]))
    const wanted = [3, 4, 9].map((number) => ({ customerId: CUSTOMER, engagementId: id('e', number) }))
    const first = await ended((await moving('administrator', wanted, 4)).body.jobId)
    expect(first).toMatchObject({ to: 4, moved: 2, unchanged: 0, refused: 1 })
    expect(first.rows.map(({ outcome, customerName }) => [outcome, customerName])).toEqual([
      ['moved', 'Hansa Werke'],
      ['moved', 'Hansa Werke'],
      ['refused', 'Hansa Werke'],
    ])
    // A job that is done again after a crash finds them where it left them.
    expect(await ended((await moving('administrator', wanted, 4)).body.jobId)).toMatchObject({ moved: 0, unchanged: 2 })
    expect((await engagementOf(4)).playbook.version).toBe(4)
  })

  it('refuses, one by one, what the person may not do', async () => {
    const { newest } = await house.summary()
    const engagements = [{ customerId: CUSTOMER, engagementId: id('e', 3) }]
    expect(await ended((await moving('second', engagements, newest)).body.jobId)).toMatchObject({ moved: 1 })
    const engineer = await ended(
      (await moving('engineer', [{ ...engagements[0], engagementId: id('e', 4) }], newest)).body.jobId,
    )
    expect(engineer).toMatchObject({ moved: 0, refused: 1 })
    expect(engineer.rows[0]?.what.en).toContain('engagement manager')
  })
})

describe('who sees what', () => {
  it('people of a customer read their engagement’s version without a word for the team', async () => {
    const { playbook } = await engagementOf(4, 'customer')
    const { body, status } = await house.call<Playbook>('GET', `${move(4)}/playbook/${playbook.version}`, {
      as: 'customer',
    })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain('"team"')
    expect(body.tasks.some(({ id: of }) => of === 'LT-1')).toBe(false)
    expect(body).toMatchObject({ owner: '', history: [] })
    const staff = await house.call<Playbook>('GET', `${move(4)}/playbook/${playbook.version}`, { as: 'engineer' })
    expect(staff.body.tasks.some(({ id: of }) => of === 'LT-1')).toBe(true)
    const other = await house.call('GET', `${move(4)}/playbook/${playbook.version}`, { as: 'stranger' })
    expect(other.status).toBe(404)
    expect((await house.call('GET', `${move(4)}/playbook/2`, { as: 'customer' })).status).toBe(404)
  })

  const reading = ['/playbooks', `${APPS}/versions/2`, `${APPS}/comparison?from=1&to=2`, `${APPS}/engagements-behind`]
  it.each(reading)('GET %s is for all staff and nobody else', async (path) => {
    expect((await house.call('GET', path, { as: 'engineer' })).status).toBe(200)
    expect((await house.call('GET', path, { as: 'customer' })).status).toBe(403)
  })

  it.each([
    ['POST', `${APPS}/draft`],
    ['PATCH', `${APPS}/draft`],
    ['DELETE', `${APPS}/draft`],
    ['POST', `${APPS}/draft/publication`],
    ['POST', `${APPS}/drafts/${id('d', 1)}/restore`],
  ])('%s %s is for administrators', async (method, path) => {
    for (const as of ['manager', 'engineer', 'customer'] as const)
      expect((await house.call(method, path, { as, version: 1, body: {} })).status).toBe(403)
  })

  it('every scope reads the versions, and none but the organisation’s writes them', async () => {
    const count = (scope: Parameters<typeof house.data.database.transaction>[0]) =>
      house.data.database.transaction(scope, async (tx) => {
        const { rows } = await tx.execute<{ n: number }>('select count(*)::int as n from lotse.playbook_version')
        return rows[0]?.n
      })
    const all = await count({ customer: ORGANISATION })
    expect(all).toBeGreaterThan(3)
    expect(await count({ customer: CUSTOMER })).toBe(all)
    expect(await count('portfolio')).toBe(all)
    const changed = await house.data.database.transaction({ customer: CUSTOMER }, async (tx) => {
      const { rowCount } = await tx.execute(
        `update lotse.playbook_version set changed_at = now() where state = 'draft'`,
      )
      return rowCount
    })
    expect(changed).toBe(0)
  })

  it('versions that came with Lotse are readable word for word', async () => {
    for (const playbook of playbooks) {
      const { body } = await house.call('GET', `/playbooks/${playbook.id}/versions/${playbook.version}`)
      expect(body).toEqual(JSON.parse(JSON.stringify(playbook)))
    }
  })
})
