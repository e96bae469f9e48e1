import type { Solution, SolutionRow, SolutionTries } from '@lotse/contract'
import { knownSolutions } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { bringKnownSolutions } from './bring-along.ts'
import { lookForNames } from './look-for-names.ts'

/** The library of known solutions over HTTP: what is found, what is refused, and what an engagement makes of it. */

let house: UsageHouse
let place = { customerId: '', engagementId: '' }
let tries = ''

beforeAll(async () => {
  house = await usageHouse()
  await bringKnownSolutions(house.services)
  const tenant = await house.newTenant()
  await house.data.query(`update lotse.tenant set primary_domain = 'arnold-mb.example' where id = $1`, [tenant])
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  place = { customerId: ARNOLD, engagementId: row?.id ?? '' }
  Object.assign(people.engineer, { assignments: [{ ...place, role: 'FE' }] })
  Object.assign(people.advisor, { assignments: [{ ...place, role: 'SME' }] })
  Object.assign(people.reader, { assignments: people.engineer.assignments })
  tries = `/customers/${ARNOLD}/engagements/${place.engagementId}/solution-tries`
  await knowPeople()
})

/** A contact, somebody who was written down for a meeting, and a customer that was deleted. */
async function knowPeople(): Promise<void> {
  const [contact, attendee, gone, meeting] = [1, 2, 3, 4].map((n) => `01930000-0000-7000-8000-0000000ab00${n}`)
  await house.data.query(
    `insert into lotse.contact (customer_id, id, side, first_name, last_name) values ($1, $2, 'customer', 'Jana', 'Öhler')`,
    [ARNOLD, contact],
  )
  await house.data.query(
    `insert into lotse.meeting (customer_id, id, engagement_id, title, starts_at, ends_at, time_zone)
     values ($1, $2, $3, 'Weekly', '2026-11-20T10:00Z', '2026-11-20T11:00Z', 'Europe/Berlin')`,
    [ARNOLD, meeting, place.engagementId],
  )
  await house.data.query(
    `insert into lotse.meeting_attendee (customer_id, id, meeting_id, position, name)
     values ($1, $2, $3, 1, 'Uwe Ahrens')`,
    [ARNOLD, attendee, meeting],
  )
  await house.data.query(
    `insert into lotse.customer (customer_id, name, language, deleted_at) values ($1, 'Zacharias Werke GmbH', 'de', now())`,
    [gone],
  )
}
afterAll(() => house?.stop())

function ask(method: string, path: string, body?: object, as: Who = 'engineer', version?: number): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) }
  const content = method === 'DELETE' ? {} : body
  return house.call(path, { as, method, headers, ...(content && { body: JSON.stringify(content) }) })
}
const look = async (query = '', as: Who = 'engineer') =>
  read<{ items: SolutionRow[]; total: number; naming: number; engagement: { reasons: string[] } | null }>(
    await house.call(`/solutions?${query}`, { as }),
  )
const titles = async (query = '') => (await look(query)).items.map(({ titles: { de, en } }) => de ?? en)

const entry = (more: object = {}) => ({
  product: 'Ledger add-in',
  evidence: ['criticalFindings'],
  causes: ['technical'],
  reasons: ['appCompatibility'],
  sureness: 'worked',
  source: 'phone call',
  checkedOn: '2026-11-20',
  words: {
    de: null,
    en: { title: 'Ledger add-in crashes', symptoms: 'Excel closes on posting.', steps: ['Install 4.2', 'Restart'] },
  },
  ...more,
})
const post = async (more: object = {}, as: Who = 'engineer') =>
  read<Solution>(await ask('POST', '/solutions', entry(more), as))
const wording = (symptoms: string) => ({ words: { de: { title: 'T', symptoms, steps: ['x'] }, en: null } })

describe('what comes along', () => {
  it('is there once, however often it is brought', async () => {
    await bringKnownSolutions(house.services)
    expect((await look()).total).toBe(knownSolutions.length)
    const [count] = await house.data.query<{ n: number }>('select count(*)::int as n from lotse.solution_edition')
    expect(count?.n).toBe(knownSolutions.length)
  })

  it('is not changed by anybody, and can be withdrawn and brought back', async () => {
    const [row] = (await look('search=PtrSafe')).items
    const path = `/solutions/${row?.id}`
    const before = await read<Solution>(await house.call(path, { as: 'administrator' }))
    expect(before.may).toMatchObject({ change: false, review: true, withdraw: true, copy: true })
    expect((await ask('PATCH', path, entry(), 'administrator', before.version)).status).toBe(403)
    await read(await ask('POST', `${path}/withdrawal`, { reason: 'out of date' }, 'administrator'))
    expect(await titles('search=PtrSafe')).toEqual([])
    expect((await look('withdrawn=yes')).items.map(({ id }) => id)).toEqual([row?.id])
    await bringKnownSolutions(house.services)
    expect(await titles('search=PtrSafe')).toEqual([])
    await read(await ask('POST', `${path}/restore`, {}, 'administrator'))
    expect(await titles('search=PtrSafe')).toHaveLength(1)
  })
})

describe('a search', () => {
  it.each([
    ['a stem in German', 'Installationen', /Installation/],
    ['a part of a word', 'engine', /Jet-Anbieter/],
    ['a stem in English', 'crashes', /./],
    ['two words at once', 'macro compile', /PtrSafe/],
  ])('finds %s', async (_, words, expected) => {
    if (words === 'crashes') await post()
    const found = await titles(`search=${encodeURIComponent(words)}`)
    expect(found.join('\n')).toMatch(expected)
  })

  it('narrows by what an entry concerns', async () => {
    expect(await titles('evidence=failedInstalls')).toHaveLength(2)
    expect(await titles('cause=adoption&reason=adoptionReadiness')).toHaveLength(1)
    expect((await look('language=de')).total).toBe(knownSolutions.length)
    expect(await titles('mine=yes')).toEqual(['Ledger add-in crashes'])
  })

  it('puts first what fits the engagement, and says why', async () => {
    await house.data.query(
      `insert into lotse.usage_status (customer_id, id, engagement_id, count, l1, l1_since, l2)
       values ($1, $2, $3, 10, 'blocked', '2026-11-01', 'adoptionReadiness')`,
      [ARNOLD, '01930000-0000-7000-8000-00000000dd01', place.engagementId],
    )
    const { items, engagement } = await look(`engagementId=${place.engagementId}`)
    expect(engagement).toMatchObject({ ...place, reasons: ['adoptionReadiness'], mayTry: true })
    expect(items[0]?.matches).toContainEqual({ kind: 'reason', id: 'adoptionReadiness' })
    expect(items.at(-1)?.matches).toEqual([])
  })
})

describe('names of customers', () => {
  it.each([
    ['the customer it comes from', 'Bei arnold stürzt es ab', 'arnold'],
    ['its domain', 'unter arnold-mb.example', 'arnold-mb.example'],
    ['a mail address', 'Mail an x@y.example', 'x@y.example'],
  ])('are refused: %s', async (_, symptoms, word) => {
    const sent = { ...entry(wording(symptoms)), from: place }
    const { hits } = await read<{ hits: { word: string }[] }>(
      await ask('POST', '/solutions/names', { texts: [symptoms], from: place }),
    )
    expect(hits.map((hit) => hit.word)).toEqual([word])
    const answer = await ask('POST', '/solutions', sent)
    const body = await answer.json()
    expect([answer.status, body.code, body.errors[0].code]).toEqual([422, 'rule-refused', 'names-a-customer'])
    expect(body.detail).toContain(word)
  })

  it('are kept where somebody marks them as a product, and nothing of the refused stands anywhere', async () => {
    const posted = await post({ ...wording('Der Arnold ERP Client fehlt'), from: place, kept: ['Arnold'] })
    expect(posted.kept).toEqual(['Arnold'])
    const stored = await house.data.query(`select * from lotse.solution union all select * from lotse.solution`)
    const trail = await house.data.query(`select body from lotse.audit_event where customer_id = $1`, [
      '00000000-0000-0000-0000-000000000000',
    ])
    expect(JSON.stringify([stored, trail])).not.toMatch(/arnold-mb|x@y\.example/)
    expect(JSON.stringify(trail)).not.toContain(place.engagementId)
  })

  it('are looked for again with every change, in its reason too, also those of the customer it came from', async () => {
    const posted = await post({ from: place })
    const path = `/solutions/${posted.id}`
    const hits = async (texts: string[]) =>
      (await read<{ hits: object[] }>(await ask('POST', '/solutions/names', { texts, solutionId: posted.id }))).hits
    expect(await hits(['arnold'])).toHaveLength(1)
    for (const body of [entry(wording('arnold')), { ...entry({ sureness: 'likely' }), reason: 'arnold says so' }]) {
      const answer = await ask('PATCH', path, body, 'engineer', posted.version)
      expect((await answer.json()).code).toBe('rule-refused')
    }
    const withdrawn = await ask('POST', `${path}/withdrawal`, { reason: 'arnold wants it' })
    expect((await withdrawn.json()).errors[0]).toMatchObject({ field: 'reason', code: 'names-a-customer' })
  })

  it('are looked for in a copy as in what it was copied from', async () => {
    const model = await post({ from: place })
    const copy = entry({ ...wording('arnold'), copyOf: model.id })
    expect((await (await ask('POST', '/solutions', copy)).json()).code).toBe('rule-refused')
    const clean = await post({ copyOf: model.id })
    const answer = await ask('PATCH', `/solutions/${clean.id}`, entry(wording('arnold')), 'engineer', clean.version)
    expect((await answer.json()).code).toBe('rule-refused')
  })

  it.each([
    ['a contact of any customer', 'wie Jana Öhler sagt', 'Jana Öhler'],
    ['the same with umlauts spelled out', 'Jana Oehler', 'Jana Oehler'],
    ['somebody written down for a meeting', 'laut Uwe Ahrens', 'Uwe Ahrens'],
    ['a deleted customer', 'wie bei Zacharias Werke', 'Zacharias Werke'],
  ])('are found without an engagement: %s', async (_, text, word) => {
    const { hits } = await read<{ hits: { word: string }[] }>(await ask('POST', '/solutions/names', { texts: [text] }))
    expect(hits.map((hit) => hit.word)).toEqual([word])
  })

  it('are looked for every night, and stand in what is marked until somebody changes it', async () => {
    const posted = await post(wording('wie bei Quarz Optik'))
    expect(await lookForNames(house.services)).toBe(0)
    await house.data.query(
      `insert into lotse.customer (customer_id, name, language) values ($1, 'Quarz Optik GmbH', 'de')`,
      ['01930000-0000-7000-8000-0000000ab009'],
    )
    expect(await lookForNames(house.services)).toBe(1)
    expect(await lookForNames(house.services)).toBe(0)
    const { items, naming } = await look('naming=yes')
    expect([naming, items.map(({ id, namesFound }) => [id, namesFound])]).toEqual([1, [[posted.id, ['Quarz Optik']]]])
    await read(
      await ask('PATCH', `/solutions/${posted.id}`, entry(wording('wie anderswo')), 'engineer', posted.version),
    )
    expect((await look('naming=yes')).items).toEqual([])
  })

  it('never stay where they can be no product', async () => {
    const answer = await ask('POST', '/solutions', entry({ ...wording('Mail an x@y.example'), kept: ['x@y.example'] }))
    expect((await answer.json()).errors[0].code).toBe('names-a-customer')
  })
})

describe('an entry', () => {
  it('keeps its editions; a later day of comparison alone is none', async () => {
    const posted = await post()
    const path = `/solutions/${posted.id}`
    const looked = await read<Solution>(
      await ask('PATCH', path, entry({ checkedOn: '2026-11-21' }), 'engineer', posted.version),
    )
    expect([looked.edition, looked.version, looked.checkedOn]).toEqual([1, 2, '2026-11-21'])
    expect([looked.changedAt, looked.changedBy]).toEqual([posted.changedAt, posted.changedBy])
    const other = entry({ sureness: 'confirmed', reason: 'vendor says so' })
    const changed = await read<Solution>(await ask('PATCH', path, other, 'engineer', 2))
    expect(changed.edition).toBe(2)
    const editions = await read<{ edition: number; changed: string[]; reason: string }[]>(
      await house.call(`${path}/editions`, { as: 'unassigned' }),
    )
    expect(editions.map(({ edition, changed, reason }) => [edition, changed, reason])).toEqual([
      [2, ['sureness'], 'vendor says so'],
      [1, [], ''],
    ])
    const late = await ask('PATCH', path, other, 'engineer', 2)
    expect([late.status, (await late.json()).current.edition]).toEqual([409, 2])
  })

  it('says in the trail who let a word stand', async () => {
    const posted = await post()
    const kept = entry({ kept: ['Ledger'] })
    await read(await ask('PATCH', `/solutions/${posted.id}`, kept, 'engineer', posted.version))
    const [last] = await house.data.query<{ body: { after: object } }>(
      `select body::jsonb as body from lotse.audit_event where body::jsonb ->> 'event' = 'solution.changed' order by seq desc limit 1`,
    )
    expect(last?.body.after).toEqual({ kept: ['Ledger'] })
  })

  it('is compared with its source today or earlier', async () => {
    const later = entry({ checkedOn: '2027-01-01' })
    const answer = await ask('POST', '/solutions', later)
    expect([answer.status, (await answer.json()).errors[0].field]).toEqual([422, 'checkedOn'])
    const posted = await post()
    expect((await ask('PATCH', `/solutions/${posted.id}`, later, 'engineer', posted.version)).status).toBe(422)
  })

  it('is reviewed by another expert, edition by edition', async () => {
    const posted = await post()
    const review = (as: Who, edition: number) => ask('POST', `/solutions/${posted.id}/review`, { edition }, as)
    expect((await review('engineer', 1)).status).toBe(403)
    expect((await review('advisor', 2)).status).toBe(422)
    const reviewed = await read<Solution>(await review('advisor', 1))
    expect(reviewed).toMatchObject({ reviewedEdition: 1, reviewedBy: { name: 'Rita' }, checkedOn: '2026-11-22' })
    expect((await review('advisor', 1)).status).toBe(403)
  })

  it.each<[Who, number]>([
    ['unassigned', 403],
    ['reader', 403],
    ['customer', 403],
    ['linked', 404],
  ])('%s posts none', async (who, status) => {
    expect((await ask('POST', '/solutions', entry(), who)).status).toBe(status)
  })

  it.each<Who>(['customer', 'linked', 'stranger'])('%s reads none', async (who) => {
    for (const path of ['/solutions', `/solutions/${knownSolutions[0]?.id}`, tries])
      expect([403, 404]).toContain((await house.call(path, { as: who })).status)
  })
})

describe('what an engagement made of it', () => {
  const [known] = knownSolutions
  const record = (body: object, as: Who = 'engineer') =>
    ask('POST', tries, { solutionId: known?.id, outcome: 'trying', triedOn: '2026-11-22', ...body }, as)

  it('is recorded once for each solution, and proven with an outcome', async () => {
    // What was posted from here proves nothing, though it helped.
    expect((await read<SolutionTries>(await house.call(tries))).isProven).toBe(false)
    const chosen = await read<SolutionTries>(await record({}))
    expect(chosen.isProven).toBe(false)
    expect((await record({})).status).toBe(409)
    const one = chosen.items.find(({ solutionId }) => solutionId === known?.id)
    expect(one).toMatchObject({ outcome: 'trying', titles: { en: known?.words.en.title }, isOrigin: false })
    const path = `${tries}/${one?.id}`
    const helped = await read<SolutionTries>(await ask('PATCH', path, { outcome: 'helped' }, 'engineer', 1))
    expect(helped.items.find(({ id }) => id === one?.id)?.outcome).toBe('helped')
    expect(helped.isProven).toBe(true)
    const solution = await read<Solution>(
      await house.call(`/solutions/${known?.id}?engagementId=${place.engagementId}`, { as: 'unassigned' }),
    )
    expect(solution.reuse).toEqual({ tried: 1, helped: 1, partly: 0, notHelped: 0 })
    expect(solution.here).toMatchObject({ outcome: 'helped' })
    expect((await ask('PATCH', path, { outcome: 'partly' }, 'engineer', 1)).status).toBe(409)
  })

  it('is told to whoever wrote the solution, once somebody else uses it', async () => {
    const [mine, others] = [await post(), await post({ product: 'Other add-in' }, 'advisor')]
    await read(await record({ solutionId: mine.id }))
    await read(await record({ solutionId: others.id, outcome: 'partly' }))
    const told = await house.data.query(
      `select person_id, engagement_id, words ->> 'en' as words from lotse.notice where kind = 'solution'`,
    )
    expect(told).toEqual([
      {
        ...{ person_id: people.advisor.personId, engagement_id: place.engagementId },
        words: expect.stringContaining('Ledger add-in crashes: '),
      },
    ])
  })

  it('does not count where the solution was posted from', async () => {
    const posted = await post({ from: place })
    expect(posted.reuse.tried).toBe(0)
    expect(posted.here).toMatchObject({ outcome: 'helped' })
    await read(await ask('DELETE', `${tries}/${posted.here?.tryId}`))
    await house.data.query('delete from lotse.solution_try where id = $1', [posted.here?.tryId])
    const { items } = await read<SolutionTries>(await record({ solutionId: posted.id, outcome: 'helped' }))
    expect(items.find(({ solutionId }) => solutionId === posted.id)?.isOrigin).toBe(true)
    expect((await read<Solution>(await house.call(`/solutions/${posted.id}`))).reuse.tried).toBe(0)
  })

  it('shows nothing of a solution whose posting came to nothing', async () => {
    await house.data.query(
      `alter table lotse.solution add constraint full_house check (product <> 'Nothing add-in') not valid`,
    )
    const before = (await read<SolutionTries>(await house.call(tries))).items.length
    expect((await ask('POST', '/solutions', entry({ product: 'Nothing add-in', from: place }))).status).toBe(500)
    expect((await read<SolutionTries>(await house.call(tries))).items).toHaveLength(before)
    await house.data.query('alter table lotse.solution drop constraint full_house')
  })

  it('is refused for a case that is not this engagement’s', async () => {
    const caseId = '01930000-0000-7000-8000-0000000cace1'
    const answer = await record({ solutionId: knownSolutions[2]?.id, caseId })
    expect([answer.status, (await answer.json()).errors[0].field]).toEqual([422, 'caseId'])
  })

  it('is not-found where there is no engagement', async () => {
    const nowhere = `/customers/${ARNOLD}/engagements/01930000-0000-7000-8000-0000000cace2`
    expect((await house.call(`${nowhere}/solution-tries`)).status).toBe(404)
    expect((await house.call(`${nowhere}/insights`)).status).toBe(404)
  })

  it.each([
    ['none fits without saying why', { solutionId: null, outcome: 'noneFits', words: 'nichts' }, 'words'],
    ['none fits with a solution', { outcome: 'noneFits', words: 'searched for everything there is' }, 'outcome'],
    ['a day to come', { solutionId: knownSolutions[1]?.id, triedOn: '2026-12-01' }, 'triedOn'],
  ])('is refused with %s', async (_, body, field) => {
    const answer = await record(body)
    expect([answer.status, (await answer.json()).errors[0].field]).toEqual([422, field])
  })

  it('goes and comes back', async () => {
    const words = 'searched for RTD servers, none of them is about these'
    const { items } = await read<SolutionTries>(await record({ solutionId: null, outcome: 'noneFits', words }))
    const one = items.find(({ outcome }) => outcome === 'noneFits')
    const gone = await read<SolutionTries>(await ask('DELETE', `${tries}/${one?.id}`))
    expect(gone.items).toHaveLength(items.length - 1)
    const back = await read<SolutionTries>(await ask('POST', `${tries}/${one?.id}/restore`, {}))
    expect(back.items).toHaveLength(items.length)
  })
})
