import type {
  CommunicationPlan,
  Contact,
  GroupUsage,
  PlannedMessageView,
  PlannedTrainingView,
  TemplateHistory,
} from '@lotse/contract'
import { readWorkbook } from '@lotse/documents'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

let house: UsageHouse
let base: string
let adoption: string
let group: string
let contact: string

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const place = `/customers/${ARNOLD}/engagements/${row?.id}`
  base = `${place}/communication`
  adoption = `${place}/adoption`
  const { id } = await read<Contact>(
    await ask('POST', `/customers/${ARNOLD}/contacts`, { side: 'customer', firstName: 'Jana', lastName: 'Kern' }),
  )
  contact = id
  group = await newGroup({ name: 'Vertrieb', headcount: 120, ringDay: '2027-03-01', languages: ['de'], effect: 'high' })
})
afterAll(() => house?.stop())

function ask(method: string, path: string, body: object = {}, version?: number, as: Who = 'administrator') {
  return house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })
}

async function newGroup(body: object): Promise<string> {
  return (await read<{ id: string }>(await ask('POST', `${adoption}/groups`, body))).id
}

const plan = async (as: Who = 'administrator') => read<CommunicationPlan>(await house.call(base, { as }))
const ours = async (id = group) => {
  const found = (await plan()).groups.find((one) => one.id === id)
  if (found === undefined) throw new Error('the group is not in the plan')
  return found
}
const messageOf = async (messageId: string, id = group): Promise<PlannedMessageView> => {
  const found = (await ours(id)).messages.find((one) => one.messageId === messageId)
  if (found === undefined) throw new Error(`no message ${messageId}`)
  return found
}
const change = async (messageId: string, body: object, id = group) =>
  ask('PATCH', `${base}/groups/${id}/messages/${messageId}`, body, (await messageOf(messageId, id)).version)
const code = async (response: Response) => ((await response.json()) as { code: string }).code
const zip = async (query = '') => {
  const response = await house.call(`${base}/messages.zip${query}`, { as: 'customer' })
  if (response.status !== 200) return null
  return Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  )
}

describe('the plan', () => {
  it('follows the ring day of each group, and a group without one has no dates', async () => {
    const without = await newGroup({ name: 'Werk', headcount: 4, effect: 'low' })
    const seen = await plan('customer')
    expect(seen.may).toMatchObject({ keep: false, templates: false, usage: false })
    expect(seen.groups.map(({ id }) => id)).toEqual([group, without])
    expect(seen.groups[0]?.messages.map(({ on }) => on).slice(0, 2)).toEqual(['2026-12-31', '2027-01-15'])
    expect(seen.groups[1]?.messages.every(({ on }) => on === null)).toBe(true)
    expect(seen.groups[1]?.readiness).toMatchObject({ tooSmall: true, coverage: { reached: null, percent: null } })
  })

  it('is pushed as a whole by a freeze, and says what stands in its fields', async () => {
    const values = { de: { helpdesk: 'Telefon 4711', champion: 'Uwe' } }
    const freezes = [{ from: '2027-02-27', to: '2027-03-05', name: 'Inventur' }]
    const body = await read<CommunicationPlan>(await ask('PATCH', base, { values, freezes }, 0))
    expect(body).toMatchObject({ version: 1, freezes })
    expect(await ours()).toMatchObject({ wantedDay: '2027-03-01', ringDay: '2027-03-08' })
    expect((await ask('PATCH', base, { freezes: [] }, 0)).status).toBe(409)
    const wrong = await ask('PATCH', base, { freezes: [{ from: '2027-02-02', to: '2027-02-01', name: '' }] }, 1)
    expect(await code(wrong)).toBe('input-not-valid')
    await ask('PATCH', base, { freezes: [] }, 1)
    expect((await ours()).ringDay).toBe('2027-03-01')
  })
})

describe('a message', () => {
  it('cannot be approved with an empty field, nor without somebody who approves', async () => {
    expect((await messageOf('survey')).missing).toEqual(['survey'])
    const refused = await change('survey', { state: 'approved', approver: contact })
    expect(refused.status).toBe(422)
    expect(((await refused.json()) as { detail: string }).detail).toContain('{survey}')
    const nobody = await change('yourDate', { state: 'approved' })
    expect(((await nobody.json()) as { errors: { field: string }[] }).errors[0]?.field).toBe('approver')
    expect(await code(await change('survey', { state: 'sent' }))).toBe('rule-refused')
    expect(await zip()).toBeNull()
  })

  it('is approved word for word, and asks for it again once it reads differently', async () => {
    const approved = await read<PlannedMessageView>(await change('yourDate', { state: 'approved', approver: contact }))
    expect(approved).toMatchObject({ state: 'approved', stale: false, approver: { name: 'Jana Kern' } })
    expect(approved.approved?.texts.de?.body).toContain('am 1. März 2027 wird das Office der Gruppe Vertrieb erneuert')
    const files = await zip()
    const names = Object.keys(files ?? {})
    expect(names).toEqual([
      'README.txt',
      'plan.ics',
      '01 Vertrieb/2027-02-15 yourDate.de.eml',
      '01 Vertrieb/2027-02-15 yourDate.de.txt',
    ])
    expect(files?.['01 Vertrieb/2027-02-15 yourDate.de.eml']).toMatch(/^X-Unsent: 1\r\n/)
    expect(files?.['plan.ics']).toContain('BEGIN:VEVENT')
    await change('yourDate', { texts: { de: { subject: 'Neu', body: 'Am {date}' } } })
    expect(await messageOf('yourDate')).toMatchObject({ state: 'approved', stale: true })
    expect(await code(await change('yourDate', { state: 'sent' }))).toBe('rule-refused')
    expect(await zip()).toBeNull()
    await read(await change('yourDate', { state: 'draft' }))
    await read(await change('yourDate', { state: 'approved' }))
    expect(await messageOf('yourDate')).toMatchObject({ state: 'approved', stale: false })
  })

  it('keeps its words and day once sent, and shows that the ring day moved afterwards', async () => {
    const sent = await read<PlannedMessageView>(await change('yourDate', { state: 'sent', response: 'Keine Fragen' }))
    expect(sent).toMatchObject({ state: 'sent', movedSince: null, response: 'Keine Fragen' })
    expect(await code(await change('yourDate', { texts: { de: null } }))).toBe('rule-refused')
    await house.data.query('update lotse.adoption_group set ring_day = $1 where id = $2', ['2027-03-15', group])
    const moved = await messageOf('yourDate')
    expect(moved).toMatchObject({ state: 'sent', on: '2027-03-01', movedSince: 14 })
    expect(moved.approved?.texts.de?.body).toBe('Am 1. März 2027')
    expect((await ours()).readiness.messages).toMatchObject({ planned: 13, sent: 1, onTime: 1 })
    expect(await code(await change('yourDate', { state: 'leftOut', leftOutReason: 'Doch nicht' }))).toBe('rule-refused')
    const again = await read<PlannedMessageView>(await change('yourDate', { response: 'Zwei Fragen' }))
    expect(again).toMatchObject({ state: 'sent', movedSince: 14 })
  })

  it('is left out with a reason only, and nothing is told of who wrote first', async () => {
    expect(await code(await change('month', { state: 'leftOut' }))).toBe('rule-refused')
    await read(await change('month', { state: 'leftOut', leftOutReason: 'Kommt mit der Hauszeitung' }))
    expect(await messageOf('month')).toMatchObject({ state: 'leftOut', leftOutReason: 'Kommt mit der Hauszeitung' })
    expect((await ask('PATCH', `${base}/groups/${group}/messages/month`, {}, 0)).status).toBe(409)
    expect((await ask('PATCH', `${base}/groups/${group}/messages/none`, {}, 0)).status).toBe(404)
  })
})

describe('trainings and readiness', () => {
  const path = (form: string) => `${base}/groups/${group}/trainings/${form}`

  it('count who was reached, never more than there are, by the form that reached most', async () => {
    const training = await read<PlannedTrainingView>(
      await ask('PATCH', path('whatIsNew'), { reached: 60, heldOn: '2026-11-20', owner: contact }, 0),
    )
    expect(training).toMatchObject({ reached: 60, owner: { name: 'Jana Kern' }, version: 1 })
    await ask('PATCH', path('clinic'), { reached: 90 }, 0)
    await ask('PATCH', path('helpdesk'), { reached: 500 }, 0)
    expect(await code(await ask('PATCH', path('role'), { reached: 121 }, 0))).toBe('rule-refused')
    expect((await ours()).readiness.coverage).toMatchObject({ reached: 90, percent: 75, state: 'reached' })
  })

  it('keeps answers, calls and the segment; scores of few are not shown', async () => {
    const figures = {
      surveyAnswers: 3,
      surveyScore: 4.5,
      supportCalls: 6,
      segment: { attribute: 'department', value: 'Sales' },
    }
    await read(await ask('PATCH', `${base}/groups/${group}`, figures, 0))
    expect((await ours()).readiness).toMatchObject({ survey: { answers: 3, score: null }, callsPer100: 5 })
    const { groups } = await read<{ groups: GroupUsage[] }>(await house.call(`${base}/usage`, { as: 'engineer' }))
    expect(groups.find(({ groupId }) => groupId === group)).toMatchObject({ why: 'noFigures', now: null })
  })
})

describe('templates', () => {
  const path = '/communication/templates/done'
  const texts = {
    de: { subject: 'Fertig', body: 'Hilfe: {helpdesk}' },
    en: { subject: 'Done', body: 'Help: {helpdesk}' },
  }

  it('are put in own words as versions, and back to those of Lotse', async () => {
    expect((await ask('PATCH', path, { texts }, 0, 'engineer')).status).toBe(403)
    const wrong = { ...texts, en: { subject: 'Done', body: '{nobody}' } }
    expect(await code(await ask('PATCH', path, { texts: wrong }, 0))).toBe('input-not-valid')
    expect(await read<TemplateHistory>(await ask('PATCH', path, { texts }, 0))).toMatchObject({
      version: 1,
      isOwn: true,
    })
    expect((await plan()).templates.find(({ messageId }) => messageId === 'done')?.subject.de).toBe('Fertig')
    const back = await read<TemplateHistory>(await ask('PATCH', path, { texts: null }, 1))
    expect(back).toMatchObject({ version: 2, isOwn: false, subject: { de: 'Willkommen im neuen Office' } })
    expect(back.earlier.map(({ version, isOwn }) => [version, isOwn])).toEqual([
      [2, false],
      [1, true],
    ])
    expect((await ask('PATCH', path, { texts }, 1)).status).toBe(409)
  })
})

describe('files', () => {
  it('the plan as a spreadsheet has a row for every message and training', async () => {
    const response = await house.call(`${base}/plan.xlsx`, { as: 'customer' })
    const [sheet] = readWorkbook(new Uint8Array(await response.arrayBuffer()))
    expect(sheet?.rows).toHaveLength(1 + 2 * (13 + 7))
  })

  it('the pitch is a presentation for the team, and for nobody else', async () => {
    const response = await house.call(`${base}/pitch.pptx?since=2026-01-01`, { as: 'administrator' })
    expect(response.status).toBe(200)
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const text = Object.entries(files)
      .filter(([name]) => name.startsWith('ppt/slides/slide'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    expect(text).toContain('Vertrieb')
    expect((await house.call(`${base}/pitch.pptx`, { as: 'customer' })).status).toBe(403)
    for (const file of ['messages.zip', 'plan.xlsx', 'pitch.pptx'])
      expect((await house.call(`${base}/${file}`, { as: 'stranger' })).status).toBe(404)
  })
})
