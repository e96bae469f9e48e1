/** Imports two inventories of 50,000 devices over HTTP and opens their page: how long it takes, and what others feel of it. */
import { createReadStream, openAsBlob } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { readInventory } from '@lotse/inventory'
import type { Actor } from '../apps/server/src/platform/access/actor.ts'
import { systemClock } from '../apps/server/src/platform/clock.ts'
import type { Database } from '../apps/server/src/platform/db/database.ts'
import { openPersistence } from '../apps/server/src/platform/db/open.ts'
import { customerId, ORGANISATION } from '../apps/server/src/platform/db/scope.ts'
import { type TestHouse, testHouse } from '../apps/server/src/testing/test-house.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { adminCenterInventory, deviceList } from './measuring/inventories.ts'

const DEVICES = 50_000
const IDLE_MS = 4000
const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000a1')
const TENANT = '01930000-0000-7000-8000-000000000101'
const OTHER = '01930000-0000-7000-8000-000000000102'

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
const inventoryOf = (tenant: string): string => `/api/customers/${CUSTOMER}/tenants/${tenant}/inventory`
const HERE = inventoryOf(TENANT)

export default async function inventoryImport(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  const persistence = await openPersistence({ dataFolder: join(folder, 'data'), env: {} })
  try {
    const { database, connection } = persistence
    await furnish(database)
    const ownerConnection = await persistence.owner(async (_client, owner) => owner)
    const house = await testHouse({
      database,
      connection,
      ownerConnection,
      people: { administrator },
      clock: systemClock,
    })
    try {
      return await measure(house, folder)
    } finally {
      await house.stop()
    }
  } finally {
    await persistence.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(house: TestHouse, folder: string): Promise<BenchmarkResult> {
  const day = systemClock.today()
  const [apps, list] = [join(folder, 'apps.csv'), join(folder, 'devices.csv')]
  await writeFile(apps, adminCenterInventory(DEVICES, day))
  await writeFile(list, deviceList(DEVICES))

  const idle = await felt(house, () => wait(IDLE_MS))
  const bare = await secondsOf(() => readAlone(apps))
  const first = await felt(house, () => importInventory(house, apps))
  const second = await felt(house, () => importInventory(house, list))
  const page = await felt(house, () => get(house, HERE))
  const again = await felt(house, () => get(house, HERE))
  const rows = await felt(house, () => get(house, `${HERE}/devices?limit=100&support=ended&search=pc`))
  const worst = first.longestPause > second.longestPause ? first : second
  return {
    metrics: {
      'import of 50,000 devices': metric(first.seconds, 's', { name: 'reading alone', value: bare }),
      'import of a second list of them': metric(second.seconds, 's', { name: 'the first', value: first.seconds }),
      'another request during the imports, p95': metric(Math.max(first.p95, second.p95), 'ms', {
        name: 'idle, p95',
        value: idle.p95,
      }),
      'longest pause of the event loop during the imports': metric(worst.longestPause, 'ms', {
        name: 'idle',
        value: idle.longestPause,
      }),
      'findings opened for the first time': metric(page.seconds, 's', { name: 'again', value: again.seconds }),
      'longest pause of the event loop meanwhile': metric(page.longestPause, 'ms', {
        name: 'idle',
        value: idle.longestPause,
      }),
      'a page of the list, filtered': metric(rows.seconds * 1000, 'ms', {
        name: 'another request, p95',
        value: idle.p95,
      }),
    },
  }
}

async function readAlone(file: string): Promise<void> {
  const asOf = systemClock.today()
  const { snapshot } = await readInventory(createReadStream(file), { name: 'devices.csv', asOf })
  if (snapshot?.devices.length !== DEVICES) throw new Error('the inventory was not read as it was written')
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

interface Felt {
  readonly seconds: number
  /** Of other requests meanwhile, in milliseconds. */
  readonly p95: number
  readonly longestPause: number
}

/** How long something takes, and what another person feels of it. */
async function felt(house: TestHouse, work: () => Promise<unknown>): Promise<Felt> {
  const worker = new Worker(new URL('./measuring/request-times.ts', import.meta.url), {
    workerData: { address: `${house.address}${inventoryOf(OTHER)}`, headers },
  })
  const answer = new Promise<number[]>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const pauses = monitorEventLoopDelay({ resolution: 5 })
  try {
    await wait(400)
    pauses.enable()
    const begun = performance.now()
    await work()
    const seconds = (performance.now() - begun) / 1000
    pauses.disable()
    await wait(100)
    worker.postMessage('stop')
    return { seconds, p95: percentile(await answer, 95), longestPause: pauses.max / 1e6 }
  } finally {
    await worker.terminate()
  }
}

async function get(house: TestHouse, path: string): Promise<void> {
  const answer = await fetch(`${house.address}${path}`, { headers })
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`)
  await answer.text()
}

async function importInventory(house: TestHouse, file: string): Promise<void> {
  const uploads = `${house.address}${HERE}/uploads`
  const body = new FormData()
  body.append('files', await openAsBlob(file), 'devices.csv')
  const seen = await jobOf(house, await fetch(uploads, { method: 'POST', headers, body }))
  const { uploadId } = seen.result
  await jobOf(house, await fetch(`${uploads}/${uploadId}/import`, { method: 'POST', headers }))
}

interface Ended {
  readonly state: string
  readonly result: { readonly uploadId: string }
}

async function jobOf(house: TestHouse, asked: Response): Promise<Ended> {
  if (!asked.ok) throw new Error(`the inventory was answered ${asked.status}: ${await asked.text()}`)
  const { jobId } = (await asked.json()) as { jobId: string }
  for (;;) {
    await wait(50)
    const answer = await fetch(`${house.address}/api/jobs/${jobId}`, { headers })
    // A busy server asks to come again; what others feel of that is measured beside.
    if (answer.status === 503) continue
    const job = (await answer.json()) as Ended
    if (job.state === 'done') return job
    if (job.state !== 'waiting' && job.state !== 'running') throw new Error(`the job is ${JSON.stringify(job)}`)
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
      [CUSTOMER, [TENANT, OTHER]],
    )
  })
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
