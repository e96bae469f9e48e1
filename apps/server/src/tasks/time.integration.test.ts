import { ifMatch, type TimeEntry, type TimeSums } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'

/** Time on tasks over HTTP: recorded, changed, removed and brought back, and counted. */

let house: UsageHouse
let engagement = ''

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await send('POST', '/tenants', { name: 'Werk Süd', cloud: 'commercial' }, { as: 'administrator' })
  const { id: tenantId } = await read<{ id: string }>(tenant)
  engagement = (await read<{ id: string }>(await send('POST', '/engagements', { tenantId }, { as: 'administrator' })))
    .id
  const held = (role: 'FE' | 'FM') => ({ assignments: [{ customerId: ARNOLD, engagementId: engagement, role }] })
  Object.assign(people.engineer, held('FE'))
  Object.assign(people.administrator, held('FM'))
})
afterAll(() => house.stop())

interface More {
  readonly as?: Who
  readonly version?: number
}

function send(
  method: string,
  path: string,
  body?: unknown,
  { as = 'engineer', version }: More = {},
): Promise<Response> {
  return fetch(`${house.address}/api/customers/${ARNOLD}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as}`,
      'accept-language': 'en',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': ifMatch(version) }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

const at = (path = '') => `/engagements/${engagement}/time-entries${path}`
const entry = { taskId: '3080', workedOn: '2026-11-20', minutes: 90, what: 'Workshop, erster Teil' }
const add = async (more: Partial<typeof entry> = {}, as: Who = 'engineer') =>
  read<TimeEntry>(await send('POST', at(), { ...entry, ...more }, { as }))
const sums = async () => read<TimeSums>(await send('GET', at('/sums')))
const codeOf = async (response: Response) => `${response.status} ${((await response.json()) as { code?: string }).code}`

describe('time on a task', () => {
  it('is recorded, listed by its task and counted', async () => {
    await add()
    await add({ taskId: '3070', minutes: 30, what: 'Checkliste' })
    await add({ workedOn: '2026-11-21', minutes: 45, what: 'Workshop, zweiter Teil' })
    const list = await read<{ items: TimeEntry[]; total: number }>(await send('GET', at('?taskId=3080')))
    expect(list.items.map(({ workedOn, minutes }) => [workedOn, minutes])).toEqual([
      ['2026-11-21', 45],
      ['2026-11-20', 90],
    ])
    expect(await sums()).toEqual({
      minutes: 165,
      entries: 3,
      tasks: [
        { taskId: '3070', minutes: 30, entries: 1 },
        { taskId: '3080', minutes: 135, entries: 2 },
      ],
    })
  })

  it('no longer counts once removed, and counts again once restored', async () => {
    const before = await sums()
    const { id } = await add({ minutes: 15 })
    await read(await send('DELETE', at(`/${id}`)))
    expect(await sums()).toEqual(before)
    expect(await codeOf(await send('DELETE', at(`/${id}`)))).toBe('404 not-found')
    await read(await send('POST', at(`/${id}/restore`), {}))
    expect((await sums()).minutes).toBe(before.minutes + 15)
    expect(await codeOf(await send('POST', at(`/${id}/restore`), {}))).toBe('404 not-found')
  })

  it('is changed on top of what was seen only', async () => {
    const { id, version } = await add()
    const changed = await read<TimeEntry>(await send('PATCH', at(`/${id}`), { minutes: 60 }, { version }))
    expect(changed).toMatchObject({ minutes: 60, what: entry.what, version: version + 1 })
    const late = await send('PATCH', at(`/${id}`), { minutes: 10 }, { version })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ current: { minutes: 60 } })
  })

  it('of others is the matter of the FM', async () => {
    const mine = await add()
    const forMara = { ...entry, personId: people.engineer.personId }
    const ofMara = await read<TimeEntry>(await send('POST', at(), forMara, { as: 'administrator' }))
    expect(ofMara.person.name).toBe('Mara')
    const { id } = await add({}, 'administrator')
    expect(await codeOf(await send('PATCH', at(`/${id}`), { minutes: 1 }, { version: 1 }))).toBe('403 not-allowed')
    expect(await codeOf(await send('DELETE', at(`/${id}`)))).toBe('403 not-allowed')
    const forAda = { ...entry, personId: people.administrator.personId }
    expect(await codeOf(await send('POST', at(), forAda))).toBe('403 not-allowed')
    expect((await send('DELETE', at(`/${mine.id}`), undefined, { as: 'administrator' })).status).toBe(200)
  })

  it.each<[string, object, More, string]>([
    ['of tomorrow', { ...entry, workedOn: '2026-11-23' }, {}, '422 rule-refused'],
    ['of no minute', { ...entry, minutes: 0 }, {}, '422 input-not-valid'],
    ['of more than a day', { ...entry, minutes: 1441 }, {}, '422 input-not-valid'],
    ['without a word', { ...entry, what: ' ' }, {}, '422 input-not-valid'],
    ['on a task that is not there', { ...entry, taskId: '9999' }, {}, '404 not-found'],
    [
      'of somebody of the customer',
      { ...entry, personId: people.customer.personId },
      { as: 'administrator' },
      '422 input-not-valid',
    ],
    ['by somebody without a part in it', entry, { as: 'unassigned' }, '403 not-allowed'],
  ])('is refused: %s', async (_name, body, more, expected) => {
    expect(await codeOf(await send('POST', at(), body, more))).toBe(expected)
  })

  it('is not for people of the customer', async () => {
    expect((await send('GET', at(), undefined, { as: 'customer' })).status).toBe(403)
    expect((await send('GET', at('/sums'), undefined, { as: 'customer' })).status).toBe(403)
  })
})
