import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import type { ConnectionView, Job } from '@lotse/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { certificate, privateKey, thumbprint } from '../testing/graph/certificate.ts'
import { emptyReport, wholeTenant } from '../testing/graph/fake-tenant.ts'
import {
  APPLICATION,
  DIRECTORY,
  type GraphHouse,
  graphHouse,
  newConnection,
  SECRET,
} from '../testing/graph/graph-house.ts'
import { ARNOLD, read } from '../testing/usage-house.ts'
import { testClock } from '../testing/visitor.ts'
import { readDue } from './define-connection.ts'

/** Who may connect a tenant, what is kept of it, and when it is read. */

const whole = wholeTenant('2026-10-31', 60, 30)
const clock = testClock('2026-11-22T12:00:00Z')
const DAY = 24 * 60 * 60

let house: GraphHouse
beforeAll(async () => {
  house = await graphHouse(whole, clock)
})
afterAll(() => house?.stop())
beforeEach(() => {
  house.graph.behaviour = whole
})

const trail = async (tenant: string) =>
  (
    await house.data.query<{ event: string; body: string }>(
      `select event, body from lotse.audit_event where customer_id = $1 and event like 'connection.%' and body like $2 order by seq`,
      [ARNOLD, `%${tenant}%`],
    )
  ).map(({ event, body }) => ({ event, ...(JSON.parse(body) as { before: unknown; after: unknown }) }))

describe('connecting', () => {
  it('keeps the credential to itself', async () => {
    const tenant = await house.connected()
    const { connection, suggested, may } = await house.view(tenant)
    expect({ suggested, may }).toEqual({ suggested: { cloud: 'commercial', directoryId: null }, may: { change: true } })
    expect(connection).toMatchObject({
      state: 'connecting',
      credential: { kind: 'secret', expiresOn: '2027-11-22', thumbprint: null },
      connectedBy: { name: 'Mara' },
      sources: [],
      version: 1,
    })
    expect(JSON.stringify(await house.view(tenant))).not.toContain(SECRET)
    expect(await trail(tenant)).toMatchObject([
      { event: 'connection.made', after: { cloud: 'commercial', applicationId: APPLICATION, credential: 'secret' } },
    ])
  })

  it('is done once a tenant', async () => {
    const tenant = await house.connected()
    expect((await house.ask(tenant, '', { method: 'POST', body: newConnection() })).status).toBe(409)
  })

  it('is for those who bring reports in; the advisor reads, people of the customer do not', async () => {
    const tenant = await house.connected()
    const connecting = { method: 'POST', body: newConnection() }
    for (const who of ['advisor', 'unassigned', 'customer'] as const)
      expect((await house.ask(tenant, '', { as: who, ...connecting })).status).toBe(403)
    expect((await house.ask(tenant, '', { as: 'advisor' })).status).toBe(200)
    expect((await house.ask(tenant, '', { as: 'customer' })).status).toBe(403)
    expect((await house.ask(tenant, '', { as: 'stranger' })).status).toBe(404)
  })

  it('links to the consent of the customer’s own directory', async () => {
    const { places } = await house.view(await house.connected())
    expect(places.find(({ cloud }) => cloud === 'gccHigh')).toMatchObject({
      portal: 'https://portal.azure.us',
      consent: `https://login.microsoftonline.us/${DIRECTORY}/adminconsent?client_id=${APPLICATION}`,
    })
  })
})

describe('a certificate', () => {
  const credential = { kind: 'certificate', pem: certificate + privateKey }

  it('proves the application by an assertion that is signed with its key', async () => {
    const tenant = await house.newTenant()
    const from = house.graph.asked.length
    await read(await house.ask(tenant, '', { method: 'POST', body: { ...newConnection(), credential } }))
    expect((await house.run(tenant, 'test')).appUserDetail).toMatchObject({ answer: 'ok' })
    const form = new URLSearchParams(house.graph.asked.slice(from).find(({ at }) => at === 'sign-in')?.body)
    expect(form.get('client_secret')).toBeNull()
    const [head = '', claims = '', signature = ''] = (form.get('client_assertion') ?? '').split('.')
    const json = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
    const digest = Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''), 'hex')
    expect(json(head)).toMatchObject({ alg: 'PS256', typ: 'JWT', 'x5t#S256': digest.toString('base64url') })
    expect(json(claims)).toMatchObject({ iss: APPLICATION, sub: APPLICATION })
    expect(json(claims).aud).toMatch(new RegExp(`/commercial/${DIRECTORY}/oauth2/v2.0/token$`))
    const key = { key: createPublicKey(certificate), padding: 6, saltLength: 32 }
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
    expect((await house.view(tenant)).connection?.credential).toMatchObject({ kind: 'certificate', thumbprint })
  })

  it('that cannot be used is refused at its field', async () => {
    const tenant = await house.newTenant()
    const body = { ...newConnection(), credential: { ...credential, pem: certificate } }
    const response = await house.ask(tenant, '', { method: 'POST', body })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ field: 'credential.pem', code: 'no-key' }] })
  })
})

describe('changing', () => {
  it('replaces a credential that is sent, and leaves one that is not', async () => {
    const tenant = await house.connected()
    await house.run(tenant, 'test')
    const change = (version: number, body: object) => house.ask(tenant, '', { method: 'PATCH', version, body })
    const credential = { kind: 'secret', secret: 'another-one', expiresOn: null }
    expect((await read<ConnectionView>(await change(1, { credential }))).connection).toMatchObject({ version: 2 })
    expect((await change(1, { credential })).status).toBe(409)
    const from = house.graph.asked.length
    await house.run(tenant, 'test')
    const signIn = house.graph.asked.slice(from).find(({ at }) => at === 'sign-in')
    expect(new URLSearchParams(signIn?.body).get('client_secret')).toBe('another-one')
    await read(await change(2, { cloud: 'gccHigh' }))
    expect((await house.view(tenant)).connection).toMatchObject({ state: 'connecting', sources: [], version: 3 })
    expect((await house.run(tenant, 'test')).appUserDetail).toMatchObject({ answer: 'ok' })
    expect((await trail(tenant)).slice(1)).toMatchObject([
      { before: { expiresOn: '2027-11-22' }, after: { credential: 'secret', expiresOn: null } },
      { before: { cloud: 'commercial' }, after: { cloud: 'gccHigh' } },
    ])
  })

  it('of the installation’s key is told: the credential has to be entered again', async () => {
    const tenant = await house.connected()
    await house.data.query('update lotse.graph_connection set credential = $2 where tenant_id = $1', [
      tenant,
      Buffer.alloc(60, 1),
    ])
    expect((await house.run(tenant, 'test')).appUserDetail).toMatchObject({
      answer: 'signInFailed',
      fault: 'credentialLost',
    })
  })
})

it('disconnecting deletes the credential and what was found out; the reports stay', async () => {
  const tenant = await house.connected()
  await house.run(tenant, 'reading')
  const left = await read<ConnectionView>(await house.ask(tenant, '', { method: 'DELETE' }))
  expect(left.connection).toBeNull()
  for (const table of ['graph_connection', 'graph_source', 'graph_run'])
    expect(await house.data.query(`select 1 from lotse.${table} where tenant_id = $1`, [tenant])).toEqual([])
  expect((await house.overview(tenant)).snapshots.length).toBe(1)
  expect((await house.ask(tenant, '', { method: 'DELETE' })).status).toBe(404)
  expect((await house.ask(tenant, '/test', { method: 'POST', body: {} })).status).toBe(404)
})

describe('the schedule', () => {
  const readings = async (tenant: string) =>
    (await house.view(tenant)).connection?.runs.map(({ reason }) => reason) ?? []

  it('reads each night, and a month again a week after its end', async () => {
    const tenant = await house.connected()
    await readDue(house.services)
    await house.quiet()
    expect(await readings(tenant)).toEqual([])
    clock.advance(DAY)
    await readDue(house.services)
    await house.quiet()
    expect(await readings(tenant)).toEqual(['daily'])
    await house.data.query(
      `update lotse.graph_connection set next_read_at = now() - interval '1 year', next_reason = 'monthEnd' where tenant_id = $1`,
      [tenant],
    )
    const imports = (jobs: readonly Job[]) => jobs.filter(({ kind }) => kind === 'usage-import').length
    const before = imports(await house.quiet())
    await readDue(house.services)
    expect(imports(await house.quiet())).toBe(before + 3)
    expect(await readings(tenant)).toEqual(['monthEnd', 'daily'])
  })

  it('asks one job at a time of a tenant', async () => {
    const tenant = await house.connected()
    const start = async () =>
      (await read<{ jobId: string }>(await house.ask(tenant, '/reading', { method: 'POST', body: {} }))).jobId
    const [first, second] = await Promise.all([start(), start()])
    expect(first).toBe(second)
    await house.quiet()
  })

  it('that brings nothing for three days is a gap that somebody has to close', async () => {
    const tenant = await house.connected()
    house.graph.behaviour = {
      ...whole,
      answers: { 'v1.0 getM365AppUserDetail': [{ kind: 'body', content: emptyReport }] },
    }
    const gaps = async () => {
      const { items } = await read<{ items: { kind: string; text: { en: string } }[] }>(
        await house.call('/data-quality?kind=connectionFailing&limit=200'),
      )
      return items.map(({ text }) => text.en).filter((text) => text.includes('without rows'))
    }
    await house.run(tenant, 'reading')
    expect(await gaps()).toEqual([])
    clock.advance(2 * DAY)
    expect(await gaps()).toHaveLength(1)
    house.graph.behaviour = wholeTenant('2026-11-20', 60, 31)
    await house.run(tenant, 'reading')
    expect(await gaps()).toEqual([])
  })

  it('warns of a credential that ends', async () => {
    const tenant = await house.newTenant()
    const credential = { kind: 'secret', secret: SECRET, expiresOn: '2026-12-10' }
    await read(await house.ask(tenant, '', { method: 'POST', body: { ...newConnection(), credential } }))
    await house.run(tenant, 'test')
    expect((await house.view(tenant)).connection).toMatchObject({ state: 'expiring', daysToExpiry: 15 })
    const { items } = await read<{ items: { text: { de: string } }[] }>(
      await house.call('/data-quality?kind=credentialExpiring&limit=200'),
    )
    expect(items.map(({ text }) => text.de)).toEqual([expect.stringContaining('10. Dez. 2026')])
  })
})

it('a run that somebody cancels imports nothing and leaves no file', async () => {
  const tenant = await house.connected()
  const before = await house.keptFiles()
  house.graph.behaviour = {
    ...whole,
    answers: { ...whole.answers, 'v1.0 getM365AppUserCounts': [{ kind: 'status', status: 503 }] },
  }
  house.holds = true
  const { jobId } = await read<{ jobId: string }>(await house.ask(tenant, '/reading', { method: 'POST', body: {} }))
  const from = house.waits.length
  while (house.waits.length === from) await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await house.keptFiles()).length).toBe(before.length + 1)
  await read(await house.call(`/jobs/${jobId}/cancellation`, { method: 'POST' }))
  expect((await house.ended(jobId)).state).toBe('cancelled')
  house.holds = false
  await expect.poll(() => house.keptFiles()).toEqual(before)
  const { connection } = await house.view(tenant)
  expect(connection).toMatchObject({
    jobId: null,
    lastReadAt: null,
    runs: [{ reason: 'asked', finishedAt: null, answers: [{ answer: 'ok' }] }],
  })
  expect((await house.overview(tenant)).snapshots).toEqual([])
})

describe('a run that is at work', () => {
  /** A run that waits for Microsoft after its first file. */
  const waiting = async (tenant: string) => {
    house.graph.behaviour = {
      ...whole,
      answers: { ...whole.answers, 'v1.0 getM365AppUserCounts': [{ kind: 'status', status: 503 }] },
    }
    house.holds = true
    const from = house.waits.length
    const { jobId } = await read<{ jobId: string }>(await house.ask(tenant, '/reading', { method: 'POST', body: {} }))
    while (house.waits.length === from) await new Promise((resolve) => setTimeout(resolve, 20))
    return jobId
  }
  const overWithout = async (jobId: string, files: readonly string[]) => {
    expect((await house.ended(jobId)).state).toBe('cancelled')
    house.holds = false
    await expect.poll(() => house.keptFiles()).toEqual(files)
  }

  it('ends when the connection leads elsewhere: reports of another directory are never taken for this one’s', async () => {
    const tenant = await house.connected()
    const before = await house.keptFiles()
    const jobId = await waiting(tenant)
    const body = { directoryId: '22222222-2222-4333-8444-555555555555' }
    await read(await house.ask(tenant, '', { method: 'PATCH', version: 1, body }))
    await overWithout(jobId, before)
    expect((await house.overview(tenant)).snapshots).toEqual([])
    house.graph.behaviour = whole
    expect((await house.run(tenant, 'reading')).appUserDetail).toMatchObject({ answer: 'ok' })
  })

  it('ends when the tenant is disconnected, and leaves no file', async () => {
    const tenant = await house.connected()
    const before = await house.keptFiles()
    const jobId = await waiting(tenant)
    await read(await house.ask(tenant, '', { method: 'DELETE' }))
    await overWithout(jobId, before)
  })
})

it('a run that was interrupted goes on behind what it had done', async () => {
  const tenant = await house.connected()
  await house.run(tenant, 'reading')
  const answers = (await house.view(tenant)).connection?.sources.slice(0, 8) ?? []
  const { jobId } = await read<{ jobId: string }>(await house.ask(tenant, '/test', { method: 'POST', body: {} }))
  await house.quiet()
  await house.data.query('update lotse.graph_run set finished_at = null, answers = $2 where id = $1', [
    jobId,
    JSON.stringify(answers),
  ])
  await house.data.query(`update lotse.job set state = 'waiting', finished_at = null where id = $1`, [jobId])
  await house.data.query(
    `update pgboss.job set state = 'created', started_on = null, completed_on = null where id = $1`,
    [jobId],
  )
  const from = house.graph.asked.length
  expect((await house.ended(jobId)).state).toBe('done')
  expect(house.graph.asked.slice(from).map(({ path }) => path.replace(/^.*\//, ''))).toEqual([
    'token',
    'reportSettings',
  ])
})
