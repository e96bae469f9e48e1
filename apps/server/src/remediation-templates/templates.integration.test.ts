import type { Remediation, TemplatePart, TemplatePreviewView, TemplateSummary } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ORGANISATION } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { ownInForce } from './look-up.ts'
import { insertDraft, updateDraft } from './store.ts'

/** Drafting, previewing and publishing over HTTP, and what lists under way make of it. */

let house: UsageHouse
let engagement: string
let list: string

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  engagement = row?.id ?? ''
  list = `/customers/${ARNOLD}/engagements/${engagement}/remediation`
  Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId: engagement, role: 'FE' }] })
})
afterAll(() => house?.stop())

const BASE = '/remediation-templates'
const words = (en: string) => ({ de: `${en} (de)`, en })

const QUESTION: TemplatePart['part']['questions'][number] = {
  id: 'own.print',
  kind: 'one',
  section: 'devices',
  text: words('Which printers?'),
  help: words('Ask the print team.'),
  options: [
    { id: 'old', label: words('old ones') },
    { id: 'new', label: words('new ones') },
  ],
  askedWhen: '',
  retired: false,
}
const ITEM: TemplatePart['part']['items'][number] = {
  id: 'OWN-01',
  group: 'devices',
  title: words('Replace printer drivers'),
  why: words('Old drivers crash.'),
  verify: words('List of drivers'),
  owner: 'client',
  severity: 'blocking',
  services: ['apps'],
  clouds: null,
  when: 'own.print=old OR la.count>5',
  topic: '',
  retired: false,
}
const MOBILE = { service: 'mobile', supported: false, reason: words('A partner does it'), since: '2026-12-01' }

function ask(method: string, path: string, body: object = {}, version?: number, as: Who = 'administrator') {
  return house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })
}
const begin = async () => read<TemplatePart>(await ask('POST', `${BASE}/commercial/draft`))
const present = async (which = 'draft', as: Who = 'administrator') =>
  read<TemplatePart>(await house.call(`${BASE}/commercial/versions/${which}`, { as }))
const change = ({ draft }: TemplatePart, body: object, as: Who = 'administrator') =>
  ask('PATCH', `${BASE}/commercial/draft`, body, draft?.version, as)
const publish = ({ draft }: TemplatePart, step = 'minor', as: Who = 'administrator') =>
  ask('POST', `${BASE}/commercial/draft/publication`, { draftVersion: draft?.version, step }, undefined, as)
const summaries = async (as: Who = 'engineer') => read<TemplateSummary[]>(await house.call(BASE, { as }))
const summary = async () => {
  const [commercial] = await summaries()
  if (commercial === undefined) throw new Error('the commercial edition is not listed')
  return commercial
}
const look = async () => read<Remediation>(await house.call(list))
const runOf = ({ run }: Remediation) => {
  if (run === null) throw new Error('there is no run')
  return run
}
const stateOf = (seen: Remediation, item: string) => runOf(seen).items.find(({ id }) => id === item)
const rebase = async () =>
  read<Remediation>(
    await ask('POST', `${list}/${runOf(await look()).id}/rebase`, { agreed: true }, undefined, 'engineer'),
  )

describe('the draft of a template', () => {
  it('begins with nothing of the organisation, and is for administrators', async () => {
    expect((await ask('POST', `${BASE}/commercial/draft`, {}, undefined, 'engineer')).status).toBe(403)
    expect((await house.call(BASE, { as: 'customer' })).status).toBe(403)
    expect(await summaries()).toMatchObject([
      { edition: 'commercial', newest: '1.0.0', behind: 0, draft: null, may: { draft: false } },
      { edition: 'usGov', newest: '1.0.0' },
    ])
    const draft = await begin()
    expect(draft).toMatchObject({ part: { questions: [], items: [] }, may: { change: true } })
    expect((await ask('POST', `${BASE}/commercial/draft`)).status).toBe(409)
    expect((await present('draft', 'engineer')).may.change).toBe(false)
  })

  it('is not overwritten by somebody who saw an older one', async () => {
    const draft = await present()
    const first = await change(draft, { note: words('Printers') })
    expect(first.status).toBe(200)
    const late = await change(draft, { note: words('Scanners') })
    expect([late.status, await late.json()]).toMatchObject([409, { current: { note: words('Printers') } }])
  })

  it('keeps what is wrong, says where, and is not published so', async () => {
    const wrong = { ...ITEM, title: { de: '', en: 'x' }, when: 'own.prnt=old' }
    const part = { questions: [QUESTION], items: [wrong], services: [] }
    const draft = await read<TemplatePart>(await change(await present(), { part }))
    expect(draft.problems.map(({ path }) => path)).toEqual(['items.0.title.de', 'items.0.when'])
    const refused = await publish(draft)
    const body = (await refused.json()) as { errors: { field: string }[] }
    expect([refused.status, body.errors.map(({ field }) => field)]).toEqual([422, ['items.0.title.de', 'items.0.when']])
    expect((await change(draft, { part: { ...part, items: [{ id: 'OWN-01' }] } })).status).toBe(422)
  })

  it('is previewed against the lists of this house', async () => {
    await ask('POST', list, { services: ['core', 'apps', 'mobile'], copyAnswers: false }, undefined, 'engineer')
    await change(await present(), { part: { questions: [QUESTION], items: [ITEM], services: [MOBILE] } })
    const seen = await read<TemplatePreviewView>(await house.call(`${BASE}/commercial/preview`))
    expect(seen.lists).toMatchObject([{ customerId: ARNOLD, engagementId: engagement, state: 'draft' }])
    expect(seen.items.map(({ id, kind, now, next }) => [id, kind, now.check, next.check, next.hidden])).toEqual([
      ['MA-04', 'changed', [0], [], [0]],
      ['OWN-01', 'added', [], [0], []],
    ])
    expect(seen.questions).toMatchObject([{ id: 'own.print', open: [0] }])
    expect(runOf(await look()).newer).toBeNull()
  })

  it('comes back when it was discarded', async () => {
    const { draftId } = await read<{ draftId: string }>(await ask('DELETE', `${BASE}/commercial/draft`))
    expect((await house.call(`${BASE}/commercial/versions/draft`)).status).toBe(404)
    const back = await read<TemplatePart>(await ask('POST', `${BASE}/commercial/drafts/${draftId}/restore`))
    expect(back.part.items).toHaveLength(1)
    expect((await ask('POST', `${BASE}/commercial/drafts/${draftId}/restore`)).status).toBe(404)
  })
})

describe('a draft in place of a discarded one', () => {
  it('is not overwritten by somebody who still has the old one in sight', async () => {
    const place = `${BASE}/usGov/draft`
    const { draft: old } = await read<TemplatePart>(await ask('POST', place))
    await ask('DELETE', place)
    await read<TemplatePart>(await ask('POST', place))
    expect((await ask('PATCH', place, { note: words('old') }, old?.version)).status).toBe(409)
    expect((await ask('DELETE', place)).status).toBe(200)
  })
})

describe('a publishing that failed at its end', () => {
  it('is forgotten: what is published in its place is in force', async () => {
    const id = newId()
    const at = new Date('2026-11-23T10:00:00Z')
    const publishing = (number: string) =>
      house.services.database.transaction({ customer: ORGANISATION }, async (tx) => {
        const by = { createdAt: at, createdBy: null, changedAt: at, changedBy: null }
        const part = { questions: [], items: [], services: [] }
        const row = await insertDraft(tx, { id, edition: 'usGov', basedOn: '1.0.0', part, note: words('x'), ...by })
        if (row === null) throw new Error('there is a draft')
        const published = { state: 'published' as const, number, publishedOn: '2026-11-23' as never, publishedAt: at }
        await updateDraft(tx, row, published)
        throw Object.assign(new Error('failed'), { version: (await ownInForce(tx, 'usGov'))?.version })
      })
    await expect(publishing('2.0.0')).rejects.toMatchObject({ version: '2.0.0' })
    await expect(publishing('1.1.0')).rejects.toMatchObject({ version: '1.1.0' })
  })
})

describe('a published template', () => {
  it('leaves lists under way as they are, and they say what it would change', async () => {
    const before = runOf(await look())
    const part = { questions: [QUESTION], items: [ITEM], services: [] }
    const draft = await read<TemplatePart>(await change(await present(), { part }))
    expect((await publish(draft, 'minor', 'engineer')).status).toBe(403)
    expect(await read<TemplatePart>(await publish(draft))).toMatchObject({ number: '1.1.0', draft: null })
    expect(await summary()).toMatchObject({
      ...{ newest: '1.1.0', behind: 1, draft: null },
      versions: [
        { version: '1.1.0', by: { name: 'Ada' }, note: words('Printers'), lists: 0 },
        { version: '1.0.0', builtIn: true, lists: 1 },
      ],
    })
    const run = runOf(await look())
    expect([run.templateVersion, run.items.length]).toEqual(['1.0.0', before.items.length])
    expect(run.newer).toMatchObject({
      version: '1.1.0',
      differences: [
        { en: 'Question own.print new: Which printers?' },
        { en: 'Item OWN-01 new: Replace printer drivers' },
      ],
    })
    expect((await summaries())[1]).toMatchObject({ edition: 'usGov', newest: '1.0.0' })
  })

  it('decides in a list that moved to it', async () => {
    const moved = await rebase()
    expect(runOf(moved)).toMatchObject({ templateVersion: '1.1.0', newer: null })
    expect(stateOf(moved, 'OWN-01')).toMatchObject({ scope: 'check', severity: 'blocking' })
    const place = `${list}/${runOf(moved).id}/answers/own.print`
    const answered = await read<Remediation>(await ask('PATCH', place, { answer: ['old'] }, 0, 'engineer'))
    expect(stateOf(answered, 'OWN-01')).toMatchObject({
      scope: 'inScope',
      reason: { en: 'In scope because: Which printers? → old ones' },
    })
    expect(await summary()).toMatchObject({ behind: 0 })
  })

  it('cannot be changed by anybody, and what it holds cannot be taken out', async () => {
    await expect(
      house.data.query(`update lotse.remediation_template set note = '{}' where state = 'published'`),
    ).rejects.toThrow('is written once')
    const draft = await begin()
    expect(draft.published).toEqual({ questions: ['own.print'], items: ['OWN-01'] })
    const unchanged = await publish(await read<TemplatePart>(await change(draft, { note: words('x') })))
    expect([unchanged.status, await unchanged.json()]).toMatchObject([
      422,
      { detail: 'The draft changes nothing. Add something, or discard it.' },
    ])
    const part = { questions: [QUESTION], items: [], services: [] }
    const without = await read<TemplatePart>(await change(await present(), { part }))
    expect(without.problems).toMatchObject([{ path: 'items' }])
  })

  it('takes a service away for new lists at once, and for others when they move', async () => {
    const part = { questions: [QUESTION], items: [{ ...ITEM, retired: true }], services: [MOBILE] }
    const draft = await read<TemplatePart>(await change(await present(), { part, note: words('Without mobile') }))
    expect(await read<TemplatePart>(await publish(draft, 'major'))).toMatchObject({ number: '2.0.0' })
    const before = await look()
    expect(before.start.services.map(({ id }) => id)).toEqual(['core', 'apps', 'visioProject'])
    expect([stateOf(before, 'MA-04')?.scope, stateOf(before, 'OWN-01')?.scope]).toEqual(['check', 'inScope'])
    const moved = await rebase()
    expect(stateOf(moved, 'OWN-01')).toBeUndefined()
    expect(stateOf(moved, 'MA-04')).toMatchObject({
      scope: 'hidden',
      reason: { en: 'Hidden: part of mobile, not supported by this organisation: A partner does it' },
    })
    const asked = runOf(moved).questions.find(({ id }) => id === 'svc')
    expect([asked?.answer, asked?.options.length]).toEqual([['core', 'apps'], 3])
    const again = await ask('POST', list, { services: ['apps', 'mobile'], copyAnswers: false }, undefined, 'engineer')
    expect(again.status).toBe(422)
  })
})
