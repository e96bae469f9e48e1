import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCustomer } from '../history/verify-customer.ts'
import { fixedClock } from '../platform/clock.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { openDiskFileStore } from '../platform/files/disk-file-store.ts'
import { newId } from '../platform/id.ts'
import { secretFrom } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { loadSamplePortfolio } from './sample-job.ts'

let test: TestDatabase
let folder: string
let services: Services
const administrator = newId()

beforeAll(async () => {
  test = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lotse-sample-'))
  services = {
    database: test.database,
    clock: fixedClock('2026-11-22T12:00:00Z'),
    files: await openDiskFileStore(folder),
    secret: secretFrom(new Uint8Array(32)),
    log: pino({ level: 'silent' }),
    origin: 'http://localhost:7070',
    jobs: null as unknown as Services['jobs'],
  }
  await test.query(
    `insert into lotse.person (customer_id, id, name, email, language, organisation_roles, state)
     values ($1, $2, 'Ada Ewer', 'ada@lotsendienst.example', 'de', '{administrator}', 'active')`,
    [ORGANISATION, administrator],
  )
})
afterAll(async () => {
  await test.drop()
  await rm(folder, { recursive: true, force: true })
})

const load = () =>
  loadSamplePortfolio(services, {
    jobId: '01990000-0000-7000-8000-000000000001',
    requestedBy: administrator,
    signal: new AbortController().signal,
    report: () => {},
  })

describe('the sample portfolio', () => {
  it('brings eight customers, each in its own state, through the importer', async () => {
    expect(await load()).toEqual({ customers: 8 })
    const rows = await test.query<{ name: string; state: string; active: number; entitled: number }>(
      `select c.name, s.state, s.active, s.entitled from lotse.standing s
       join lotse.customer c using (customer_id) join lotse.engagement e on e.id = s.engagement_id
       where e.workload = 'apps' order by c.name`,
    )
    expect(rows).toHaveLength(8)
    expect(rows).toContainEqual({ name: 'Hafenkante Logistik GmbH', state: 'stalled', active: 671, entitled: 1250 })
    expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThanOrEqual(6)
  }, 120_000)

  it('does not change anything when the job runs again', async () => {
    const count = () => test.query<{ count: string }>('select count(*) from lotse.task t where t.version > 1')
    const notes = () => test.query<{ count: string }>('select count(*) from lotse.note')
    const months = () => test.query<{ count: string }>('select count(*) from lotse.usage_month')
    const before = [await count(), await notes(), await months()]
    await load()
    expect([await count(), await notes(), await months()]).toEqual(before)
    expect(await test.query('select 1 from lotse.customer')).toHaveLength(8)
  }, 120_000)

  it('leaves a whole trail behind, dated as things happened', async () => {
    const customers = await test.query<{ customer_id: CustomerId }>('select customer_id from lotse.customer')
    for (const { customer_id: customer } of customers) {
      expect(await verifyCustomer(test.database, customer)).toMatchObject({ valid: true })
    }
    const [oldest] = await test.query<{ at: Date }>('select min(at) as at from lotse.audit_event where event = $1', [
      'customer.created',
    ])
    expect(oldest?.at.getTime()).toBeLessThan(Date.parse('2025-12-01'))
  })
})
