import type { ExpertRequest, ExpertRequestRow, Gap, TeamMember, WorkLine } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { ARNOLD, people, read, type Who } from '../testing/usage-house.ts'
import { purgeTrash } from '../trash/purge.ts'

/** Requests for experts over HTTP, on Sunday, 22 November 2026. */

let house: MeetingHouse
let base: string
beforeAll(async () => {
  house = await meetingHouse()
  base = `/customers/${ARNOLD}/engagements/${house.engagementId}/expert-requests`
  for (const [who, role] of [
    ['engineer', 'FE'],
    ['advisor', 'FM'],
  ] as const)
    await house.data.query(
      `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role)
       values ($1, gen_random_uuid(), $2, $3, $4)`,
      [ARNOLD, house.engagementId, people[who].personId, role],
    )
  await house.data.query(`update lotse.installation set organisation_name = 'Nordwind IT'`)
  await house.data.query(`update lotse.customer set country = 'BR' where customer_id = $1`, [ARNOLD])
  await house.data.query(`update lotse.engagement set seats = 1250 where id = $1`, [house.engagementId])
})
afterAll(() => house.stop())

const filled = {
  tenantId: '5f0b7a3c-0000-4000-8000-000000000001',
  approver: 'Rita Falk',
  justification: 'Seit drei Monaten Stillstand.',
  tried: 'Add-In neu installiert.',
  topic: 'addIns',
}
const draft = async (form: object = filled, as: Who = 'engineer') =>
  read<ExpertRequest>(await house.ask('POST', base, { form }, as))
const step = (request: ExpertRequest, body: object, as: Who = 'administrator', version = request.version) =>
  house.ask('PATCH', `/expert-requests/${request.id}/step`, body, as, version)
const take = async (request: ExpertRequest, body: object, as?: Who) =>
  read<ExpertRequest>(await step(request, body, as))
const get = async (id: string, as: Who = 'engineer') =>
  read<ExpertRequest>(await house.ask('GET', `${base}/${id}`, undefined, as))
const submitted = async (form: object = filled) => take(await draft(form), { step: 'submit' }, 'engineer')
const queue = async (query = '', as: Who = 'administrator') =>
  read<{ items: ExpertRequestRow[]; total: number; counts: Record<string, number>; may: { approve: boolean } }>(
    await house.ask('GET', `/expert-requests${query}`, undefined, as),
  )
const problem = async (response: Response) => {
  const { code, errors } = (await response.json()) as { code: string; errors?: { field: string }[] }
  return [response.status, code, ...(errors ?? []).map(({ field }) => field)]
}
const smes = async () => {
  const team = await read<TeamMember[]>(
    await house.ask('GET', `/customers/${ARNOLD}/engagements/${house.engagementId}/assignments`),
  )
  return team.filter(({ role, until }) => role === 'SME' && until === null).map(({ person }) => person.name)
}
interface Inbox {
  readonly items: readonly {
    readonly kind: string
    readonly title: { readonly en: string }
    readonly target: unknown
  }[]
}
const told = async (as: Who, request: ExpertRequest) =>
  (await read<Inbox>(await house.ask('GET', '/self/notices?limit=200', undefined, as))).items
    .filter(({ target }) => JSON.stringify(target).includes(request.id))
    .map(({ title }) => title.en)
    .toReversed()
const agreement = { expectations: 'Zwei Termine', outcome: 'Läuft', exitCriteria: '20 Geräte', endOn: '2026-12-18' }
const closing = { status: 'waitingForCustomer', nextAction: 'Neue Fassung verteilen', nextActionDate: '2026-11-30' }
const summary = 'Die Ursache war ein altes COM-Add-In; die neue Fassung läuft auf zwanzig Geräten.'

describe('a request for an expert', () => {
  it('begins with what Lotse knows of the engagement, and keeps what is typed', async () => {
    const begun = await draft({})
    expect(begun.form).toMatchObject({
      tenantName: 'T',
      segment: 'enterprise',
      seats: 1250,
      deliveryTeam: 'FE Mara, FM Rita',
      partner: 'Nordwind IT',
      region: 'AMER',
      contactAddress: 'mara@lotse.example',
      requestedRole: 'engineerSme',
      workload: 'apps',
      primaryLanguage: 'de',
    })
    expect(begun).toMatchObject({ state: 'draft', turn: { party: 'requester' }, may: { edit: true, remove: true } })
    const save = (version: number) =>
      house.ask('PATCH', `${base}/${begun.id}`, { topic: 'macros' }, 'engineer', version)
    expect(await read(await save(1))).toMatchObject({ form: { topic: 'macros', seats: 1250 }, version: 2 })
    const late = await save(1)
    expect([late.status, await late.json()]).toMatchObject([409, { current: { version: 2 } }])
    expect(await problem(await step(begun, { step: 'submit' }, 'engineer', 2))).toEqual([
      ...[422, 'rule-refused'],
      ...['tenantId', 'approver', 'justification', 'tried'],
    ])
    for (const [wrong, field] of [
      [{ seats: 'viele' }, 'seats'],
      [{ primaryLanguage: 'de-1' }, 'primaryLanguage'],
    ] as const)
      expect(await problem(await house.ask('PATCH', `${base}/${begun.id}`, wrong, 'engineer', 2))).toEqual([
        ...[422, 'input-not-valid'],
        expect.stringContaining(field),
      ])
    const caseId = '01930000-0000-7000-8000-00000000ffff'
    expect(await problem(await house.ask('POST', base, { form: {}, caseId }, 'engineer'))).toEqual([
      ...[422, 'input-not-valid', 'caseId'],
    ])
    await read(await house.ask('DELETE', `${base}/${begun.id}`))
    await read(await house.ask('POST', `${base}/${begun.id}/restore`))
    await read(await house.ask('DELETE', `${base}/${begun.id}`))
    expect((await get(begun.id)).removedAt).not.toBeNull()
  })

  it('takes what was tried from the technical notes', async () => {
    const note = { category: 'technicalEnablement', text: 'Add-In **entfernt**, Absturz bleibt.' }
    const structure = { kind: 'technical', prefixes: ['M365APPS'], status: 'onTrack', concerns: [] }
    const notes = `/customers/${ARNOLD}/engagements/${house.engagementId}/notes`
    await read(await house.ask('POST', notes, { ...note, structure }))
    const { form } = await draft({})
    expect(form.tried).toBe('22 November 2026: Add-In entfernt, Absturz bleibt.')
  })

  it('runs from the draft to the technical note of the expert', async () => {
    let request = await submitted()
    expect(request).toMatchObject({ state: 'submitted', round: 1, turn: { party: 'approver', dueOn: '2026-11-23' } })
    expect(request.moments.map((one) => [one.step, one.by?.name ?? null])).toEqual([
      ['submit', 'Mara'],
      ['receive', null],
    ])
    expect(await problem(await step(request, { step: 'triage' }, 'engineer'))).toEqual([403, 'not-allowed'])
    request = await take(request, { step: 'triage' })
    expect(await problem(await step(request, { step: 'approve' }, 'administrator', 1))).toEqual([
      409,
      'changed-meanwhile',
    ])
    expect(await problem(await step(request, { step: 'approve', personId: people.engineer.personId }))).toEqual([
      422,
      'rule-refused',
      'personId',
    ])
    expect(await problem(await step(request, { step: 'approve', personId: people.customer.personId }))).toEqual([
      422,
      'rule-refused',
      'personId',
    ])
    expect((await get(request.id)).state).toBe('inTriage')
    request = await take(request, { step: 'approve', personId: people.unassigned.personId })
    expect(request).toMatchObject({ state: 'assigned', expert: { name: 'Udo' }, turn: { party: 'expert' } })
    expect(await smes()).toEqual([])
    expect((await get(request.id, 'unassigned')).may.steps).toEqual(['begin'])
    expect(await problem(await step(request, { step: 'begin' }, 'unassigned'))).toEqual([
      ...[422, 'rule-refused'],
      ...['expectations', 'outcome', 'exitCriteria', 'endOn'],
    ])
    request = await take(request, { step: 'begin', agreement }, 'unassigned')
    expect(request).toMatchObject({ state: 'active', agreement, turn: { party: 'expert', dueOn: '2026-12-18' } })
    expect(await smes()).toEqual(['Udo'])
    expect(await problem(await step(request, { step: 'close', words: 'Läuft.', closing }, 'unassigned'))).toEqual([
      422,
      'rule-refused',
      'words',
    ])
    request = await take(request, { step: 'close', words: summary, closing }, 'unassigned')
    expect(request).toMatchObject({ state: 'closed', summary, turn: { party: 'approver', target: 'confirmation' } })
    const [note] = await house.data.query<Record<string, string>>(
      `select text, category, written_by, structure ->> 'status' as status, next_action, next_action_date::text
       from lotse.note where id = $1`,
      [request.noteId],
    )
    expect(note).toEqual({
      text: summary,
      category: 'technicalEnablement',
      written_by: people.unassigned.personId,
      status: 'waitingForCustomer',
      next_action: 'Neue Fassung verteilen',
      next_action_date: '2026-11-30',
    })
    expect(await smes()).toEqual([])
    request = await take(request, { step: 'confirm' })
    expect([request.turn, request.confirmedBy?.name]).toEqual([null, 'Ada'])
    expect(await problem(await step(request, { step: 'assign', personId: people.unassigned.personId }))).toEqual([
      422,
      'rule-refused',
      '',
    ])
    const events = await house.data.query<{ event: string }>(
      `select event from lotse.audit_event where body::jsonb -> 'after' ->> 'request' = $1 order by seq`,
      [request.id],
    )
    expect(events.map(({ event }) => event.replace('expertRequest.', ''))).toEqual([
      ...['drafted', 'submitted', 'triaged', 'approved', 'assigned', 'begun', 'closed', 'confirmed'],
    ])
  })

  it('keeps what was agreed when somebody else takes over, and tells the one before', async () => {
    let request = await submitted({ ...filled, topic: 'macros' })
    request = await take(request, { step: 'approve', personId: people.unassigned.personId, words: 'Gern' })
    expect(request.moments.filter(({ words }) => words === 'Gern').map(({ step }) => step)).toEqual(['approve'])
    request = await take(request, { step: 'begin', agreement }, 'unassigned')
    expect(await problem(await step(request, { step: 'assign', personId: people.unassigned.personId }))).toEqual([
      ...[422, 'rule-refused', 'personId'],
    ])
    request = await take(request, { step: 'assign', personId: people.administrator.personId })
    expect(request).toMatchObject({ state: 'assigned', agreement: null, expert: { name: 'Ada' } })
    expect(request.moments.find((one) => one.step === 'begin')?.agreement).toEqual(agreement)
    expect(await told('unassigned', request)).toEqual([
      'You are assigned as an expert',
      'The support by the expert begins',
      'You are no longer assigned as an expert',
    ])
    const text = await house.data.query<{ words: { de: string } }>(
      `select words from lotse.notice where title ->> 'en' = 'The support by the expert begins'
        and target::text like '%' || $1 || '%' limit 1`,
      [request.id],
    )
    expect(text[0]?.words.de).toContain('Udo hilft bis 18.12.2026. Vereinbart: Läuft')
    await take(request, { step: 'withdraw', words: 'Erledigt' }, 'engineer')
  })

  it('is asked about, rejected with a reason, revised and submitted again with its history (no. 12)', async () => {
    let request = await take(await submitted(), { step: 'askMore', words: 'Welche Fassung des Add-Ins?' })
    expect(request).toMatchObject({ state: 'moreInfo', question: 'Welche Fassung des Add-Ins?' })
    expect((await get(request.id)).may).toMatchObject({ edit: true, steps: ['answer', 'withdraw'] })
    request = await take(request, { step: 'answer', words: 'Fassung 4.2' }, 'engineer')
    for (const wrong of [{ words: 'Zu früh' }, { rejection: 'outOfScope' }])
      expect((await step(request, { step: 'reject', ...wrong })).status).toBe(422)
    request = await take(request, {
      step: 'reject',
      rejection: 'informationMissing',
      words: 'Bitte Protokoll beilegen.',
    })
    expect(request).toMatchObject({ state: 'rejected', turn: null, rejection: { kind: 'informationMissing' } })
    const saved = await house.ask(
      'PATCH',
      `${base}/${request.id}`,
      { tried: 'Mit Protokoll.' },
      'engineer',
      request.version,
    )
    request = await take(await read<ExpertRequest>(saved), { step: 'submit' }, 'engineer')
    expect(request).toMatchObject({ state: 'submitted', round: 2, rejection: null, question: null })
    expect(request.moments.map(({ step, round, form }) => [step, round, form?.tried ?? null])).toEqual([
      ['submit', 1, 'Add-In neu installiert.'],
      ['receive', 1, null],
      ['askMore', 1, null],
      ['answer', 1, 'Add-In neu installiert.'],
      ['reject', 1, null],
      ['submit', 2, 'Mit Protokoll.'],
      ['receive', 2, null],
    ])
    expect(await problem(await house.ask('DELETE', `${base}/${request.id}`))).toEqual([422, 'rule-refused'])
    await take(request, { step: 'withdraw', words: 'Erledigt' }, 'engineer')
  })

  it('warns of a topic that the partner asked about repeatedly', async () => {
    const { id } = await draft({ ...filled, topic: 'network' })
    const ask = () =>
      house.ask('GET', `/expert-requests/repetitions?topic=network&partner=nordwind%20%20it&requestId=${id}`)
    type Answer = { earlier: number; warning: { en: string } | null; requests: { customerName: string }[] }
    await submitted({ ...filled, topic: 'network' })
    expect(await read<Answer>(await ask())).toMatchObject({ earlier: 1, warning: null })
    await submitted({ ...filled, topic: 'network' })
    const answer = await read<Answer>(await ask())
    expect(answer.warning?.en).toContain('2 times')
    expect(answer.requests.map(({ customerName }) => customerName)).toEqual(Array(2).fill('Arnold Maschinenbau'))
  })

  it('is text for the vendor’s form in both languages', async () => {
    const { id } = await submitted()
    const text = async (query: string) => (await house.ask('GET', `${base}/${id}/form.txt${query}`)).text()
    expect(await text('?language=de')).toContain('Begründung: Seit drei Monaten Stillstand.')
    expect(await text('')).toContain('Partner: Nordwind IT')
    expect((await house.ask('GET', `${base}/${id}/form.txt`, undefined, 'customer')).status).toBe(403)
  })
})

describe('whose turn it is', () => {
  const lines = async (as: Who) =>
    (await read<{ lines: WorkLine[] }>(await house.ask('GET', '/self/work?kind=expertRequest', undefined, as))).lines

  it('stands in the queue of approvers, overdue ones first, and in My work', async () => {
    const late = await submitted({ ...filled, topic: 'identity', tenantName: 'Spät' })
    await house.data.query(`update lotse.expert_request set due_on = '2026-11-18' where id = $1`, [late.id])
    const { items, counts, may } = await queue('?view=toDecide')
    expect([items[0]?.id, items[0]?.turn?.overdue, may.approve]).toEqual([late.id, true, true])
    expect(counts).toMatchObject({ overdue: 1, toDecide: items.length })
    expect((await queue('?view=toDecide&overdue=true')).items.map(({ id }) => id)).toEqual([late.id])
    expect((await queue('?view=toDecide&topic=identity&search=arnold')).total).toBe(1)
    expect((await queue('?view=mine', 'engineer')).items.length).toBeGreaterThan(3)
    expect((await queue('?view=mine', 'advisor')).items).toEqual([])
    expect((await lines('administrator'))[0]).toMatchObject({ group: 'overdue', key: `expertRequest:${late.id}` })
    expect((await lines('advisor')).length).toBe(0)
    const asked = await take(late, { step: 'askMore', words: 'Welcher Proxy?' })
    expect((await lines('engineer')).find(({ key }) => key.endsWith(asked.id))).toMatchObject({
      due: '2026-11-27',
      target: { page: 'expertRequest', requestId: asked.id },
    })
    await house.data.query(`update lotse.expert_request set due_on = '2026-11-18' where id = $1`, [late.id])
    const gaps = await read<{ items: Gap[] }>(
      await house.ask('GET', '/data-quality?kind=expertRequestOverdue', undefined, 'unassigned'),
    )
    expect(gaps.items.map(({ engagementId, text }) => [engagementId, text.en])).toEqual([
      [house.engagementId, 'The expert request has been past its target for 4 days.'],
    ])
  })

  it('is nobody of the customer’s business', async () => {
    const { id } = await submitted()
    for (const as of ['customer', 'linked'] as const)
      for (const path of ['/expert-requests', `${base}/${id}`, base])
        expect([403, 404]).toContain((await house.ask('GET', path, undefined, as)).status)
    const { version } = await get(id)
    const stepping = await house.ask('PATCH', `/expert-requests/${id}/step`, { step: 'triage' }, 'customer', version)
    expect(stepping.status).toBe(403)
  })

  it('drafts are in nobody else’s list, and gone after thirty days once deleted', async () => {
    const { id } = await draft({ ...filled, tenantName: 'Nur ein Entwurf' })
    expect((await queue('?view=all')).items.some((one) => one.id === id)).toBe(false)
    expect((await queue('?view=mine', 'engineer')).items.some((one) => one.id === id)).toBe(true)
    await read(await house.ask('DELETE', `${base}/${id}`))
    const listed = await house.ask('GET', '/trash?kind=expertRequest')
    expect((await read<{ items: { id: string }[] }>(listed)).items.map((one) => one.id)).toContain(id)
    await house.data.query(`update lotse.expert_request set deleted_at = '2026-10-01' where id = $1`, [id])
    await purgeTrash(house.services)
    expect((await house.ask('GET', `${base}/${id}`)).status).toBe(404)
  })
})

describe('who is told', () => {
  it('at once, at each step, whoever it concerns, and nobody twice', async () => {
    let request = await submitted({ ...filled, topic: 'security' })
    request = await take(request, { step: 'approve', personId: people.unassigned.personId })
    request = await take(request, { step: 'begin', agreement }, 'unassigned')
    request = await take(request, { step: 'close', words: summary, closing }, 'unassigned')
    await take(request, { step: 'confirm' })
    expect(await told('engineer', request)).toEqual([
      'Your expert request was received',
      'Your expert request is approved',
      'An expert is assigned',
      'The support by the expert begins',
      'The expert has closed the request',
      'The closing is confirmed',
    ])
    expect(await told('unassigned', request)).toEqual([
      'You are assigned as an expert',
      'The support by the expert begins',
      'The closing is confirmed',
    ])
    expect(await told('administrator', request)).toEqual([
      'An expert request is to be triaged',
      'The support by the expert begins',
      'The expert has closed the request',
    ])
  })
})
