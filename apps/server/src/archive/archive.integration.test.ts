import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARNOLD, BERTA, read, report, type UsageHouse, usageHouse, type Who } from '../testing/usage-house.ts'
import type { ArchivedEngagement } from './collect.ts'

let house: UsageHouse
let engagementId: string

const json = (method: string, body: object, as: Who) => ({
  as,
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const archive = (as: Who, id = engagementId, customer: string = ARNOLD) =>
  house.call(`/customers/${customer}/engagements/${id}/archive`, { as })

beforeAll(async () => {
  house = await usageHouse()
  const tenant = await house.newTenant()
  await house.importing(tenant, { 'Größe / 2026.csv': report('2026-10-31', 600, 800) })
  const [row] = await house.data.query<{ id: string }>(`select id from lotse.engagement where tenant_id = $1`, [tenant])
  engagementId = row?.id ?? ''
  const place = `/customers/${ARNOLD}/engagements/${engagementId}`
  await read(
    await house.call(`${place}/assignments`, json('POST', { personId: personOf.fm, role: 'FM' }, 'administrator')),
  )
})
afterAll(() => house.stop())

const personOf = { fm: '01930000-0000-7000-8000-000000000002' }

describe('the archive of an engagement', () => {
  it('holds its data, its files as they came, and a page that explains them', async () => {
    const response = await archive('administrator')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('Arnold Maschinenbau apps')
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const data = JSON.parse(strFromU8(files['engagement.json'] ?? new Uint8Array())) as ArchivedEngagement
    expect(data).toMatchObject({ format: 'lotse-engagement', version: 1 })
    expect(data.tables.engagement).toMatchObject([{ id: engagementId, customer_id: ARNOLD }])
    expect(data.tables.assignment).toMatchObject([{ role: 'FM' }])
    expect(data.tables.usage_month?.length).toBeGreaterThan(0)
    expect(data.tables.audit_event?.length).toBeGreaterThan(0)
    expect(data.people[personOf.fm]).toBe('Ada')
    const [file] = data.files
    expect(file).toMatchObject({ path: expect.stringMatching(/^files\/[0-9a-f-]+\/[^/]+\.csv$/) })
    expect(Buffer.from(files[file?.path ?? ''] ?? []).toString()).toBe(report('2026-10-31', 600, 800))
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain('engagement.json enthält alles')
  })

  it('holds configurations as files, and names those with product keys', async () => {
    const path = `/customers/${ARNOLD}/engagements/${engagementId}/configurations`
    const file = (key: string) => `<Configuration><Add><Product ID="ProPlus2024Volume"${key}/></Add></Configuration>`
    const make = async (name: string, text: string) => {
      const from = { kind: 'file', fileName: 'a.xml', bytes: Buffer.from(text).toString('base64') }
      const body = { name, purpose: 'install', from }
      return (await read<{ id: string }>(await house.call(path, json('POST', body, 'administrator')))).id
    }
    const keyed = file(' PIDKEY="ABCDE-FGHIJ-KLMNO-PQRST-UVWXY"')
    const [secret, plain] = [await make('Mit: Schlüssel', keyed), await make('Ohne', file(''))]
    const files = unzipSync(new Uint8Array(await (await archive('administrator')).arrayBuffer()))
    const place = `files/${secret}/1/Mit_ Schlüssel.xml`
    expect(strFromU8(files[place] ?? new Uint8Array())).toBe(keyed)
    const text = strFromU8(files['engagement.json'] ?? new Uint8Array())
    const { tables, files: listed } = JSON.parse(text) as ArchivedEngagement
    expect(tables.configuration_version?.map(({ content }) => content)).toContain(place)
    expect(listed.filter(({ productKeys }) => productKeys === true).map((one) => one.path)).toEqual([place])
    expect(text).not.toMatch(/ABCDE|\\\\x3c/)
    const words = strFromU8(files['README.txt'] ?? new Uint8Array())
    expect(words).toContain(
      `Produktschlüssel. Geben Sie sie nur weiter, wo die Schlüssel bekannt sein dürfen:\r\n  ${place}`,
    )
    expect(words).not.toContain(plain)
  })

  it('leaves out what belongs to others', async () => {
    const files = unzipSync(new Uint8Array(await (await archive('administrator')).arrayBuffer()))
    const text = strFromU8(files['engagement.json'] ?? new Uint8Array())
    expect(text).not.toContain(BERTA)
    const { tables } = JSON.parse(text) as ArchivedEngagement
    for (const secret of [
      'password',
      'passkey',
      'sign_in',
      'sign_in_link',
      'personal_token',
      'note_draft',
      'idempotency_key',
    ])
      expect(Object.keys(tables)).not.toContain(secret)
  })

  it('leaves out what was deleted, with all that belongs to it', async () => {
    const decisions = `/customers/${ARNOLD}/engagements/${engagementId}/decisions`
    const add = async (title: string) =>
      (await read<{ id: string }>(await house.call(decisions, json('POST', { title }, 'administrator')))).id
    const [gone, stays] = [await add('Geht'), await add('Bleibt')]
    await read(await house.call(`${decisions}/${gone}`, json('DELETE', {}, 'administrator')))
    const files = unzipSync(new Uint8Array(await (await archive('administrator')).arrayBuffer()))
    const { tables } = JSON.parse(strFromU8(files['engagement.json'] ?? new Uint8Array())) as ArchivedEngagement
    expect(tables.decision?.map(({ id }) => id)).toEqual([stays])
    expect(tables.decision_history?.map(({ decision_id }) => decision_id)).toEqual([stays])
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain('was gelöscht wurde')
  })

  it.each([
    ['unassigned', 403],
    ['customer', 403],
    ['stranger', 404],
  ] as const)('is not for %s', async (who, status) => expect((await archive(who)).status).toBe(status))

  it('of an engagement that is not there, or of another customer, is not found', async () => {
    expect((await archive('administrator', '01930000-0000-7000-8000-00000000ffff')).status).toBe(404)
    expect((await archive('administrator', engagementId, BERTA)).status).toBe(404)
  })
})
