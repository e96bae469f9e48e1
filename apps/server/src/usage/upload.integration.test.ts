import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, BERTA, read, report, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import { MAX_FILES } from './receive-files.ts'

let house: UsageHouse
let tenant: string
beforeAll(async () => {
  house = await usageHouse()
  tenant = await house.newTenant()
})
afterAll(() => house?.stop())

const october = { 'october.csv': report('2026-10-31', 671) }

const allJobs = () => house.data.query<{ id: string }>('select id from lotse.job order by id')

describe('who may import', () => {
  const cases: [Who | 'nobody', string, number, string][] = [
    ['nobody', ARNOLD, 401, 'not-signed-in'],
    ['unassigned', ARNOLD, 403, 'not-allowed'],
    ['advisor', ARNOLD, 403, 'not-allowed'],
    ['customer', ARNOLD, 403, 'not-allowed'],
    ['reader', ARNOLD, 403, 'not-allowed'],
    ['engineer', BERTA, 403, 'not-allowed'],
    ['stranger', ARNOLD, 404, 'not-found'],
    ['administrator', BERTA, 404, 'not-found'],
  ]
  it.each(cases)('%s at customer %s: %i %s, and nothing is kept', async (who, customer, status, code) => {
    const before = await house.keptFiles()
    const answer = await house.upload(tenant, october, { customer, as: who as Who })
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
    expect(await house.keptFiles()).toEqual(before)
    expect(await allJobs()).toEqual([])
  })

  it.each<Who>(['engineer', 'administrator'])('%s does', async (as) => {
    const answer = await house.upload(await house.newTenant(), october, { as })
    expect(answer.status).toBe(202)
    await house.ended((await read<{ jobId: string }>(answer)).jobId)
  })
})

describe('who may read', () => {
  const paths = () => [`tenants/${tenant}/usage`, `tenants/${tenant}/usage/series.csv`]

  it.each<[Who, number]>([
    ['customer', 200],
    ['unassigned', 200],
    ['reader', 200],
    ['stranger', 404],
    ['nobody' as Who, 401],
  ])('%s gets %i', async (as, status) => {
    for (const path of paths()) expect((await house.call(`/customers/${ARNOLD}/${path}`, { as })).status).toBe(status)
  })

  it('says to people of the customer that they may neither import nor download', async () => {
    expect((await house.overview(tenant, 'customer')).may).toEqual({ import: false, download: false })
  })

  it('a file, which names every user: whoever may import, nobody else, and only under that customer', async () => {
    const other = await house.newTenant()
    await house.importing(other, october)
    const { fileId } = (await house.overview(other)).snapshots[0] ?? {}
    const status = async (customer: string, as: Who) =>
      (await house.call(`/customers/${customer}/files/${fileId}`, { as })).status
    expect(await status(ARNOLD, 'reader')).toBe(200)
    expect(await status(ARNOLD, 'administrator')).toBe(200)
    expect(await status(ARNOLD, 'unassigned')).toBe(403)
    expect(await status(ARNOLD, 'advisor')).toBe(403)
    expect(await status(ARNOLD, 'customer')).toBe(403)
    expect(await status(ARNOLD, 'stranger')).toBe(404)
    expect(await status(BERTA, 'administrator')).toBe(404)
    expect(await status(BERTA, 'stranger')).toBe(403)
    expect((await house.call(`/customers/${ARNOLD}/files/..%2f..%2fsecret.key`)).status).toBe(404)
  })
})

describe('an upload that cannot be taken in', () => {
  let before: string[]
  beforeAll(async () => {
    before = await house.keptFiles()
  })
  afterEach(async () => expect(await house.keptFiles()).toEqual(before))

  const refusal = async (answer: Promise<Response>) => {
    const response = await answer
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    return [response.status, await response.json()]
  }

  it('without a file', async () => {
    expect(await refusal(house.upload(tenant, {}))).toMatchObject([422, { code: 'input-not-valid' }])
  })

  it('with too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: MAX_FILES + 1 }, (_, index) => [`${index}.csv`, 'x']))
    const answer = house.upload(tenant, many, { headers: { 'accept-language': 'de' } })
    expect(await refusal(answer)).toMatchObject([
      413,
      { code: 'too-large', detail: expect.stringContaining('2.000 Dateien') },
    ])
  })

  it('that is no form', async () => {
    const path = `${house.address}/api/customers/${ARNOLD}/tenants/${tenant}/usage/imports`
    const headers = { authorization: 'Bearer engineer', 'content-type': 'application/json', 'accept-language': 'de' }
    const answer = fetch(path, { method: 'POST', headers, body: '{}' })
    expect(await refusal(answer)).toMatchObject([
      400,
      { code: 'body-not-readable', detail: 'Senden Sie die Dateien als multipart/form-data.' },
    ])
  })

  it('that ends before its last boundary', async () => {
    const path = `${house.address}/api/customers/${ARNOLD}/tenants/${tenant}/usage/imports`
    const headers = { authorization: 'Bearer engineer', 'content-type': 'multipart/form-data; boundary=x' }
    const whole = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\nabc\r\n'
    const body = `${whole}--x\r\ncontent-disposition: form-data; name="files"; filename="b.csv"\r\n\r\nabc`
    const answer = fetch(path, { method: 'POST', headers, body })
    expect(await refusal(answer)).toMatchObject([400, { code: 'body-not-readable' }])
  })

  it('because the sender went away in the middle', async () => {
    const sending = request(`${house.address}/api/customers/${ARNOLD}/tenants/${tenant}/usage/imports`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer engineer',
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 1_000_000,
      },
    })
    sending.on('error', () => {})
    const first = `--x\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\n${'a'.repeat(1000)}\r\n`
    sending.write(first)
    sending.write(`--x\r\ncontent-disposition: form-data; name="files"; filename="b.csv"\r\n\r\n${'b'.repeat(100_000)}`)
    await kept((files) => files.length >= before.length + 2)
    sending.destroy()
    await kept((files) => files.length === before.length)
  })

  /** Asks until the kept files are as expected; vitest's own time limit ends a wait in vain. */
  async function kept(isMet: (files: string[]) => boolean): Promise<void> {
    while (!isMet(await house.keptFiles())) await new Promise((resolve) => setTimeout(resolve, 10))
  }
})

describe('the same upload again with the same key', () => {
  const headers = { 'idempotency-key': 'october of Arnold' }

  it('gives the first job, and keeps the files once', async () => {
    const first = await read<{ jobId: string }>(await house.upload(tenant, october, { headers }))
    await house.ended(first.jobId)
    const files = await house.keptFiles()
    expect(await read(await house.upload(tenant, october, { headers }))).toEqual(first)
    expect(await house.keptFiles()).toEqual(files)
  })

  it('is refused with other files', async () => {
    const files = await house.keptFiles()
    const answer = await house.upload(tenant, { 'other.csv': 'x' }, { headers })
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'key-reused' }])
    expect(await house.keptFiles()).toEqual(files)
  })
})

describe('dates with slashes', () => {
  const slashes = report('2026-10-31', 671).replaceAll('2026-10-31', '10/31/2026')

  it('are refused, until a person confirms that the month comes first', async () => {
    const { files } = await house.importing(tenant, { 'slashes.csv': slashes })
    expect(files[0]?.refused?.message.en).toContain('confirm that the month comes first')
    expect(files[0]?.refused?.confirm).toBe('monthFirst')
    const body = new FormData()
    body.append('monthFirst', 'true')
    body.append('files', new Blob([slashes]), 'slashes.csv')
    const other = await house.newTenant()
    const path = `/customers/${ARNOLD}/tenants/${other}/usage/imports`
    const { jobId } = await read<{ jobId: string }>(await house.call(path, { method: 'POST', body }))
    expect((await house.ended(jobId)).result).toMatchObject({ stored: true, files: [{ refreshDate: '2026-10-31' }] })
  })
})
