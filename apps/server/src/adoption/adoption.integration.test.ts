import { CONVERSATION_TOPICS } from '@lotse/assessment'
import type {
  AdoptionGroup,
  AdoptionPerson,
  AdoptionView,
  Contact,
  MiniWorkshop,
  NamingText,
  ObjectionFact,
} from '@lotse/contract'
import { readWorkbook } from '@lotse/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerId } from '../platform/db/scope.ts'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { adoptionFacts, adoptionGroups, adoptionPeople, miniWorkshopsOf } from './look-up.ts'

/** Adoption and change of an engagement, over HTTP. */

let house: UsageHouse
beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())

interface Place {
  readonly base: string
  readonly id: string
}

async function newPlace(): Promise<Place> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const id = row?.id ?? ''
  return { base: `/customers/${ARNOLD}/engagements/${id}/adoption`, id }
}

const ask = (method: string, path: string, body: object = {}, version?: number, as: Who = 'administrator') =>
  house.call(path, {
    as,
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  })
const add = async <T>(path: string, body: object) =>
  read<T & { id: string; version: number }>(await ask('POST', path, body))
const view = async ({ base }: Place, as: Who = 'engineer') => read<AdoptionView>(await house.call(base, { as }))
const contact = async (lastName: string) =>
  (
    await read<Contact>(
      await ask(
        'POST',
        `/customers/${ARNOLD}/contacts`,
        { side: 'customer', firstName: 'Jana', lastName },
        undefined,
        'administrator',
      ),
    )
  ).id
const within = <T>(work: Parameters<typeof house.services.database.transaction>[1]) =>
  house.services.database.transaction({ customer: customerId(ARNOLD) }, work) as Promise<T>
const refused = async (answer: Response) => {
  const { code, errors } = (await answer.json()) as { code: string; errors?: { field: string }[] }
  return [answer.status, code, errors?.[0]?.field]
}

describe('groups of the impact map', () => {
  it('are kept with their champions, and worry 21 days before their ring', async () => {
    const place = await newPlace()
    const group = await add<AdoptionGroup>(`${place.base}/groups`, {
      name: 'Vertrieb',
      headcount: 120,
      ring: 'Ring 2',
      ringDay: '2026-12-01',
      languages: ['de', 'en'],
      changes: ['outlook'],
      training: ['clinic'],
    })
    expect(group).toMatchObject({
      championsNeeded: 3,
      champions: [],
      lacksChampion: true,
      effect: 'medium',
      version: 1,
    })
    const contactId = await contact('Trauner')
    const person = await add<AdoptionPerson>(`${place.base}/people`, { contactId, part: 'champion', groupId: group.id })
    expect((await view(place)).groups[0]).toMatchObject({
      champions: [{ id: person.id, contact: { name: 'Jana Trauner' } }],
      lacksChampion: true,
    })
    await read(await ask('PATCH', `${place.base}/people/${person.id}`, { trainedOn: '2026-11-20', hours: 2.5 }, 1))
    expect((await view(place)).groups[0]?.lacksChampion).toBe(false)
    const key = { customerId: customerId(ARNOLD), engagementId: place.id }
    expect(await within((tx) => adoptionGroups(tx, key))).toMatchObject([
      { name: 'Vertrieb', ringDay: '2026-12-01', champions: [{ contactId, trainedOn: '2026-11-20' }] },
    ])
    expect(await within((tx) => adoptionPeople(tx, key))).toEqual([{ part: 'champion', contactId, groupId: group.id }])
  })

  it('ask for a champion in each shift and language, and count nobody who is gone', async () => {
    const place = await newPlace()
    const shifts = ['früh', 'spät']
    const group = { name: 'Werk', headcount: 40, shifts, languages: ['de', 'pl'], ringDay: '2026-12-01' }
    const { id, championsNeeded } = await add<AdoptionGroup>(`${place.base}/groups`, group)
    expect(championsNeeded).toBe(2)
    const contactId = await contact('Bleibtnicht')
    const helps = { contactId, part: 'champion', groupId: id, trainedOn: '2026-11-20' }
    await add<AdoptionPerson>(`${place.base}/people`, { ...helps, shift: 'früh', languages: ['de'] })
    const seen = async () => (await view(place)).groups[0]
    expect(await seen()).toMatchObject({
      shifts,
      lacksChampion: false,
      championGaps: [
        { kind: 'shift', value: 'spät' },
        { kind: 'language', value: 'pl' },
      ],
    })
    const erasure = `/customers/${ARNOLD}/contacts/${contactId}/erasure`
    await read(await ask('POST', erasure, { reason: 'Wunsch' }, undefined, 'administrator'))
    const left = await seen()
    expect(left?.lacksChampion).toBe(true)
    expect(left?.championGaps).toHaveLength(4)
  })

  it('with critical add-ins or macros are always high', async () => {
    const { base } = await newPlace()
    const path = `${base}/groups`
    const group = await add<AdoptionGroup>(path, { name: 'Einkauf', critical: 'Makro für Bestellungen' })
    expect(group.effect).toBe('high')
    expect(await refused(await ask('PATCH', `${path}/${group.id}`, { effect: 'low' }, 1))).toEqual([
      422,
      'rule-refused',
      'effect',
    ])
    const freed = await read<AdoptionGroup>(
      await ask('PATCH', `${path}/${group.id}`, { critical: null, effect: 'low' }, 1),
    )
    expect(freed.effect).toBe('low')
  })

  it('change on top of what was seen, go and come back', async () => {
    const place = await newPlace()
    const { id } = await add<AdoptionGroup>(`${place.base}/groups`, { name: 'Lager' })
    await read(await ask('PATCH', `${place.base}/groups/${id}`, { site: 'Hamburg' }, 1))
    const late = await ask('PATCH', `${place.base}/groups/${id}`, { site: 'Bremen' }, 1)
    expect([late.status, await late.json()]).toMatchObject([409, { current: { site: 'Hamburg', version: 2 } }])
    await read(await ask('DELETE', `${place.base}/entries/${id}`))
    expect((await view(place)).groups).toEqual([])
    expect((await ask('DELETE', `${place.base}/entries/${id}`)).status).toBe(404)
    await read(await ask('POST', `${place.base}/entries/${id}/restore`))
    expect((await view(place)).groups).toHaveLength(1)
    const events = await house.data.query<{ event: string }>(
      `select event from lotse.audit_event where event like 'adoption.%' and engagement_id = $1 order by seq`,
      [place.id],
    )
    expect(events.map(({ event }) => event)).toEqual([
      'adoption.added',
      'adoption.changed',
      'adoption.removed',
      'adoption.restored',
    ])
  })
})

describe('what is refused', () => {
  const nowhere = '01930000-0000-7000-8000-00000000ffff'
  it.each([
    ['groups', { name: 'X', changes: ['party'] }, 'input-not-valid', 'changes'],
    ['people', { contactId: nowhere, part: 'sponsor' }, 'input-not-valid', 'contactId'],
    ['conversations', { kind: 'initial', heldOn: '2027-01-01' }, 'rule-refused', 'heldOn'],
    [
      'conversations',
      { kind: 'initial', heldOn: '2026-11-01', results: { weather: 'x' } },
      'input-not-valid',
      'results',
    ],
    ['conversations', { kind: 'initial', heldOn: '2026-11-01', meetingId: nowhere }, 'input-not-valid', 'meetingId'],
    ['mini-workshops', { groupId: nowhere, heldOn: '2026-11-01' }, 'input-not-valid', 'groupId'],
    ['objections', { said: 'Nein', kind: 'weather', heardOn: '2026-11-01' }, 'input-not-valid', 'kind'],
    ['objections', { said: 'Nein', kind: 'people', heardOn: '2026-11-01', settled: 'yes' }, 'rule-refused', 'answer'],
    ['material', { title: 'Folien', language: 'de', form: 'deck', licence: 'vendorPublic' }, 'rule-refused', 'url'],
  ])('%s: %j', async (path, body, code, field) => {
    const { base } = await newPlace()
    expect(await refused(await ask('POST', `${base}/${path}`, body))).toEqual([422, code, field])
  })
})

describe('the conversation', () => {
  it('names the meeting in which it was held, until that is removed', async () => {
    const { base, id } = await newPlace()
    const [meeting] = await house.data.query<{ id: string }>(
      `insert into lotse.meeting (customer_id, id, engagement_id, title, starts_at, ends_at, time_zone)
       values ('${ARNOLD}', gen_random_uuid(), '${id}', 'Jour fixe', '2026-11-02T10:00Z', '2026-11-02T11:00Z', 'Europe/Berlin')
       returning id`,
    )
    const meetingId = meeting?.id
    await add(`${base}/conversations`, { kind: 'initial', heldOn: '2026-11-02', meetingId })
    const held = async () => (await read<AdoptionView>(await house.call(base))).conversations[0]
    expect(await held()).toMatchObject({ meetingId })
    await house.data.query(`update lotse.meeting set deleted_at = now() where id = '${meetingId}'`)
    expect(await held()).toMatchObject({ meetingId: null })
  })

  it('is complete with words and registers, and settles tasks 4047 and 3738', async () => {
    const place = await newPlace()
    const key = { customerId: customerId(ARNOLD), engagementId: place.id }
    const facts = () => within<Awaited<ReturnType<typeof adoptionFacts>>>((tx) => adoptionFacts(tx, key))
    expect(await facts()).toEqual({})
    expect((await view(place)).state).toMatchObject({ colour: 'red', complete: false, dibs: { successOwner: false } })
    const said = Object.fromEntries(CONVERSATION_TOPICS.map(({ id }) => [id, 'So ist es.']))
    const { id } = await add(`${place.base}/conversations`, {
      kind: 'initial',
      heldOn: '2026-11-02',
      results: said,
      valueOn: '2026-11-02',
    })
    // A sponsor counts by name and first act, not by words.
    expect((await view(place)).state).toMatchObject({ colour: 'red', open: ['sponsor'], complete: false })
    expect(await facts()).toEqual({ talksHeld: { '4047': false, '3738': false } })
    const contactId = await contact('Vetter')
    await add(`${place.base}/people`, { contactId, part: 'sponsor', act: 'Spricht im Stab', actOn: '2026-12-01' })
    await add(`${place.base}/people`, { contactId, part: 'communicationOwner' })
    await add(`${place.base}/material`, {
      title: 'Handzettel',
      language: 'de',
      form: 'handout',
      licence: 'own',
      givenOn: '2026-11-03',
    })
    expect((await view(place)).state).toMatchObject({ colour: 'green', open: [], complete: true, valueHeld: true })
    expect(await facts()).toEqual({ talksHeld: { '4047': true, '3738': true } })
    // Held again to restart: the colour starts over, the task stays done.
    await add(`${place.base}/conversations`, { kind: 'restart', heldOn: '2026-11-20' })
    expect((await view(place)).state).toMatchObject({ colour: 'red', complete: true })
    const changed = await ask('PATCH', `${place.base}/conversations/${id}`, { results: { why: 'Schneller.' } }, 1)
    expect(await changed.json()).toMatchObject({ results: { why: 'Schneller.' }, version: 2 })
  })
})

describe('a mini-workshop', () => {
  it('keeps quotes, a barrier and measures, and closes with them and a figure only', async () => {
    const place = await newPlace()
    const group = await add<AdoptionGroup>(`${place.base}/groups`, { name: 'Werk' })
    const contactId = await contact('Meister')
    const measure = { words: 'Sprechstunde', contactId, dueOn: '2026-12-01', gain: 15, done: false }
    // With the figure alone nobody knows what it was about.
    const empty = await add<MiniWorkshop>(`${place.base}/mini-workshops`, { groupId: group.id, heldOn: '2026-11-12' })
    const closing = (body: object) =>
      ask('PATCH', `${place.base}/mini-workshops/${empty.id}`, { closed: true, outcomeGain: 3, ...body }, 1)
    for (const [body, field] of [
      [{}, 'barrier'],
      [{ barrier: 'ability' }, 'measures'],
      [{ barrier: 'ability', measures: [measure], heldOn: '2027-01-10' }, 'heldOn'],
    ] as const)
      expect(await refused(await closing(body))).toEqual([422, 'rule-refused', field])
    const held = await add<MiniWorkshop>(`${place.base}/mini-workshops`, {
      groupId: group.id,
      heldOn: '2026-11-10',
      quotes: ['… es schneller startet'],
      barrier: 'ability',
      measures: [measure],
      expectedGain: 15,
      reviewOn: '2026-12-08',
    })
    expect(held.measures).toMatchObject([{ words: 'Sprechstunde', contact: { name: 'Jana Meister' } }])
    const path = `${place.base}/mini-workshops/${held.id}`
    expect(await refused(await ask('PATCH', path, { closed: true }, 1))).toEqual([422, 'rule-refused', 'outcomeGain'])
    expect(await refused(await ask('PATCH', path, { funnelOf: 'tenant' }, 1))).toEqual([
      422,
      'input-not-valid',
      'funnelOf',
    ])
    expect((await ask('PATCH', path, { measures: Array(4).fill(measure) }, 1)).status).toBe(422)
    const closed = await read<MiniWorkshop>(await ask('PATCH', path, { closed: true, outcomeGain: 12 }, 1))
    expect(closed).toMatchObject({ closedOn: house.services.clock.today(), outcomeGain: 12 })
    const key = { customerId: customerId(ARNOLD), engagementId: place.id }
    expect(await within((tx) => miniWorkshopsOf(tx, key))).toMatchObject([
      { id: empty.id, closedOn: null },
      { groupId: group.id, barrier: 'ability', measures: 1, outcomeGain: 12, needsMore: false },
    ])
  })

  it('has a questionnaire to hand out, in both languages', async () => {
    const { base } = await newPlace()
    const file = async (name: string) =>
      Buffer.from(await (await house.call(`${base}/mini-questionnaire.${name}`)).arrayBuffer())
    expect((await file('docx?language=de')).subarray(0, 2).toString()).toBe('PK')
    expect((await file('pdf?language=en')).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('known objections', () => {
  it('are answered in the words of Lotse until somebody confirms or rewords them', async () => {
    const place = await newPlace()
    const [first] = (await view(place)).facts
    expect(first).toMatchObject({ objectionId: 'O1', isStale: true, isOwn: false, version: 0 })
    const path = '/objections/O1'
    const today = house.services.clock.today()
    const confirmed = await read<ObjectionFact>(await ask('PATCH', path, { checkedOn: today }, 0))
    expect(confirmed).toMatchObject({ isStale: false, isOwn: false, checkedBy: expect.any(String), version: 1 })
    const answer = { de: 'Installiert.', en: 'Installed.' }
    await read(await ask('PATCH', path, { checkedOn: today, answer }, 1))
    expect((await view(place)).facts[0]).toMatchObject({ answer, isOwn: true, version: 2 })
    expect((await ask('PATCH', path, { checkedOn: today }, 1)).status).toBe(409)
    expect((await ask('PATCH', path, { checkedOn: today }, 2, 'customer')).status).toBe(403)
    expect((await ask('PATCH', '/objections/O99', { checkedOn: today }, 0)).status).toBe(404)
  })
})

describe('people of the customer', () => {
  it('see groups, who helps and what they were given, and no words of the team', async () => {
    const place = await newPlace()
    const contactId = await contact('Helfer')
    await add(`${place.base}/groups`, { name: 'Büro' })
    await add(`${place.base}/people`, { contactId, part: 'champion', questions: 'Kann er das?' })
    await add(`${place.base}/objections`, { said: 'Nein', kind: 'people', heardOn: '2026-11-01' })
    await add(`${place.base}/conversations`, { kind: 'initial', heldOn: '2026-11-01' })
    const paper = { title: 'Plakat', language: 'de', form: 'poster', licence: 'own' }
    await add(`${place.base}/material`, paper)
    await add(`${place.base}/material`, { ...paper, title: 'Mail', givenOn: '2026-11-02' })
    const seen = await view(place, 'customer')
    const sheetsOf = async (as: Who) => {
      const file = await house.call(`${place.base}/registers.xlsx`, { as })
      return readWorkbook(new Uint8Array(await file.arrayBuffer())).map(({ name }) => name)
    }
    expect(await sheetsOf('customer')).toHaveLength(3)
    expect(await sheetsOf('engineer')).toHaveLength(6)
    expect(seen).toMatchObject({
      groups: [{ name: 'Büro' }],
      people: [{ part: 'champion', questions: null }],
      material: [{ title: 'Mail' }],
      conversations: [],
      objections: [],
      facts: [],
      state: null,
      may: { keep: false },
    })
  })

  it('are shown by pseudonym once they are erased', async () => {
    const place = await newPlace()
    const contactId = await contact('Wegener')
    await add(`${place.base}/people`, { contactId, part: 'champion' })
    const erasure = `/customers/${ARNOLD}/contacts/${contactId}/erasure`
    await add(`${place.base}/objections`, { said: 'Frau Wegener will nicht', kind: 'people', heardOn: '2026-11-01' })
    const naming = await read<NamingText[]>(await ask('GET', `/customers/${ARNOLD}/contacts/${contactId}/texts`))
    expect(naming).toMatchObject([{ kind: 'adoption', engagementId: place.id }])
    const group = await add<AdoptionGroup>(`${place.base}/groups`, { name: 'Lager', ringDay: '2027-03-01' })
    const plan = place.base.replace(/adoption$/, 'communication')
    const written = [
      await ask('PATCH', `${plan}/groups/${group.id}/messages/yourDate`, { response: 'Rückfrage Wegener' }, 0),
      await ask('PATCH', `${plan}/groups/${group.id}/trainings/clinic`, { note: 'hält Frau Wegener' }, 0),
      await ask('PATCH', plan, { values: { de: { helpdesk: 'Wegener, 4711' } } }, 0),
    ]
    expect(written.map(({ status }) => status)).toEqual([200, 200, 200])
    await add(`${place.base}/material`, { title: 'Brief Wegener', language: 'de', form: 'mail', licence: 'own' })
    const found = async () => read<NamingText[]>(await ask('GET', `/customers/${ARNOLD}/contacts/${contactId}/texts`))
    const references = (await found()).map(({ kind, id }) => `${kind}:${id}`)
    expect(references).toEqual(
      expect.arrayContaining([
        `communication:${group.id}.yourDate`,
        `communication:training.${group.id}.clinic`,
        `communication:${place.id}`,
      ]),
    )
    expect(references.filter((one) => one.startsWith('adoption:'))).toHaveLength(2)
    await read(await ask('POST', erasure, { reason: 'Wunsch' }, undefined, 'administrator'))
    expect((await found()).map(({ kind, id }) => `${kind}:${id}`).toSorted()).toEqual(references.toSorted())
    const [person] = (await view(place)).people
    expect(person?.contact).toMatchObject({ erased: true })
    expect(person?.contact.name).not.toContain('Wegener')
  })
})
