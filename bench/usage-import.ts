/** Imports a report of 300,000 users over HTTP: how much slower than bare reading, and what others feel of it. */
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { isoDate } from '@lotse/calendar'
import { readUsageReport } from '@lotse/usage'
import type { Actor } from '../apps/server/src/platform/access/actor.ts'
import { systemClock } from '../apps/server/src/platform/clock.ts'
import type { Database } from '../apps/server/src/platform/db/database.ts'
import { openPersistence } from '../apps/server/src/platform/db/open.ts'
import { customerId, ORGANISATION } from '../apps/server/src/platform/db/scope.ts'
import { type TestHouse, testHouse } from '../apps/server/src/testing/test-house.ts'
import { usageReportPieces } from '../apps/server/src/testing/usage-report.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const USERS = 300_000
const TIMES = 3
const IDLE_MS = 5000
const MEGABYTE = 1024 * 1024

const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000a1')
const TENANTS = Array.from({ length: 2 * TIMES + 1 }, (_, index) => `01930000-0000-7000-8000-00000000010${index}`)
const [QUIET = '', ...BUSY] = TENANTS

const administrator: Actor = {
  personId: '01930000-0000-7000-8000-000000000001',
  name: 'Ada',
  email: 'ada@lotse.example',
  language: 'en',
  kind: 'staff',
  customerId: null,
  organisationRoles: ['administrator'],
  assignments: [],
  rights: 'write',
}
const headers = { authorization: 'Bearer administrator' }

export default async function usageImport(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  const persistence = await openPersistence({ dataFolder: join(folder, 'data'), env: {} })
  try {
    const { database, connection } = persistence
    await furnish(database)
    const ownerConnection = await persistence.owner(async (_client, owner) => owner)
    const people = { administrator }
    const house = await testHouse({ database, connection, ownerConnection, people, clock: systemClock })
    try {
      return await measure(house, join(folder, 'report.csv'))
    } finally {
      await house.stop()
    }
  } finally {
    await persistence.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(house: TestHouse, file: string): Promise<BenchmarkResult> {
  const small = { refreshDate: '2026-09-30', users: 1250, desktopCore: 671 }
  const large = { refreshDate: '2026-09-30', users: USERS, desktopCore: 160_000, desktop: 200_000, any: 220_000 }
  await pipeline(Readable.from(usageReportPieces(small)), createWriteStream(file))
  await importReport(house, QUIET, file)
  await pipeline(Readable.from(usageReportPieces(large)), createWriteStream(file))
  const size = (await stat(file)).size / MEGABYTE

  const idle = await requestsDuring(house, () => wait(IDLE_MS))
  const growth = memoryGrowth()
  const bare = median(await repeated(() => readBare(file)))
  const tenants = BUSY.values()
  const importNext = () => importReport(house, tenants.next().value ?? QUIET, file)
  const imported = median(await repeated(importNext))
  const loaded = (await repeated(() => requestsDuring(house, importNext))).flat()
  return {
    metrics: {
      'import of 300,000 users': metric(imported, 's', { name: 'bare reading', value: bare }),
      'rows imported': metric(USERS / imported, 'rows/s', { name: 'bare reading', value: USERS / bare }),
      'another request during the import, p95': metric(percentile(loaded, 95), 'ms', {
        name: 'idle, p95',
        value: percentile(idle, 95),
      }),
      'memory on top, at most': metric(growth.stop() / MEGABYTE, 'MB', { name: 'size of the file', value: size }),
    },
  }
}

/** Seconds it takes to read the report and do nothing with it. */
async function readBare(file: string): Promise<number> {
  const begun = performance.now()
  const reading = await readUsageReport(createReadStream(file), { name: 'report.csv', asOf: isoDate('2026-10-08') })
  if (reading.snapshots[0]?.users !== USERS) throw new Error('the report was not read as it was written')
  return (performance.now() - begun) / 1000
}

/** Seconds from the first byte of the upload to the stored verdict, as the sender sees it. */
async function importReport(house: TestHouse, tenant: string, file: string): Promise<number> {
  const uploads = `${house.address}/api/customers/${CUSTOMER}/tenants/${tenant}/usage/imports`
  const jobs = `${house.address}/api/jobs`
  return inThread<number>(new URL('./measuring/upload-report.ts', import.meta.url), { file, uploads, jobs, headers })
}

/** Milliseconds of each request that another person made while `work` ran. */
async function requestsDuring(house: TestHouse, work: () => Promise<unknown>): Promise<number[]> {
  const address = `${house.address}/api/customers/${CUSTOMER}/tenants/${QUIET}/usage`
  return inThread<number[]>(new URL('./measuring/request-times.ts', import.meta.url), { address, headers }, work)
}

/**
 * What a thread of its own answers, so that the sender's work is not the server's. It is told to stop once `until` has
 * ended.
 */
async function inThread<T>(script: URL, workerData: object, until = async (): Promise<unknown> => null): Promise<T> {
  const worker = new Worker(script, { workerData })
  try {
    const answer = new Promise<T>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    await Promise.race([until(), answer])
    worker.postMessage('stop')
    return await answer
  } finally {
    await worker.terminate()
  }
}

/** Watches how far the memory of this thread, the server's, rises above where it is now; garbage counts. */
function memoryGrowth(): { stop(): number } {
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const before = inUse()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, inUse())
  }, 20)
  return {
    stop() {
      clearInterval(timer)
      return most - before
    },
  }
}

async function furnish(database: Database): Promise<void> {
  await database.transaction({ customer: ORGANISATION }, ({ client }) =>
    client.query(
      `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, 'Ada', $3, 'en', 'active')`,
      [ORGANISATION, administrator.personId, administrator.email],
    ),
  )
  await database.transaction({ customer: CUSTOMER }, async ({ client }) => {
    await client.query(`insert into lotse.customer (customer_id, name, language) values ($1, 'Arnold', 'de')`, [
      CUSTOMER,
    ])
    await client.query(
      `insert into lotse.tenant (customer_id, id, name, cloud) select $1, id, 'T', 'commercial' from unnest($2::uuid[]) id`,
      [CUSTOMER, TENANTS],
    )
  })
}

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let time = 0; time < TIMES; time += 1) results.push(await work())
  return results
}

const median = (values: readonly number[]): number => percentile(values, 50)

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
