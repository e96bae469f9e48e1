import { allDecisions } from '@lotse/assessment'
import type {
  Consequences,
  Contact,
  Decision,
  ItMember,
  ParkedQuestion,
  Remediation,
  WorkshopView,
} from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionFacts } from '../decisions/look-up.ts'
import { customerId } from '../platform/db/scope.ts'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { workshopDecisions, workshopFacts } from './look-up.ts'

let house: UsageHouse
let base: string
let engagement: string
const MARA = { kind: 'person', id: '01930000-0000-7000-8000-000000000001' }

beforeAll(async () => {
  house = await usageHouse()
  ;[base, engagement] = await newWorkshop()
})
afterAll(() => house?.stop())

async function newWorkshop(): Promise<[string, string]> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const id = row?.id ?? ''
  return [`/customers/${ARNOLD}/engagements/${id}/workshop`, id]
}

function ask(method: string, path: string, body: object = {}, version?: number, as: Who = 'administrator') {
  return house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })
}

const view = async (path = base, as: Who = 'engineer') => read<WorkshopView>(await house.call(path, { as }))
const taken = { state: 'decided', decidedBy: MARA, decidedOn: '2026-11-20' }
const decide = (id: string, body: object, version = 0, path = base) =>
  ask('PATCH', `${path}/decisions/${id}`, body, version)
const facts = (id = engagement) =>
  house.services.database.transaction({ customer: customerId(ARNOLD) }, async (tx) => {
    const key = { customerId: customerId(ARNOLD), engagementId: id }
    return { workshop: await workshopFacts(tx, key), decisions: await decisionFacts(tx, key), key }
  })

describe('a workshop nobody began', () => {
  it('shows every point, knows what is recorded, and says nothing about the task', async () => {
    const [path, id] = await newWorkshop()
    const seen = await view(path)
    expect(seen).toMatchObject({
      version: 0,
      parked: [],
      progress: { settled: 0, complete: false },
      may: { keep: false },
    })
    expect(seen.points).toHaveLength(20)
    expect(seen.points.every(({ inScope }) => inScope)).toBe(true)
    expect(seen.known.find(({ questionId }) => questionId === 'cloud')?.pointIds).toContain('scope')
    expect((await facts(id)).workshop).toEqual({})
  })
})

describe('deciding', () => {
  it('keeps the options chosen, says them in words, and counts for task 3080', async () => {
    const decision = await read<Decision>(
      await decide('architecture', { ...taken, choice: ['x64'], because: 'Große Dateien' }),
    )
    expect(decision).toMatchObject({
      slug: 'architecture',
      choice: ['x64'],
      state: 'decided',
      context: 'Große Dateien',
      decidedBy: { name: 'Mara' },
      version: 1,
    })
    expect(['64 Bit für alle', '64-bit for all']).toContain(decision.outcome)
    const { workshop } = await facts()
    const mandatory = allDecisions().filter((one) => one.decision.mandatory).length
    expect(workshop).toEqual({ openDecisions: mandatory - 1 })
    expect((await view()).progress).toMatchObject({ mandatory, settled: 1 })
  })

  it('refuses what is no option, and keeps nothing', async () => {
    const response = await decide('channel', { ...taken, choice: ['beta'] })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'choice', code: 'unknown-option' }] })
    expect((await decide('weather', { state: 'open' })).status).toBe(404)
    expect((await view()).decisions.find(({ decisionId }) => decisionId === 'channel')?.decision).toBeNull()
  })

  it('a second person who saw nothing yet gets what the first wrote', async () => {
    await decide('publisher', { ...taken, choice: ['leaveOut'] })
    const late = await decide('publisher', { ...taken, choice: ['keep'] })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { choice: ['leaveOut'], version: 1 },
    })
    expect((await decide('publisher', { ...taken, choice: ['keep'], reason: 'Vorlagen' }, 1)).status).toBe(200)
    const { decisions } = await view()
    expect(decisions.find(({ decisionId }) => decisionId === 'publisher')?.decision).toMatchObject({
      choice: ['keep'],
      version: 2,
    })
  })

  it('words of a person stay until they are taken back', async () => {
    const first = await read<Decision>(await decide('mac', { ...taken, choice: ['jamf'], words: 'Jamf, ab Mai' }))
    expect(first.outcome).toBe('Jamf, ab Mai')
    const second = await read<Decision>(await decide('mac', { dueOn: '2026-12-01' }, 1))
    expect(second).toMatchObject({ outcome: 'Jamf, ab Mai', choice: ['jamf'] })
    const third = await read<Decision>(await decide('mac', { words: null }, 2))
    expect(third.outcome).toBe('Jamf')
  })

  it('two at once: one is written, the other is told', async () => {
    const both = await Promise.all([
      decide('operation', { ...taken, choice: ['reviewed'] }),
      decide('operation', { ...taken, choice: ['provider'] }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('says what a change touches, with how far that is', async () => {
    const touched = await read<Consequences>(await house.call(`${base}/decisions/architecture/consequences`))
    expect(touched.questions.map(({ id }) => id)).toEqual(['ad.x86only'])
    expect(touched.configuration).toContain('OfficeClientEdition')
    expect(touched.decisions.find(({ id }) => id === 'addIns')).toMatchObject({ direct: true, state: null })
  })

  it('feeds the questionnaire', async () => {
    const { key } = await facts()
    const decisions = await house.services.database.transaction({ customer: customerId(ARNOLD) }, (tx) =>
      workshopDecisions(tx, key, 1),
    )
    expect(decisions.find(({ id }) => id === 'architecture')).toMatchObject({ state: 'decided', choice: ['x64'] })
    expect(decisions.at(-1)).toMatchObject({ id: 'team', choice: ['named'] })
    await decide('channel', { ...taken, choice: ['monthlyEnterprise'] })
    await decide('updates.delivery', { state: 'proposed', choice: ['cloudUpdate'] })
    const start = await ask('POST', base.replace('/workshop', '/remediation'), { services: ['core', 'apps'] })
    const { run } = await read<Remediation>(start)
    const question = (id: string) => run?.questions.find((one) => one.id === id)
    expect(question('up.channel')).toMatchObject({ answer: 'monthly', source: 'workshop' })
    expect(question('up.channel')?.decision).toEqual({
      ...{ decisionId: 'channel', isDecided: true, by: 'Mara', on: '2026-11-20' },
    })
    const proposal = { decisionId: 'updates.delivery', isDecided: false, by: null, on: expect.any(String) }
    expect(question('up.manage')).toMatchObject({
      answer: null,
      decision: null,
      proposals: [{ answer: ['cloudUpdate'], from: 'workshop', decision: proposal }],
    })
    const touched = await read<Consequences>(await house.call(`${base}/decisions/channel/consequences`))
    expect(touched.questions.map(({ id, said }) => [id, said?.de])).toEqual([
      ['up.channel', 'Monatlicher Enterprise-Kanal'],
    ])
    await decide('channel', { choice: ['current'] }, 1)
    const later = await read<Remediation>(await house.call(base.replace('/workshop', '/remediation')))
    const channel = later.run?.questions.find(({ id }) => id === 'up.channel')
    expect(channel).toMatchObject({ answer: 'monthly', source: 'workshop', decision: null })
    expect(channel?.proposals.map(({ answer, from, decision }) => [answer, from, decision?.by])).toEqual([
      ['current', 'workshop', 'Mara'],
    ])
  })

  it('answers what nobody answered yet, leaves alone what somebody took back, and what a proposal says', async () => {
    const path = base.replace('/workshop', '/remediation')
    const seen = async (id: string) => {
      const { run } = await read<Remediation>(await house.call(path))
      return { run, question: run?.questions.find((one) => one.id === id) }
    }
    await decide('updates.delivery', { ...taken, choice: ['intune'] }, 1)
    expect((await seen('up.manage')).question).toMatchObject({ answer: ['intune'], source: 'workshop' })
    const { run, question } = await seen('up.manage')
    const back = await ask('PATCH', `${path}/${run?.id}/answers/up.manage`, { answer: null }, question?.version)
    expect(back.status).toBe(200)
    await decide('updates.delivery', { ...taken, choice: ['configMgr'] }, 2)
    expect((await seen('up.manage')).question).toMatchObject({
      answer: null,
      proposals: [{ answer: ['configMgr'], decision: { isDecided: true, by: 'Mara' } }],
    })
    await decide('security.baseline', { state: 'proposed', choice: ['own'] })
    expect((await seen('sc.baseline')).question).toMatchObject({ answer: null, proposals: [{ answer: 'own' }] })
  })

  it('answers also where the decision is taken on the page of decisions', async () => {
    const path = base.replace('/workshop', '/remediation')
    const answer = async (id: string) =>
      (await read<Remediation>(await house.call(path))).run?.questions.find((one) => one.id === id)
    const { id, version } = await read<Decision>(
      await decide('languages', { state: 'proposed', choice: ['de-de', 'en-us'] }),
    )
    expect((await answer('la.count'))?.answer).toBeNull()
    const decisions = base.replace('/workshop', `/decisions/${id}`)
    await read<Decision>(await ask('PATCH', decisions, taken, version))
    expect(await answer('la.count')).toMatchObject({ answer: 2, source: 'workshop' })
  })

  it('gives a new list the services it decided on', async () => {
    const path = base.replace('/workshop', '/remediation')
    await decide('scope.services', { ...taken, choice: ['apps'] })
    const { start } = await read<Remediation>(await house.call(path))
    expect(start.decided).toEqual(['apps'])
    const { run } = await read<Remediation>(await ask('POST', path, { services: ['apps'] }))
    expect(run?.questions.find(({ id }) => id === 'svc')).toMatchObject({
      source: 'workshop',
      decision: { decisionId: 'scope.services', by: 'Mara' },
    })
  })
})

describe('scope', () => {
  it('what was decided at a point that is left out answers nothing until it is back', async () => {
    const [path, id] = await newWorkshop()
    await decide('channel', { ...taken, choice: ['current'] }, 0, path)
    const { key } = await facts(id)
    const decided = () =>
      house.services.database.transaction({ customer: customerId(ARNOLD) }, (tx) => workshopDecisions(tx, key, 0))
    const scope = async (body: object) =>
      read<WorkshopView>(await ask('PATCH', `${path}/points/channel`, body, (await view(path)).version))
    await scope({ inScope: false, reason: 'Macht ein Partner' })
    expect(await decided()).toEqual([])
    const list = path.replace('/workshop', '/remediation')
    await read<Remediation>(await ask('POST', list, { services: ['core', 'apps'] }))
    const channel = async () =>
      (await read<Remediation>(await house.call(list))).run?.questions.find((one) => one.id === 'up.channel')
    expect(await channel()).toMatchObject({ answer: null, proposals: [] })
    await scope({ inScope: true })
    expect(await channel()).toMatchObject({ answer: 'current', source: 'workshop' })
  })

  it('a point is left out with a reason, and no longer waited for', async () => {
    const before = await view()
    expect((await ask('PATCH', `${base}/points/sharedHosts`, { inScope: false }, before.version)).status).toBe(422)
    const out = { inScope: false, reason: 'Keine geteilten Rechner' }
    const after = await read<WorkshopView>(await ask('PATCH', `${base}/points/sharedHosts`, out, before.version))
    expect(after.points.find(({ pointId }) => pointId === 'sharedHosts')).toMatchObject({
      inScope: false,
      outReason: 'Keine geteilten Rechner',
    })
    expect(after.progress.open).not.toContain('sharedHosts.kinds')
    expect((await ask('PATCH', `${base}/points/sharedHosts`, { inScope: true }, before.version)).status).toBe(409)
    const back = await read<WorkshopView>(
      await ask('PATCH', `${base}/points/sharedHosts`, { inScope: true }, after.version),
    )
    expect(back.progress.open).toContain('sharedHosts.kinds')
  })
})

describe('parked questions and the team', () => {
  it('a question is parked, answered, and parked again', async () => {
    const question = await read<ParkedQuestion>(
      await ask('POST', `${base}/parked`, { words: 'Wer zahlt?', pointId: 'scope' }),
    )
    const path = `${base}/parked/${question.id}`
    const settled = await read<ParkedQuestion>(await ask('PATCH', path, { answer: 'Die Zentrale' }, question.version))
    expect(settled).toMatchObject({ answer: 'Die Zentrale', parkedBy: { name: 'Ada' } })
    expect(settled.settledAt).not.toBeNull()
    expect((await ask('PATCH', path, { answer: null }, question.version)).status).toBe(409)
    const again = await read<ParkedQuestion>(await ask('PATCH', path, { answer: null }, settled.version))
    expect(again.settledAt).toBeNull()
    expect((await ask('POST', `${base}/parked`, { words: 'x', pointId: 'weather' })).status).toBe(422)
  })

  it('members of the IT team get duties; nobody else does', async () => {
    const contact = await read<Contact>(
      await ask('POST', `/customers/${ARNOLD}/contacts`, { side: 'customer', lastName: 'Netzmann', itTeam: true }),
    )
    const member = await read<ItMember>(
      await ask('PATCH', `${base}/team/${contact.id}`, { duties: ['network', 'network'] }, 0),
    )
    expect(member).toMatchObject({ name: 'Netzmann', duties: ['network'], version: 1 })
    expect((await ask('PATCH', `${base}/team/${contact.id}`, { duties: [] }, 0)).status).toBe(409)
    expect((await view()).team.map(({ name }) => name)).toContain('Netzmann')
    const other = await read<Contact>(
      await ask('POST', `/customers/${ARNOLD}/contacts`, { side: 'customer', lastName: 'Gast' }),
    )
    expect((await ask('PATCH', `${base}/team/${other.id}`, { duties: ['app'] }, 0)).status).toBe(404)
  })

  it('people of the customer read along and write nothing', async () => {
    expect((await view(base, 'customer')).may.keep).toBe(false)
    expect((await ask('POST', `${base}/parked`, { words: 'x' }, undefined, 'customer')).status).toBe(403)
    expect((await house.call(base, { as: 'stranger' })).status).toBe(404)
  })
})
