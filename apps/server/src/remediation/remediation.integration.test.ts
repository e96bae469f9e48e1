import { createHash } from 'node:crypto'
import type { Document, Engagement, Remediation, RemediationConfirmation, RemediationItem } from '@lotse/contract'
import { readWorkbook } from '@lotse/documents'
import { builtInTemplate, optionsOf } from '@lotse/remediation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** Questionnaire and checklist over HTTP: who may what, what follows from answers, and the way to the confirmation. */

let house: UsageHouse
let engagement: string
let base: string

beforeAll(async () => {
  house = await usageHouse()
  await begin()
})
afterAll(() => house?.stop())

async function begin(cloud = 'commercial'): Promise<void> {
  const tenant = await house.newTenant()
  await house.data.query('update lotse.tenant set cloud = $2 where id = $1', [tenant, cloud])
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  engagement = row?.id ?? ''
  base = `/customers/${ARNOLD}/engagements/${engagement}/remediation`
  await house.data.query(
    `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, '3190', 'notStarted')`,
    [ARNOLD, engagement],
  )
  Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId: engagement, role: 'FE' }] })
}

function ask(method: string, path: string, body: object = {}, version?: number, as: Who = 'engineer') {
  return house.call(`${base}${path}`, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })
}

const look = async (as: Who = 'engineer') => read<Remediation>(await house.call(base, { as }))
const start = async (services = ['core', 'apps'], copyAnswers = false) =>
  read<Remediation>(await ask('POST', '', { services, copyAnswers }))

function runOf({ run }: Remediation) {
  if (run === null) throw new Error('there is no run')
  return run
}

/** Answers as whoever it is, on top of what stands there. */
async function answer(questionId: string, value: unknown, more: object = {}, as: Who = 'engineer'): Promise<Response> {
  const { id, questions } = runOf(await look())
  const version = questions.find((question) => question.id === questionId)?.version
  return ask('PATCH', `/${id}/answers/${questionId}`, { answer: value, ...more }, version, as)
}

async function work(itemId: string, change: object, as: Who = 'engineer'): Promise<Response> {
  const { id, items } = runOf(await look())
  return ask('PATCH', `/${id}/items/${itemId}`, change, items.find((item) => item.id === itemId)?.version, as)
}

const itemIn = (seen: Remediation, id: string): RemediationItem => {
  const item = runOf(seen).items.find((one) => one.id === id)
  if (item === undefined) throw new Error(`there is no item ${id}`)
  return item
}

/** Writes an answer to every question that brings in as little as possible: "unknown" nowhere. */
async function answerAll(): Promise<void> {
  const { id } = runOf(await look())
  const quiet: Record<string, unknown> = { seats: 120, 'la.count': 1, 'ma.macOld': ['no'] }
  for (const question of builtInTemplate('commercial').questions) {
    if (question.id === 'svc' || question.id === 'cloud') continue
    const value = quiet[question.id] ?? (question.kind === 'number' ? 1 : [optionsOf(question)[0] ?? 'yes'])
    await house.data.query(
      `insert into lotse.remediation_answer (customer_id, run_id, question_id, answer, source, answered_at)
       values ($1, $2, $3, $4::jsonb, 'engineer', now())
       on conflict (customer_id, run_id, question_id) do update set answer = excluded.answer
       where remediation_answer.answer = '"unknown"'`,
      [ARNOLD, id, question.id, JSON.stringify(value)],
    )
  }
}

/** Settles an item with the customer's agreement, as work on it over days would. */
async function settle(run: string, item: string): Promise<void> {
  await house.data.query(
    `insert into lotse.remediation_item (customer_id, run_id, item_id, status, evidence, confirmed_on, changed_at)
     values ($1, $2, $3, 'resolved', 'Sitzung vom 20.11.', '2026-11-21', now())`,
    [ARNOLD, run, item],
  )
}

describe('a run', () => {
  it('is not there until somebody starts it, and says which edition it would be', async () => {
    expect(await look()).toMatchObject({
      run: null,
      start: { edition: 'commercial', templateVersion: '1.0.0', earlier: 0 },
      may: { start: true },
    })
    expect((await look('customer')).may.start).toBe(false)
  })

  it('is started from the newest template, with what is known', async () => {
    const run = runOf(await start())
    expect(run).toMatchObject({
      edition: 'commercial',
      cloud: 'commercial',
      templateVersion: '1.0.0',
      state: 'draft',
      counts: { inScope: 16, check: 109, hidden: 11 },
    })
    expect(run.questions.find(({ id }) => id === 'cloud')).toMatchObject({ answer: 'commercial', source: 'import' })
    expect(run.questions.find(({ id }) => id === 'svc')).toMatchObject({ answer: ['core', 'apps'], source: 'engineer' })
  })

  it('gives every item its reason, and every question what it decides', async () => {
    const run = runOf(await look())
    expect(run.items.filter(({ reason }) => reason.de === '' || reason.en === '')).toEqual([])
    expect(run.questions.find(({ id }) => id === 'of.tech')?.decides).toContain('OF-01')
    const visio = run.items.find(({ scope }) => scope === 'hidden')
    expect(visio?.reason.en).toMatch(/^Hidden/)
  })

  it('needs a service', async () => {
    expect((await ask('POST', '', { services: [] })).status).toBe(422)
    expect((await ask('POST', '', { services: ['mail'] })).status).toBe(422)
  })

  it('of a tenant without an edition is refused in words', async () => {
    const [before, path] = [engagement, base]
    await begin('china')
    const answered = await ask('POST', '', { services: ['apps'] })
    expect([answered.status, await answered.json()]).toMatchObject([422, { errors: [{ field: 'cloud' }] }])
    engagement = before
    base = path
    Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId: engagement, role: 'FE' }] })
  })
})

describe('an answer', () => {
  it('changes the list at once, and keeps who gave it', async () => {
    const seen = await read<Remediation>(await answer('li.robots', true))
    const item = runOf(seen).items.find(
      ({ reason }) => reason.en.startsWith('In scope') && reason.en.includes('drive Office'),
    )
    expect(item?.scope).toBe('inScope')
    expect(runOf(seen).questions.find(({ id }) => id === 'li.robots')).toMatchObject({
      answer: true,
      source: 'engineer',
      answeredBy: { name: 'Mara' },
      version: 1,
    })
  })

  it('of the customer counts as theirs; "unknown" says whom to ask', async () => {
    const more = { askWhom: 'Herr Brandt', source: 'inventory' }
    const seen = await read<Remediation>(await answer('nw.proxy', 'unknown', more, 'customer'))
    expect(runOf(seen).questions.find(({ id }) => id === 'nw.proxy')).toMatchObject({
      answer: 'unknown',
      askWhom: 'Herr Brandt',
      source: 'customer',
      answeredBy: { name: 'Anton' },
    })
    expect(runOf(seen).progress.unknown).toBe(1)
  })

  it('of two people at once: the second sees what the first one said', async () => {
    const { id } = runOf(await look())
    await read(await ask('PATCH', `/${id}/answers/nw.vpn`, { answer: 'split' }, 0))
    const late = await ask('PATCH', `/${id}/answers/nw.vpn`, { answer: 'full' }, 0, 'customer')
    const { current } = (await late.json()) as { current: Remediation }
    expect(late.status).toBe(409)
    expect(runOf(current).questions.find((question) => question.id === 'nw.vpn')).toMatchObject({ answer: 'split' })
  })

  it('is taken back, and the trail keeps both', async () => {
    const seen = await read<Remediation>(await answer('nw.vpn', null))
    expect(runOf(seen).questions.find((question) => question.id === 'nw.vpn')).toMatchObject({
      answer: null,
      version: 2,
    })
  })

  it.each<[string, string, unknown, string]>([
    ['an option that is none', 'nw.vpn', 'wireless', 'answer'],
    ['a word for a number', 'seats', 'many', 'answer'],
    ['two answers where one is asked', 'nw.vpn', ['split', 'full'], 'answer'],
    ['another cloud than the tenant has', 'cloud', 'gcc', 'answer'],
    ['the edition of another cloud', 'cloud', 'dod', 'answer'],
    ['no service at all', 'svc', null, 'answer'],
  ])('refuses %s at its field', async (_what, question, value, field) => {
    const answered = await answer(question, value)
    expect([answered.status, await answered.json()]).toMatchObject([422, { errors: [{ field }] }])
  })

  it('that contradicts another one is refused, or told', async () => {
    await read(await answer('up.channel', 'semiannual'))
    const refused = await answer('up.manage', ['cloudUpdate'])
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ code: 'C3' }] }])
    await read(await answer('of.versions', ['none']))
    const seen = await read<Remediation>(await answer('of.tech', ['msi']))
    expect(runOf(seen).conflicts).toMatchObject([{ id: 'C1', reaction: 'ask' }])
    await read(await answer('of.versions', ['o2016']))
  })
})

describe('an answer that leaves nothing to ask elsewhere', () => {
  it('takes the other answer back, and refuses to get it again', async () => {
    await read(await answer('ma.mac', 'some'))
    await read(await answer('ma.macOld', true))
    const run = runOf(await read<Remediation>(await answer('ma.mac', 'none')))
    expect(run.questions.find(({ id }) => id === 'ma.macOld')).toMatchObject({ answer: null, isAsked: false })
    expect(run.conflicts.filter(({ id }) => id === 'C12')).toEqual([])
    const again = await answer('ma.macOld', true)
    expect([again.status, await again.json()]).toMatchObject([422, { errors: [{ field: 'answer', code: 'C12' }] }])
    await read(await answer('ma.mac', null))
  })

  it('of a principles session alone the network is not tested', async () => {
    const setTask = (id: string) =>
      house.data.query(
        `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, $3, 'complete')`,
        [ARNOLD, engagement, id],
      )
    const unproven = async () => runOf(await look()).conflicts.some(({ id }) => id === 'C8')
    await read(await answer('nw.tested', true))
    await setTask('4071')
    expect(await unproven()).toBe(true)
    await setTask('4072')
    expect(await unproven()).toBe(false)
    await read(await answer('nw.tested', null))
  })
})

describe('an item', () => {
  it('is resolved with evidence only, at the field', async () => {
    const refused = await work('ID-01', { status: 'resolved' })
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ field: 'evidence' }] }])
    const seen = await read<Remediation>(
      await work('ID-01', { status: 'resolved', evidence: 'Sitzung vom 20.11.', dueOn: '2026-11-30' }, 'customer'),
    )
    expect(itemIn(seen, 'ID-01')).toMatchObject({
      status: 'resolved',
      dueOn: '2026-11-30',
      isSettled: true,
      version: 1,
    })
  })

  it('that blocks takes no accepted risk', async () => {
    const refused = await work('ID-01', { status: 'riskAccepted', acceptedBy: 'Frau Peters' })
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ field: 'status' }] }])
  })

  it('is agreed to once it is settled; other work takes that away', async () => {
    const early = await work('NW-01', { confirmed: true })
    expect(early.status).toBe(422)
    const agreed = await read<Remediation>(await work('ID-01', { confirmed: true }, 'customer'))
    expect(itemIn(agreed, 'ID-01')).toMatchObject({ confirmedOn: '2026-11-22', confirmedBy: { name: 'Anton' } })
    const again = await read<Remediation>(await work('ID-01', { evidence: 'Sitzung vom 21.11.' }))
    expect(itemIn(again, 'ID-01')).toMatchObject({ confirmedOn: null, confirmedBy: null })
  })

  it('has somebody responsible who is there', async () => {
    const refused = await work('ID-01', { responsible: { kind: 'person', id: '01930000-0000-7000-8000-00000000ffff' } })
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ field: 'responsible' }] }])
    const who = { kind: 'person', id: people.customer.personId }
    expect(itemIn(await read<Remediation>(await work('ID-01', { responsible: who })), 'ID-01').responsible?.name).toBe(
      'Anton',
    )
  })

  it('is talked about; words stay', async () => {
    const { id } = runOf(await look())
    await read(await ask('POST', `/${id}/items/ID-01/comments`, { text: 'Erledigt am Freitag' }, undefined, 'customer'))
    const said = await read<{ text: string }[]>(await house.call(`${base}/${id}/items/ID-01/comments`))
    expect(said).toMatchObject([{ text: 'Erledigt am Freitag', writtenBy: { name: 'Anton' } }])
    expect(itemIn(await look(), 'ID-01').comments).toBe(1)
  })

  it('that is not on the list is not worked on', async () => {
    const hidden = runOf(await look()).items.find(({ scope }) => scope === 'hidden')
    expect((await work(hidden?.id ?? '', { status: 'inProgress' })).status).toBe(422)
  })

  it('with work on it leaves only when somebody agrees', async () => {
    await read(await answer('li.offline', 'many'))
    const brought = runOf(await look()).items.find(
      ({ scope, reason }) => scope === 'inScope' && reason.en.includes('30 days'),
    )
    await read(await work(brought?.id ?? '', { status: 'inProgress' }))
    const refused = await answer('li.offline', 'none')
    const problem = (await refused.json()) as { detail: string }
    expect([refused.status, problem]).toMatchObject([422, { errors: [{ field: 'agreed', code: 'consequences' }] }])
    expect(problem.detail).toContain(brought?.id)
    const seen = await read<Remediation>(await answer('li.offline', 'none', { agreed: true }))
    expect(itemIn(seen, brought?.id ?? '')).toMatchObject({ scope: 'hidden', status: 'inProgress' })
  })
})

describe('the way of a list', () => {
  /** Task 3190 as somebody would complete it who types a name instead of looking at the list. */
  const completed = () =>
    house.call(`/customers/${ARNOLD}/engagements/${engagement}/tasks/3190`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '"1"' },
      body: JSON.stringify({ status: 'complete', confirmation: { by: 'Somebody else', on: '2026-11-20' } }),
    })

  const gate = async () => {
    const path = `/customers/${ARNOLD}/engagements/${engagement}`
    const { evaluation } = await read<Engagement>(await house.call(path))
    return evaluation.gates.find(({ id }) => id === 'G2')
  }

  it('begins again from the newest template with the old answers', async () => {
    const before = runOf(await look())
    const run = runOf(await start(['core', 'apps'], true))
    expect(run.id).not.toBe(before.id)
    expect(run.questions.find(({ id }) => id === 'li.robots')).toMatchObject({
      answer: true,
      answeredBy: { name: 'Mara' },
    })
    expect(run.items.every(({ status }) => status === 'open')).toBe(true)
    expect((await ask('POST', `/${before.id}/finalise`)).status).toBe(422)
  })

  it('is final with everything answered, and files its copy', async () => {
    const early = await ask('POST', `/${runOf(await look()).id}/finalise`)
    expect([early.status, ((await early.json()) as { detail: string }).detail]).toEqual([
      422,
      expect.stringContaining('not answered'),
    ])
    await answerAll()
    await read(await answer('up.gpo', 'none'))
    const { id, hindrances } = runOf(await look())
    expect(hindrances.final).toEqual([])
    const run = runOf(await read<Remediation>(await ask('POST', `/${id}/finalise`)))
    expect(run).toMatchObject({ state: 'final', finalisedOn: '2026-11-22', trackingAddress: null, isStale: false })
    const documents = `/customers/${ARNOLD}/engagements/${engagement}/documents?attachedTo=task&attachedId=3070`
    const { items } = await read<{ items: Document[] }>(await house.call(documents))
    expect(items).toMatchObject([{ kind: 'checklist', audience: 'both', latest: { sha256: run.copy?.hash } }])
    const file = await house.call(`${base}/checklist.xlsx?language=de`, { as: 'customer' })
    const sheets = readWorkbook(new Uint8Array(await file.arrayBuffer()))
    expect(sheets.length).toBeGreaterThan(2)
    const told = sheets[0]?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text).join(': '))
    expect(told?.some((line) => line.startsWith('Tenant: '))).toBe(true)
    for (const language of ['de', 'en']) {
      const paper = await house.call(`${base}/checklist.pdf?language=${language}`, { as: 'customer' })
      expect([paper.status, Buffer.from(await paper.arrayBuffer()).toString('latin1', 0, 5)]).toEqual([200, '%PDF-'])
    }
  })

  it('is stale once it is older than 90 days when deployment starts', async () => {
    const startsOn = (day: string) =>
      house.data.query(
        `insert into lotse.pilot (customer_id, engagement_id, version, starts_on, saved_by)
         values ($1, $2, (select count(*) + 1 from lotse.pilot where engagement_id = $2), $3,
           (select id from lotse.person limit 1))`,
        [ARNOLD, engagement, day],
      )
    await startsOn('2027-03-01')
    expect(runOf(await look()).isStale).toBe(true)
    await startsOn('2026-12-01')
    expect(runOf(await look()).isStale).toBe(false)
  })

  it('does not show what is out of scope in its copy', async () => {
    const copy = await (await house.call(`${base}/checklist.csv?language=en`, { as: 'customer' })).text()
    const all = await (await house.call(`${base}/checklist.csv?language=en&hidden=true`)).text()
    expect(copy).not.toContain('hidden')
    expect(all).toContain('hidden')
    expect(await (await house.call(`${base}/checklist.csv?language=en&hidden=true`, { as: 'customer' })).text()).toBe(
      copy,
    )
  })

  it('says by itself what was stated by hand before', async () => {
    const fact = `/customers/${ARNOLD}/engagements/${engagement}/delivery/facts/openBlockingItems`
    const stated = await house.call(fact, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
      body: JSON.stringify({ value: 0, asOf: '2026-11-22', note: null }),
    })
    expect([stated.status, await stated.json()]).toMatchObject([422, { errors: [{ code: 'ofChecklist' }] }])
  })

  it('goes to the customer and through the review, never in the future', async () => {
    const { id } = runOf(await look())
    expect((await ask('POST', `/${id}/review`, { on: '2026-11-22' })).status).toBe(422)
    expect((await ask('POST', `/${id}/send`, { on: '2026-11-23' })).status).toBe(422)
    await read(await ask('POST', `/${id}/send`, { on: '2026-11-22' }))
    const unseen = { en: 'The list was not gone through together yet (task 1049)' }
    expect(runOf(await look()).hindrances.confirm).toContainEqual(expect.objectContaining(unseen))
    const run = runOf(await read<Remediation>(await ask('POST', `/${id}/review`, { on: '2026-11-22' })))
    expect(run).toMatchObject({ state: 'sentToCustomer', sentOn: '2026-11-22', reviewedOn: '2026-11-22' })
    expect((await gate())?.state).toBe('held')
    const early = await completed()
    expect([early.status, ((await early.json()) as { detail: string }).detail]).toEqual([
      422,
      expect.stringContaining('has not confirmed'),
    ])
  })

  it('is confirmed only with every item settled and agreed to', async () => {
    const { id, items } = runOf(await look())
    const declaration = { name: 'Frau Peters', role: 'CIO', on: '2026-11-22', way: 'meeting', language: 'de' }
    const early = await ask('POST', `/${id}/confirm`, declaration)
    expect(early.status).toBe(422)
    const [last, ...others] = items.filter(({ scope }) => scope !== 'hidden')
    for (const item of others) await settle(id, item.id)
    const done = { status: 'resolved', evidence: 'Sitzung vom 21.11.', confirmed: true }
    await read(await work(last?.id ?? '', done, 'customer'))
    expect(runOf(await look()).hindrances.confirm).toEqual([])
    const body = new FormData()
    body.append('files', new Blob(['signed']), 'scan.txt')
    const documents = `/customers/${ARNOLD}/engagements/${engagement}/documents`
    const at = `?attachedTo=checklistItem&attachedId=${last?.id}&audience=both`
    expect((await house.call(`${documents}${at}`, { as: 'customer', method: 'POST', body })).status).toBeLessThan(300)
    expect((await ask('POST', `/${id}/confirm`, { ...declaration, way: 'customerPages' })).status).toBe(422)
    expect((await ask('POST', `/${id}/confirm`, { ...declaration, on: '2026-11-21' })).status).toBe(422)
    const mine = { ...declaration, name: 'Somebody else', way: 'mail' }
    const run = runOf(await read<Remediation>(await ask('POST', `/${id}/confirm`, mine, undefined, 'customer')))
    expect(run).toMatchObject({ state: 'confirmed', open: { items: 0, blocking: 0 } })
    expect(run.confirmations).toMatchObject([{ name: 'Anton', role: 'CIO', way: 'customerPages', voidedAt: null }])
    const one = run.confirmations[0]?.id
    const record = await read<RemediationConfirmation & { text: string; isIntact: boolean }>(
      await house.call(`${base}/${id}/confirmations/${one}`),
    )
    expect(record).toMatchObject({ isIntact: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(record.text).toContain('Arnold Maschinenbau')
    const hash = createHash('sha256').update('signed').digest('hex')
    expect(record.text).toContain(`${last?.id} Datei (SHA-256): ${hash} | scan.txt`)
  })

  it('opens gate G2 once task 3190 is completed with the word on the list', async () => {
    await read(await completed())
    const [row] = await house.data.query(
      `select confirmed_by from lotse.task where engagement_id = $1 and task_id = '3190'`,
      [engagement],
    )
    expect(row).toEqual({ confirmed_by: 'Anton' })
    expect(await gate()).toMatchObject({ state: 'passed' })
  })

  it('is never altered in what was confirmed', async () => {
    await expect(house.data.query(`update lotse.remediation_confirmation set words = 'x'`)).rejects.toThrow()
  })

  it('asks before an agreement is taken back', async () => {
    const item = runOf(await look()).items.find(({ scope }) => scope === 'inScope')?.id ?? ''
    const asked = await work(item, { confirmed: false }, 'customer')
    expect([asked.status, await asked.json()]).toMatchObject([422, { errors: [{ field: 'agreed' }] }])
  })

  it('reopens with any later work, visibly, and the confirmation is void', async () => {
    const { id, items } = runOf(await look())
    const item = items.find(({ scope }) => scope === 'inScope')?.id ?? ''
    const asked = await work(item, { evidence: 'Doch anders' })
    expect([asked.status, await asked.json()]).toMatchObject([422, { errors: [{ field: 'agreed' }] }])
    const run = runOf(await read<Remediation>(await work(item, { evidence: 'Doch anders', agreed: true })))
    expect(run).toMatchObject({ state: 'answered', finalisedOn: null, copy: null, reopened: { by: { name: 'Mara' } } })
    expect(run.confirmations[0]?.voidedAt).not.toBeNull()
    expect((await ask('POST', `/${id}/send`, { on: '2026-11-22' })).status).toBe(422)
  })

  it('with a tracking address waits until the copy is there, and logs what failed', async () => {
    await house.data.query(`update lotse.installation set tracking_address = 'tracking@lotse.example'`)
    const { id } = runOf(await look())
    const run = runOf(await read<Remediation>(await ask('POST', `/${id}/finalise`)))
    expect(run.trackingAddress).toBe('tracking@lotse.example')
    const told = { how: 'mail', address: 'tracking@lotse.example' }
    await read(await ask('POST', `/${id}/deliveries`, { ...told, outcome: 'failed', note: 'Postfach voll' }))
    const sent = runOf(await read<Remediation>(await ask('POST', `/${id}/deliveries`, { ...told, outcome: 'sent' })))
    expect(sent.deliveries.map(({ outcome }) => outcome)).toEqual(['sent', 'failed'])
    expect(runOf(await look('customer'))).toMatchObject({ deliveries: [], trackingAddress: null })
  })

  it('stands still when the tenant moved to another cloud, and begins anew in its edition', async () => {
    await house.data.query(
      `update lotse.tenant set cloud = 'gccHigh' where id = (select tenant_id from lotse.engagement where id = $1)`,
      [engagement],
    )
    const here = await look()
    expect(runOf(here)).toMatchObject({ edition: 'commercial', cloudNow: 'gccHigh' })
    expect(here.start.edition).toBe('usGov')
    const run = runOf(await start(['core', 'apps'], true))
    expect(run).toMatchObject({ edition: 'usGov', cloud: 'gccHigh', cloudNow: null, state: 'answered' })
    expect(itemIn(await look(), 'GV-01').scope).toBe('inScope')
  })
})

describe('beside other runs', () => {
  it('takes the answers of two people at the same time to different questions', async () => {
    await begin()
    const { id } = runOf(await start())
    const given = ['nw.proxy', 'nw.vpn', 'nw.egress', 'id.model']
    const values = ['none', 'split', 'local', 'synced']
    const answers = await Promise.all(
      given.map((question, index) =>
        ask(
          'PATCH',
          `/${id}/answers/${question}`,
          { answer: values[index] },
          0,
          index % 2 === 0 ? 'engineer' : 'customer',
        ),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const { questions } = runOf(await look())
    expect(given.map((question) => questions.find((one) => one.id === question)?.answer)).toEqual(values)
  })

  it('shows what a newer template changes, and moves to it', async () => {
    const { id } = runOf(await look())
    await house.data.query(
      `update lotse.remediation_run set template_version = '0.9.0', template = jsonb_set(
         jsonb_set(template, '{version}', '"0.9.0"'), '{items}', (template -> 'items') - 0) where id = $1`,
      [id],
    )
    const { newer, counts } = runOf(await look())
    expect(newer).toMatchObject({ version: '1.0.0', differences: [{ en: expect.stringMatching(/^Item ID-01 new/) }] })
    expect(newer?.consequences[0]?.en).toContain('ID-01')
    expect((await ask('POST', `/${id}/finalise`)).status).toBe(422)
    const moved = runOf(await read<Remediation>(await ask('POST', `/${id}/rebase`, { agreed: true })))
    expect(moved).toMatchObject({ templateVersion: '1.0.0', newer: null, counts: { inScope: counts.inScope + 1 } })
    expect((await ask('POST', `/${id}/rebase`)).status).toBe(422)
  })

  it('inherits core items that the customer agreed to in another engagement of the tenant', async () => {
    const { id } = runOf(await look())
    await settle(id, 'ID-01')
    const other = '01930000-0000-7000-8000-0000000c0de1'
    await house.data.query(
      `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
       select customer_id, $2, tenant_id, 'core', 'core-onboarding', 1 from lotse.engagement where id = $1`,
      [engagement, other],
    )
    base = base.replace(engagement, other)
    Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId: other, role: 'FE' }] })
    expect(itemIn(await start(['core']), 'ID-01')).toMatchObject({ status: 'resolved', inheritedFrom: '2026-11-21' })
  })
})
