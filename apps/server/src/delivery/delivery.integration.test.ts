import { type DeliveryState, type Engagement, ifMatch, type StatedFact } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** The pilot, stated facts and answers over HTTP: who may, what follows, what people of the customer see. */

let house: UsageHouse
let engagement = ''

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await send('POST', '/tenants', { name: 'Werk Süd', cloud: 'commercial' }, { as: 'administrator' })
  const { id: tenantId } = await read<{ id: string }>(tenant)
  const created = await send('POST', '/engagements', { tenantId }, { as: 'administrator' })
  engagement = (await read<{ id: string }>(created)).id
  const held = (role: 'FE' | 'SME') => ({ assignments: [{ customerId: ARNOLD, engagementId: engagement, role }] })
  Object.assign(people.engineer, held('FE'))
  Object.assign(people.advisor, held('SME'))
  Object.assign(people.customer, { assignments: [] })
})
afterAll(() => house.stop())

interface More {
  readonly as?: Who
  readonly version?: number
}

function send(method: string, path: string, body: unknown, { as = 'engineer', version }: More = {}): Promise<Response> {
  return fetch(`${house.address}/api/customers/${ARNOLD}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as}`,
      'accept-language': 'en',
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': ifMatch(version) }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

const at = (path: string) => `/engagements/${engagement}/delivery${path}`
const delivery = async (as: Who = 'engineer') => read<DeliveryState>(await send('GET', at(''), undefined, { as }))
const gates = async () =>
  (await read<Engagement>(await send('GET', `/engagements/${engagement}`, undefined))).evaluation.gates
const gate = async (id: string) => (await gates()).find((one) => one.id === id)
const state = (fact: string, value: unknown, more: More & { note?: string; asOf?: string } = {}) =>
  send(
    'PATCH',
    at(`/facts/${fact}`),
    { value, asOf: more.asOf ?? '2026-11-20', note: more.note ?? null },
    { version: 0, ...more },
  )

interface Refusal {
  readonly status: number
  readonly code?: string
  readonly errors?: { readonly field: string; readonly code: string }[]
}

describe('a fact', () => {
  it('is stated by the engineer, and the gate follows at once', async () => {
    const before = (await gate('G1'))?.conditions.filter((one) => one.state === 'unknown').length ?? 0
    const stated = await read<StatedFact>(await state('readinessReviewed', true, { note: 'mit Frau Peters' }))
    expect(stated).toMatchObject({ value: true, asOf: '2026-11-20', version: 1, statedBy: { name: 'Mara' } })
    const after = (await gate('G1'))?.conditions.filter((one) => one.state === 'unknown').length ?? 0
    expect(after).toBe(before - 1)
  })

  it('is changed and taken back, and keeps every earlier version', async () => {
    await read(await state('openBlockingItems', 3))
    expect((await gate('G2'))?.state).toBe('held')
    await read(await state('openBlockingItems', 0, { version: 1 }))
    await read(await state('openBlockingItems', null, { version: 2, note: 'falsche Liste' }))
    const history = await read<{ facts: StatedFact[] }>(await send('GET', at('/history'), undefined))
    const values = history.facts.filter(({ fact }) => fact === 'openBlockingItems').map(({ value }) => value)
    expect(values).toEqual([null, 0, 3])
  })

  it.each<[string, string, unknown, More & { asOf?: string }, Refusal]>([
    [
      'a number is no yes',
      'licencesAssigned',
      3,
      {},
      { status: 422, code: 'input-not-valid', errors: [{ field: 'value', code: 'kind' }] },
    ],
    [
      'a yes is no number',
      'openChecklistItems',
      true,
      {},
      { status: 422, code: 'input-not-valid', errors: [{ field: 'value', code: 'kind' }] },
    ],
    [
      'a word is no day',
      'readinessRanOn',
      true,
      {},
      { status: 422, code: 'input-not-valid', errors: [{ field: 'value', code: 'kind' }] },
    ],
    [
      'nothing is stated for tomorrow',
      'packageTested',
      true,
      { asOf: '2026-11-23' },
      { status: 422, code: 'rule-refused', errors: [{ field: 'asOf', code: 'inFuture' }] },
    ],
    [
      'nothing ran tomorrow',
      'readinessRanOn',
      '2026-11-23',
      {},
      { status: 422, code: 'rule-refused', errors: [{ field: 'value', code: 'inFuture' }] },
    ],
    [
      'leaving the analysis out takes a reason',
      'readinessSkipped',
      true,
      {},
      { status: 422, code: 'rule-refused', errors: [{ field: 'note', code: 'reasonMissing' }] },
    ],
    ['an expert does not state', 'packageTested', true, { as: 'advisor' }, { status: 403, code: 'not-allowed' }],
    ['the customer does not state', 'packageTested', true, { as: 'customer' }, { status: 403, code: 'not-allowed' }],
    ['there is no such fact', 'weather', true, {}, { status: 422, code: 'input-not-valid' }],
  ])('%s', async (_name, fact, value, more, { status, code, errors }) => {
    const answer = await state(fact, value, more)
    const body = (await answer.json()) as Refusal
    expect({ status: answer.status, code: body.code }).toEqual({ status, code })
    if (errors) expect(body.errors).toMatchObject(errors)
  })

  it('is not stated over somebody else’s statement', async () => {
    await read(await state('checklistSent', true))
    const answer = await state('checklistSent', false)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'changed-meanwhile', current: { value: true, version: 1 } })
  })

  it('of a day may say that there was none yet, and the course says so', async () => {
    expect(await read<StatedFact>(await state('readinessRanOn', false))).toMatchObject({ value: false, version: 1 })
    const { evaluation } = await read<Engagement>(await send('GET', `/engagements/${engagement}`, undefined))
    const scan = evaluation.activities.find(({ activityId }) => activityId === 'readiness-scan')
    expect(scan).toMatchObject({ state: 'open', text: { en: 'Not run yet.' } })
    await read(await state('readinessRanOn', null, { version: 1 }))
  })
})

describe('the pilot', () => {
  const change = (body: object, version: number, as: Who = 'engineer') =>
    send('PATCH', at('/pilot'), body, { version, as })

  it('is planned, judged by criteria written beforehand, and opens the gate', async () => {
    const plan = { groups: 'Finanzen', users: 20, devices: 8, startsOn: '2026-11-09', exitCriteria: 'kein Absturz' }
    await read(await change(plan, 0))
    const atOnce = await change({ verdict: 'go', findings: 'lief', exitCriteria: 'passt schon' }, 1)
    expect(atOnce.status).toBe(422)
    expect(await atOnce.json()).toMatchObject({ errors: [{ field: 'exitCriteria', code: 'beforehand' }] })
    await read(await change({ verdict: 'go', findings: 'lief' }, 1))
    await read(await state('licencesAssigned', true))
    await read(await state('packageTested', true))
    expect((await gate('G3'))?.state).toBe('passed')
  })

  it('keeps every version', async () => {
    const { pilots } = await read<{ pilots: { version: number; verdict: string | null }[] }>(
      await send('GET', at('/history'), undefined),
    )
    expect(pilots.map(({ version, verdict }) => [version, verdict])).toEqual([
      [2, 'go'],
      [1, null],
    ])
  })

  it('is not changed over somebody else’s change', async () => {
    const answer = await change({ users: 30 }, 1)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ current: { version: 2, verdict: 'go' } })
  })

  it('is left out with a reason, which people of the customer do not read', async () => {
    await read(await change({ verdict: 'waived', waivedBecause: 'Der Kunde drängt.' }, 2))
    expect((await delivery()).pilot).toMatchObject({ verdict: 'waived', waivedBecause: 'Der Kunde drängt.' })
    const seen = await delivery('customer')
    expect(seen.pilot).toMatchObject({ verdict: 'waived', waivedBecause: null, findings: null })
    expect(seen.facts.every(({ note, statedBy }) => note === null && statedBy === null)).toBe(true)
    expect(seen.answers).toEqual([])
    expect(seen.may).toEqual({ state: false, pilot: false, answer: false, readHistory: false })
  })
})

describe('a question', () => {
  const answer = (body: object, version: number) => send('PATCH', at('/answers/technical-blockers'), body, { version })

  it('is answered with a reason, which the evaluation hears, and opened again', async () => {
    const why = 'Das Add-in der Buchhaltung lädt nicht.'
    await read(await answer({ answer: 'yes', why }, 0))
    const state = async () =>
      (await read<Engagement>(await send('GET', `/engagements/${engagement}`, undefined))).evaluation.questions.find(
        ({ questionId }) => questionId === 'technical-blockers',
      )
    expect(await state()).toMatchObject({ answer: 'yes', by: 'person' })
    expect((await delivery()).answers).toMatchObject([{ answer: 'yes', why, answeredBy: { name: 'Mara' } }])
    expect((await answer({ answer: 'no', why: 'doch nicht' }, 0)).status).toBe(409)
    await read(await answer({ answer: null, why: 'zu früh gefragt' }, 1))
    expect((await state())?.by).not.toBe('person')
    expect((await answer({ answer: 'no', why: '  ' }, 2)).status).toBe(422)
  })

  it('that the playbook does not ask takes no answer', async () => {
    const answer = await send('PATCH', at('/answers/weather'), { answer: 'yes', why: 'es regnet' }, { version: 0 })
    expect(answer.status).toBe(404)
  })
})
