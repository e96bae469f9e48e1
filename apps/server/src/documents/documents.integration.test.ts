import type { Document, DocumentDetails } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, BERTA, type Files, read, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { MAX_FILES } from './upload-route.ts'

let house: UsageHouse
let engagement: string
let base: string

beforeAll(async () => {
  house = await usageHouse()
  engagement = await newEngagement(ENGAGEMENT)
  base = `/customers/${ARNOLD}/engagements/${engagement}/documents`
})
afterAll(() => house?.stop())

/** The one in which the engineer of the house has the role. */
const ENGAGEMENT = '01930000-0000-7000-8000-0000000000e1'

async function newEngagement(id?: string): Promise<string> {
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>(
    'update lotse.engagement set id = coalesce($2, id) where tenant_id = $1 returning id',
    [tenant, id ?? null],
  )
  await house.data.query(
    `insert into lotse.task (customer_id, engagement_id, task_id, status)
     select $1, $2, unnest(array['3080', '4071', '4072', '4073']), 'notStarted'`,
    [ARNOLD, row?.id],
  )
  return row?.id ?? ''
}

interface Ask {
  readonly as?: Who
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** `files` as pairs, because the same name may come twice. */
function send(files: Files | readonly (readonly [string, string])[], query = '', ask: Ask = {}): Promise<Response> {
  const body = new FormData()
  const pairs = Array.isArray(files) ? files : Object.entries(files)
  for (const [name, content] of pairs) body.append('files', new Blob([content]), name)
  const { path = base, ...rest } = ask
  return house.call(`${path}${query}`, { ...rest, method: 'POST', body })
}

async function sent(files: Files | readonly (readonly [string, string])[], query = '', ask: Ask = {}) {
  return (await read<{ documents: Document[] }>(await send(files, query, ask))).documents
}

async function names(query = '', as: Who = 'engineer', path = base): Promise<string[]> {
  const { items } = await read<{ items: Document[] }>(await house.call(`${path}${query}`, { as }))
  return items.map(({ name }) => name)
}

const content = async (document: Document, query = '', as: Who = 'engineer') =>
  house.call(`${base}/${document.id}/content${query}`, { as })

async function problem(answer: Promise<Response>) {
  const response = await answer
  return [response.status, await response.json()] as const
}

describe('uploading', () => {
  it('keeps several files at once, with hash, size, who and when', async () => {
    const [plan, minutes] = await sent({ 'plan.txt': 'one', 'minutes.txt': 'three' }, '?kind=plan&audience=both')
    expect(plan).toMatchObject({
      name: 'plan.txt',
      kind: 'plan',
      audience: 'both',
      attached: null,
      latest: {
        number: 1,
        bytes: 3,
        sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
        uploadedAt: '2026-11-22T12:00:00.000Z',
        uploadedBy: { name: 'Mara' },
      },
    })
    expect(minutes?.latest.bytes).toBe(5)
  })

  it('makes a new version of the same name in the same place, and keeps the older one', async () => {
    const [first] = await sent([['Version.txt', 'old']])
    const [second] = await sent([['VERSION.txt', 'newer']])
    if (!first || !second) throw new Error('nothing was stored')
    expect(second).toMatchObject({ id: first.id, name: 'Version.txt', latest: { number: 2 }, version: 2 })
    expect(await (await content(first)).text()).toBe('newer')
    expect(await (await content(first, '?version=1')).text()).toBe('old')
    expect((await content(first, '?version=3')).status).toBe(404)
    const details = await read<DocumentDetails>(await house.call(`${base}/${first.id}`))
    expect(details.versions.map(({ number, bytes }) => [number, bytes])).toEqual([
      [2, 5],
      [1, 3],
    ])
  })

  it('takes the same name elsewhere for another document', async () => {
    const [here] = await sent([['place.txt', 'here']])
    const [there] = await sent([['place.txt', 'there']], '?attachedTo=task&attachedId=3080')
    expect(there?.id).not.toBe(here?.id)
    expect(there?.attached).toEqual({ to: 'task', id: '3080' })
  })

  it('takes one file as the next version of a named document, whatever the file is called', async () => {
    const [first] = await sent([['named.txt', 'a']], '?audience=both')
    const [second] = await sent([['other name.txt', 'b']], `?documentId=${first?.id}`)
    expect(second).toMatchObject({ id: first?.id, name: 'named.txt', audience: 'both', latest: { number: 2 } })
    const two = problem(send({ 'x.txt': 'x', 'y.txt': 'y' }, `?documentId=${first?.id}`))
    expect(await two).toMatchObject([422, { errors: [{ field: 'files' }] }])
  })

  it('never shows a version to readers the document was not for', async () => {
    await sent([['secret.txt', 'team']])
    const before = await house.keptFiles()
    const answer = await problem(send({ 'fine.txt': 'x', 'secret.txt': 'for all' }, '?audience=both'))
    expect(answer).toMatchObject([409, { code: 'already-exists', detail: expect.stringContaining('secret.txt') }])
    expect(await names('?search=fine.txt')).toEqual([])
    expect(await house.keptFiles()).toEqual(before)
  })

  it('is done once however often it is sent', async () => {
    const headers = { 'idempotency-key': 'one upload' }
    const first = await sent([['once.txt', 'x']], '', { headers })
    const kept = await house.keptFiles()
    expect(await sent([['once.txt', 'x']], '', { headers })).toEqual(first)
    expect(await house.keptFiles()).toEqual(kept)
    expect(await problem(send([['once.txt', 'y']], '', { headers }))).toMatchObject([409, { code: 'key-reused' }])
  })

  it.each(['4071', '4072', '4073'])(
    'refuses output of the network test at %s, and says what to record',
    async (task) => {
      const before = await house.keptFiles()
      const answer = await problem(send({ 'result.json': '{}' }, `?attachedTo=task&attachedId=${task}`))
      expect(answer).toMatchObject([
        422,
        { code: 'rule-refused', detail: expect.stringMatching(/site, date, number of findings/) },
      ])
      expect(await house.keptFiles()).toEqual(before)
      expect(await names(`?attachedTo=task&attachedId=${task}`)).toEqual([])
    },
  )

  const nothing: [string, string, number][] = [
    ['no such task', '?attachedTo=task&attachedId=9999', 404],
    ['no such note', '?attachedTo=note&attachedId=01930000-0000-7000-8000-00000000ffff', 404],
    ['half an attachment', '?attachedTo=task', 422],
    ['no such kind', '?kind=malware', 422],
    ['no such document', '?documentId=01930000-0000-7000-8000-00000000ffff', 404],
  ]
  it.each(nothing)('refuses %s and keeps nothing', async (_what, query, status) => {
    const before = await house.keptFiles()
    expect((await send({ 'x.txt': 'x' }, query)).status).toBe(status)
    expect(await house.keptFiles()).toEqual(before)
  })

  it('refuses too many files', async () => {
    const many = Array.from({ length: MAX_FILES + 1 }, (_, index) => [`${index}.txt`, 'x'] as const)
    expect(await problem(send(many))).toMatchObject([413, { code: 'too-large' }])
  })
})

describe('hostile names', () => {
  const cases: [string, string][] = [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['"; filename="x.html', '"; filename="x.html'],
    ['=cmd|calc.csv', '=cmd|calc.csv'],
    ['<img src=x onerror=alert(1)>.html', '<img src=x onerror=alert(1)>.html'],
    ['Ümläut 日本.pdf', 'Ümläut 日本.pdf'],
  ]
  it.each(cases)('%j is kept as %j and only ever saved', async (wanted, kept) => {
    const [document] = await sent([[wanted.replaceAll('"', '%22'), 'x']])
    if (!document) throw new Error('nothing was stored')
    expect(document.name.replaceAll('%22', '"')).toBe(kept)
    const answer = await content(document)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.() -]*"; filename\*=UTF-8''\S+$/,
    )
  })

  it('are harmless in the list for a spreadsheet', async () => {
    const text = await (await house.call(`${base}.csv?search=cmd%7Ccalc`)).text()
    expect(text).toContain("'=cmd|calc.csv")
    expect(text.split('\r\n')).toHaveLength(3)
  })
})

describe('who sees what', () => {
  let own: string
  const audiences = ['team', 'customer', 'both'] as const
  beforeAll(async () => {
    own = `/customers/${ARNOLD}/engagements/${await newEngagement()}/documents`
    for (const audience of audiences)
      await sent([[`${audience}.txt`, 'x']], `?audience=${audience}`, { path: own, as: 'administrator' })
  })

  const lists: [Who, string[]][] = [
    ['engineer', ['both.txt', 'customer.txt', 'team.txt']],
    ['unassigned', ['both.txt', 'customer.txt', 'team.txt']],
    ['customer', ['both.txt', 'customer.txt']],
  ]
  it.each(lists)('%s sees %j, in the list, in the CSV, one by one', async (as, seen) => {
    expect((await names('?sort=name&descending=false', as, own)).sort()).toEqual(seen)
    const csv = await (await house.call(`${own}.csv`, { as })).text()
    const { items } = await read<{ items: Document[] }>(await house.call(own))
    for (const { id, name } of items) {
      const status = seen.includes(name) ? 200 : 404
      expect(csv.includes(name)).toBe(status === 200)
      expect((await house.call(`${own}/${id}`, { as })).status).toBe(status)
      expect((await house.call(`${own}/${id}/content`, { as })).status).toBe(status)
    }
  })

  it.each<[Who, string, number]>([
    ['customer', ARNOLD, 403],
    ['unassigned', ARNOLD, 403],
    ['reader', ARNOLD, 403],
    ['stranger', ARNOLD, 404],
    ['administrator', BERTA, 404],
  ])('%s may not upload to %s: %i', async (as, customer, status) => {
    const before = await house.keptFiles()
    const path = `/customers/${customer}/engagements/${engagement}/documents`
    expect((await send({ 'x.txt': 'x' }, '', { as, path })).status).toBe(status)
    expect(await house.keptFiles()).toEqual(before)
  })
})

describe('changing, removing, restoring', () => {
  const change = (document: Document, version: number, body: object) =>
    house.call(`${base}/${document.id}`, {
      method: 'PATCH',
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('lets the second of two people see what the first one did', async () => {
    const [document] = await sent([['two people.txt', 'x']])
    if (!document) throw new Error('nothing was stored')
    expect((await change(document, 1, { description: 'by Mara' })).status).toBe(200)
    expect(await problem(change(document, 1, { description: 'by Udo' }))).toMatchObject([
      409,
      { code: 'changed-meanwhile', current: { description: 'by Mara', version: 2 } },
    ])
  })

  it('refuses a name that is taken in the same place, and paths in a name', async () => {
    await sent([['taken.txt', 'x']])
    const [document] = await sent([['free.txt', 'x']])
    if (!document) throw new Error('nothing was stored')
    expect(await problem(change(document, 1, { name: 'Taken.TXT' }))).toMatchObject([
      409,
      { errors: [{ field: 'name' }] },
    ])
    const renamed = await read<Document>(await change(document, 1, { name: '../up/renamed.txt' }))
    expect(renamed.name).toBe('renamed.txt')
  })

  it('takes a document out of sight and brings it back, unless its name was taken', async () => {
    const [document] = await sent([['gone.txt', 'x']])
    if (!document) throw new Error('nothing was stored')
    const remove = () => house.call(`${base}/${document.id}`, { method: 'DELETE' })
    const restore = () => house.call(`${base}/${document.id}/restore`, { method: 'POST' })
    expect((await remove()).status).toBe(200)
    expect((await remove()).status).toBe(404)
    expect(await names('?search=gone.txt')).toEqual([])
    expect((await content(document)).status).toBe(404)
    expect((await restore()).status).toBe(200)
    expect(await (await content(document)).text()).toBe('x')
    await remove()
    await sent([['gone.txt', 'another']])
    expect(await problem(restore())).toMatchObject([409, { code: 'already-exists' }])
  })
})

describe('the list', () => {
  it('finds by letters, kind, place, and goes on where it stopped', async () => {
    const path = `/customers/${ARNOLD}/engagements/${await newEngagement()}/documents`
    await sent({ 'a.txt': '1', 'b.txt': '22', 'c 100%.txt': '333' }, '?kind=report', { path, as: 'administrator' })
    await sent({ 'd.txt': '4444' }, '?attachedTo=task&attachedId=3080', { path, as: 'administrator' })
    expect(await names('?search=100%25', 'engineer', path)).toEqual(['c 100%.txt'])
    expect(await names('?search=_', 'engineer', path)).toEqual([])
    expect(await names('?attachedTo=task&attachedId=3080', 'engineer', path)).toEqual(['d.txt'])
    expect(await names('?kind=report&sort=size&descending=true', 'engineer', path)).toEqual([
      'c 100%.txt',
      'b.txt',
      'a.txt',
    ])
    const first = await read<{ next: string; total: number }>(
      await house.call(`${path}?sort=name&descending=false&limit=3`),
    )
    expect(first).toMatchObject({ next: '3', total: 4 })
    expect(await names(`?sort=name&descending=false&limit=3&after=${first.next}`, 'engineer', path)).toEqual(['d.txt'])
  })
})

describe('files of a task', () => {
  it('are evidence for skipping it, without a word', async () => {
    await sent([['proof.txt', 'x']], '?attachedTo=task&attachedId=3080')
    const skip = (as: Who) =>
      house.call(`/customers/${ARNOLD}/engagements/${engagement}/tasks/3080/skip`, {
        as,
        method: 'PATCH',
        headers: { 'if-match': '"1"', 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'fullyCovered', evidence: '' }),
      })
    expect((await skip('unassigned')).status).toBe(403)
    const skipped = await read<{ status: string; version: number }>(await skip('engineer'))
    expect(skipped.status).toBe('notRequired')
  })

  it('and without one, words are demanded', async () => {
    const { items } = await read<{ items: Document[] }>(await house.call(`${base}?attachedTo=task&attachedId=3080`))
    for (const { id } of items) await house.call(`${base}/${id}`, { method: 'DELETE' })
    const path = `/customers/${ARNOLD}/engagements/${engagement}/tasks/3080`
    const headers = { 'if-match': '"2"', 'content-type': 'application/json' }
    const back = await house.call(`${path}/unskip`, { method: 'PATCH', headers, body: '{}' })
    expect(back.status).toBe(200)
    const again = await house.call(`${path}/skip`, {
      method: 'PATCH',
      headers: { ...headers, 'if-match': '"3"' },
      body: JSON.stringify({ reason: 'fullyCovered', evidence: '' }),
    })
    expect([again.status, await again.json()]).toMatchObject([422, { errors: [{ field: 'evidence' }] }])
  })
})
