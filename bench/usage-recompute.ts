/** Works out every verdict and forecast of 500, 1,000 and 2,000 customers with 36 months each, against reading their reports. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, lastDayOf } from '@lotse/calendar'
import type { UsageSnapshot } from '@lotse/usage'
import { fixedClock } from '../apps/server/src/platform/clock.ts'
import { openPersistence } from '../apps/server/src/platform/db/open.ts'
import { customerId } from '../apps/server/src/platform/db/scope.ts'
import { newId } from '../apps/server/src/platform/id.ts'
import type { Services } from '../apps/server/src/platform/services.ts'
import { testHouse } from '../apps/server/src/testing/test-house.ts'
import { currentSnapshots } from '../apps/server/src/usage/look-up.ts'
import { recomputeAll } from '../apps/server/src/usage-verdict/recompute-job.ts'
import { type GeneratedTenant, generatedTenants } from '../packages/usage/src/testing/usage-families.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const SIZES = [500, 1000, 2000]
const MONTHS = 36
/** Behind the last generated month. */
const NOW = '2027-06-20T12:00:00Z'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>
interface Made {
  readonly customer: string
  readonly tenant: string
}

export default async function usageRecompute(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  try {
    const persistence = await openPersistence({ dataFolder: join(folder, 'data'), env: {}, onProgress: () => {} })
    try {
      const { database, connection } = persistence
      const ownerConnection = await persistence.owner(async (_client, owner) => owner)
      const house = await testHouse({ database, connection, ownerConnection, people: {}, clock: fixedClock(NOW) })
      try {
        return await measured(house.services)
      } finally {
        await house.stop()
      }
    } finally {
      await persistence.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(services: Needs): Promise<BenchmarkResult> {
  const metrics: BenchmarkResult['metrics'] = {}
  const tenants = generatedTenants('recomputed', 4000).filter(({ points }) => points.length >= MONTHS)
  const made: Made[] = []
  let first: number | undefined
  for (const size of SIZES) {
    for (const tenant of tenants.slice(made.length, size)) made.push(await make(services, tenant))
    // The first time every change of state is news; what the job costs again and again is measured.
    await recomputed(services)
    const reading = await timed(async () => {
      for (const one of made) await read(services, one)
    })
    const working = await timed(() => recomputed(services))
    const each = working / size
    first ??= each
    const name = size.toLocaleString('en')
    metrics[`${name} customers: a customer`] = metric(each, 'ms', {
      name: 'reading its reports',
      value: reading / size,
    })
    metrics[`${name} customers: a customer against ${SIZES[0]}`] = metric(each, 'ms', {
      name: `${SIZES[0]} customers`,
      value: first,
    })
    metrics[`${name} customers: all`] = metric(working / 1000, 's', { name: 'reading', value: reading / 1000 })
  }
  return { metrics }
}

async function recomputed(services: Needs): Promise<void> {
  const { failed } = await recomputeAll(services, {
    jobId: newId(),
    signal: new AbortController().signal,
    report: () => {},
  })
  const [one] = failed
  if (one !== undefined) throw new Error(`a tenant could not be worked out: ${one.why}`)
}

const read = ({ database }: Needs, { customer, tenant }: Made) =>
  database.transaction({ customer: customerId(customer) }, (tx) => currentSnapshots(tx, customerId(customer), tenant))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** A customer with a tenant, an engagement about the Apps and a report for each month. */
async function make({ database }: Needs, { points }: GeneratedTenant): Promise<Made> {
  const [customer, tenant, file] = [newId(), newId(), newId()]
  await database.transaction({ customer: customerId(customer) }, async (tx) => {
    const { client } = tx
    await client.query(`insert into lotse.customer (customer_id, name, language) values ($1, 'Kunde', 'de')`, [
      customer,
    ])
    await client.query(
      `insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'Tenant', 'commercial')`,
      [customer, tenant],
    )
    await client.query(
      `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
       values ($1, $2, $3, 'apps', 'standalone-apps', 1)`,
      [customer, newId(), tenant],
    )
    await client.query(
      `insert into lotse.stored_file (customer_id, id, name, media_type, bytes, sha256) values ($1, $2, 'r.csv', 'text/csv', 1, '0')`,
      [customer, file],
    )
    const snapshots = points.slice(0, MONTHS).map(snapshotOf)
    await client.query(
      `insert into lotse.usage_snapshot (customer_id, id, tenant_id, file_id, refresh_date, report_period, usable, encoding,
         delimiter, date_format, snapshot)
       select $1, s.id, $2, $3, s.day, 30, true, 'utf-8', ',', 'YYYY-MM-DD', s.snapshot
       from unnest($4::uuid[], $5::date[], $6::jsonb[]) as s(id, day, snapshot)`,
      [
        customer,
        tenant,
        file,
        snapshots.map(() => newId()),
        snapshots.map(({ refreshDate }) => refreshDate),
        snapshots.map((snapshot) => JSON.stringify(snapshot)),
      ],
    )
  })
  return { customer, tenant }
}

function snapshotOf({ month, active, entitled }: GeneratedTenant['points'][number]): UsageSnapshot {
  const refreshDate = lastDayOf(month)
  return {
    report: 'getM365AppUserDetail',
    refreshDate,
    reportPeriod: 30,
    month,
    rows: { total: entitled, accepted: entitled, duplicates: 0, rejected: 0 },
    users: entitled,
    active: { desktopCore: active, desktop: active, any: active },
    platforms: { windows: active, mac: 0, mobile: 0, web: 0 },
    apps: { outlook: active, word: active, excel: active, powerPoint: active, oneNote: active, teams: active },
    activeIn28Days: active,
    concealed: 'all',
    usableForMau: true,
    obstacles: [],
    source: { file: 'r.csv', sha256: '0', readOn: addDays(refreshDate, 2) },
  }
}
