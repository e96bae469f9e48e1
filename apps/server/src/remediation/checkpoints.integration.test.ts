import type { Document, Gap, Meeting, Remediation, RemediationItem, WorkLine } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, people, read, type Who } from '../testing/usage-house.ts'

/** What waits on a checklist, and where it is told: ages, my work, data quality, checkpoints; and files as evidence. */

let house: MeetingHouse
let base: string
let run: string

beforeAll(async () => {
  house = await meetingHouse()
  await house.data.query(
    `update lotse.tenant set cloud = 'commercial' where id = (select tenant_id from lotse.engagement where id = $1)`,
    [house.engagementId],
  )
  await house.data.query(
    `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role)
     values ($1, gen_random_uuid(), $2, $3, 'FE')`,
    [ARNOLD, house.engagementId, people.engineer.personId],
  )
  base = `/customers/${ARNOLD}/engagements/${house.engagementId}`
  const started = await read<Remediation>(
    await house.ask('POST', `${base}/remediation`, { services: ['core', 'apps'], copyAnswers: false }),
  )
  run = started.run?.id ?? ''
})
afterAll(() => house?.stop())

const items = async (as: Who = 'engineer'): Promise<readonly RemediationItem[]> =>
  (await read<Remediation>(await house.ask('GET', `${base}/remediation`, undefined, as))).run?.items ?? []
const itemNow = async (id: string, as?: Who) => (await items(as)).find((one) => one.id === id)

async function work(id: string, change: object): Promise<void> {
  const { version } = (await itemNow(id)) ?? { version: 0 }
  await read(await house.ask('PATCH', `${base}/remediation/${run}/items/${id}`, change, 'engineer', version))
}
async function answer(id: string, value: unknown): Promise<void> {
  const seen = await read<Remediation>(await house.ask('GET', `${base}/remediation`))
  const version = seen.run?.questions.find((one) => one.id === id)?.version ?? 0
  await read(
    await house.ask(
      'PATCH',
      `${base}/remediation/${run}/answers/${id}`,
      { answer: value, agreed: true },
      'engineer',
      version,
    ),
  )
}
/** As if the list had been begun that day. */
const begunOn = (day: string) =>
  house.data.query(
    `update lotse.remediation_run set listed_since =
       (select jsonb_object_agg(key, $2::text) from jsonb_object_keys(listed_since) key) where id = $1`,
    [run, day],
  )
const lines = async (query = '') =>
  (await read<{ lines: WorkLine[] }>(await house.ask('GET', `/self/work${query}`))).lines.filter(
    ({ kind }) => kind === 'checklistItem',
  )
const gaps = async () =>
  (await read<{ items: Gap[] }>(await house.ask('GET', '/data-quality?limit=200'))).items.filter(
    ({ kind, engagementId }) => engagementId === house.engagementId && ['overdueItems', 'agedItems'].includes(kind),
  )

describe('the age of items', () => {
  it('counts from the day on which an item came on the list', async () => {
    expect((await itemNow('ID-01'))?.openSince).toBe('2026-11-22')
    await begunOn('2026-11-01')
    await answer('li.robots', false)
    expect((await itemNow('LI-06'))?.openSince).toBe(null)
    await answer('li.robots', true)
    expect((await itemNow('LI-06'))?.openSince).toBe('2026-11-22')
    expect((await itemNow('ID-06'))?.openSince).toBe('2026-11-01')
  })

  it('ends when an item is settled', async () => {
    await work('ID-06', { status: 'resolved', evidence: 'Sitzung vom 20.11.' })
    expect((await itemNow('ID-06'))?.openSince).toBe(null)
  })

  it('is told in data quality once a blocking item waited through two checkpoints', async () => {
    const [aged] = await gaps()
    expect(aged).toMatchObject({ kind: 'agedItems', since: '2026-11-01', role: 'FE' })
    await begunOn('2026-11-15')
    await work('ID-15', { status: 'inProgress' })
    expect(await gaps()).toEqual([])
  })
})

describe('items that are due', () => {
  const own = { kind: 'person', id: people.engineer.personId }

  it('stand in the work of whoever is responsible, until they are settled', async () => {
    await work('ID-14', { responsible: own, dueOn: '2026-11-20' })
    await work('LI-03', { responsible: own })
    const [first, second] = await lines()
    expect(first).toMatchObject({
      ...{ group: 'overdue', due: '2026-11-20', target: { page: 'remediation', itemId: 'ID-14' }, owner: null },
      title: { en: 'ID-14 Keep modern authentication on' },
    })
    expect(second).toMatchObject({ group: 'later', due: null })
    await work('ID-14', { status: 'resolved', evidence: 'Geprüft' })
    expect((await lines()).map(({ target }) => target)).toEqual([{ page: 'remediation', itemId: 'LI-03' }])
  })

  it('are asked of the engineer where they are overdue and the customer’s or nobody’s', async () => {
    await work('NW-01', { dueOn: '2026-11-19', responsible: { kind: 'person', id: people.customer.personId } })
    await work('OS-10', { dueOn: '2026-11-18' })
    await work('AD-02', { dueOn: '2026-11-30' })
    const found = (await lines()).filter(({ group }) => group === 'overdue')
    expect(found.map(({ target, why }) => [target, why?.en])).toEqual([
      [{ page: 'remediation', itemId: 'OS-10' }, 'Item of the checklist, not settled yet.'],
      [{ page: 'remediation', itemId: 'NW-01' }, 'Item of the checklist, promised by Anton.'],
    ])
    expect((await gaps()).map(({ kind, since }) => [kind, since])).toEqual([['overdueItems', '2026-11-18']])
  })

  it('fall away with the list’s end: hidden items wait for nobody', async () => {
    await work('LI-06', { dueOn: '2026-11-17' })
    expect((await gaps())[0]?.since).toBe('2026-11-17')
    await answer('li.robots', false)
    expect((await gaps())[0]?.since).toBe('2026-11-18')
    expect((await lines()).some(({ target }) => 'itemId' in target && target.itemId === 'LI-06')).toBe(false)
  })
})

describe('the agenda of a checkpoint', () => {
  it('speaks about what is open, the most urgent first, and no other meeting does', async () => {
    const texts = ({ agenda }: Meeting) =>
      agenda.filter(({ section }) => section === 'checklist').map(({ words }) => words?.en ?? '')
    const checkpoint = texts(await house.meeting({ series: 'remediationCheckpoint', title: 'Checkpoint' }))
    expect(checkpoint[0]).toMatch(/^OS-10 .*was due on 2026-11-18, nobody in charge yet$/)
    expect(checkpoint[1]).toMatch(/^NW-01 .*Anton$/)
    expect(checkpoint.at(-1)).toMatch(/^More open items of the checklist: \d+$/)
    expect(texts(await house.meeting({ title: 'Follow-up' }))).toEqual([])
  })
})

describe('files at an item', () => {
  function bring(to: string, id: string, as: Who, more = '') {
    const body = new FormData()
    body.append('files', new Blob(['scan']), 'scan.pdf')
    return house.call(`${base}/documents?attachedTo=${to}&attachedId=${id}${more}`, { as, method: 'POST', body })
  }

  it('are brought by the customer’s people, for both sides to see', async () => {
    const { documents } = await read<{ documents: Document[] }>(await bring('checklistItem', 'ID-01', 'customer'))
    expect(documents).toMatchObject([{ attached: { to: 'checklistItem', id: 'ID-01' }, audience: 'both' }])
    expect([(await itemNow('ID-01'))?.files, (await itemNow('ID-01', 'customer'))?.files]).toEqual([1, 1])
    const content = `${base}/documents/${documents[0]?.id}/content`
    const statuses = await Promise.all(
      (['customer', 'engineer', 'stranger'] as const).map(async (as) => (await house.call(content, { as })).status),
    )
    expect(statuses).toEqual([200, 200, 404])
  })

  it.each<[string, string, string, Who, number]>([
    ['the team', 'checklistItem', 'ID-01', 'engineer', 201],
    ['somebody who only reads', 'checklistItem', 'ID-01', 'unassigned', 403],
    ['another customer', 'checklistItem', 'ID-01', 'stranger', 404],
    ['the customer, at a task', 'task', '3190', 'customer', 403],
    ['the customer, at what is no item', 'checklistItem', 'XX-99', 'customer', 404],
    ['output of the network test', 'checklistItem', 'NW-07', 'customer', 422],
    ['output of the network test, by the team', 'checklistItem', 'NW-08', 'engineer', 422],
  ])('%s', async (_, to, id, as, status) => expect((await bring(to, id, as)).status).toBe(status))
})
