/** Imports reports of 300,000 users: against a bare COPY of the same rows, what it needs in memory, what others feel of it. */
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { isoDate, lastDayOf, month } from '@lotse/calendar'
import { APP_USER_DETAIL_HEADINGS, readUsageReport } from '@lotse/usage'
import { from as copyFrom } from 'pg-copy-streams'
import { usageReportPieces } from '../apps/server/src/testing/usage-report.ts'
import { importReports } from '../apps/server/src/usage/import-job.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'
import { CUSTOMER, headers, type ImportHouse, withImportHouse } from './measuring/import-house.ts'

const USERS = 300_000
/** Odd, so that the median is a run. */
const TIMES = 3
const IDLE_MS = 5000
const MEGABYTE = 1024 * 1024
/** What we promise. */
const MEMORY_GOAL_MB = 200
const MONTHS = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']

export default function usageImport(): Promise<BenchmarkResult> {
  return withImportHouse(measure)
}

async function measure(house: ImportHouse): Promise<BenchmarkResult> {
  const quiet = house.freshTenant()
  await importOverHttp(house, quiet, [await written(house, '2026-09', 1250)])
  const reports: string[] = []
  for (const each of MONTHS) reports.push(await written(house, each, USERS))
  const [report = ''] = reports

  const idle = await requestsDuring(house, quiet, () => wait(IDLE_MS))
  const bare = median(await repeated(() => readBare(report)))
  const copied = median(await repeated(() => copyBare(house, report)))
  const one = memoryGrowth()
  const stored = median(await repeated(() => readAndStore(house, report)))
  const grownByOne = one.stop()
  const imports: number[] = []
  const importOne = async () => void imports.push(await importOverHttp(house, house.freshTenant(), [report]))
  const loaded = (await repeated(() => requestsDuring(house, quiet, importOne))).flat()
  const many = memoryGrowth()
  await importOverHttp(house, house.freshTenant(), reports)
  const grownByMany = many.stop()
  const copy = { name: 'bare COPY of the same rows', value: copied }
  const goal = { name: 'goal', value: MEMORY_GOAL_MB }
  return {
    metrics: {
      'read and store 300,000 users': metric(stored, 's', copy),
      'read 300,000 users': metric(bare, 's', copy),
      'upload, read and store over HTTP': metric(median(imports), 's', copy),
      'another request during the import, p95': metric(percentile(loaded, 95), 'ms', {
        name: 'idle, p95',
        value: percentile(idle, 95),
      }),
      'memory on top, one report': metric(grownByOne / MEGABYTE, 'MB', goal),
      [`memory on top, ${MONTHS.length} reports in one import`]: metric(grownByMany / MEGABYTE, 'MB', goal),
    },
  }
}

/** A report on the disk that belongs to a month. */
async function written({ folder }: ImportHouse, of: string, users: number): Promise<string> {
  const file = join(folder, `${of} ${users}.csv`)
  const share = (part: number) => Math.round(users * part)
  const active = { desktopCore: share(0.53), desktop: share(0.66), any: share(0.73) }
  const refreshDate = lastDayOf(month(of))
  await pipeline(Readable.from(usageReportPieces({ refreshDate, users, ...active })), createWriteStream(file))
  if ((await stat(file)).size === 0) throw new Error('the report is empty')
  return file
}

/** Seconds it takes to read a report and do nothing with it. */
async function readBare(file: string): Promise<number> {
  const begun = performance.now()
  const reading = await readUsageReport(createReadStream(file), { name: 'report.csv', asOf: isoDate('2026-10-08') })
  if (reading.snapshots[0]?.users !== USERS) throw new Error('the report was not read as it was written')
  return secondsSince(begun)
}

/** Seconds in which the database alone takes in the rows of a file, as they are. */
async function copyBare({ persistence }: ImportHouse, file: string): Promise<number> {
  const columns = APP_USER_DETAIL_HEADINGS.map((_, index) => `c${index} text`).join(', ')
  return persistence.owner(async (client) => {
    await client.query(`create table public.bare (${columns})`)
    const begun = performance.now()
    await pipeline(
      createReadStream(file),
      client.query(copyFrom('copy public.bare from stdin with (format csv, header true)')),
    )
    const seconds = secondsSince(begun)
    const { rows } = await client.query('select count(*)::int as rows from public.bare')
    if (rows[0]?.rows !== USERS) throw new Error('the rows were not copied as they were written')
    await client.query('drop table public.bare')
    return seconds
  })
}

/** Seconds in which the job reads a file that has arrived and stores what it says, verdict included. */
async function readAndStore({ services, freshTenant }: ImportHouse, path: string): Promise<number> {
  const tenantId = freshTenant()
  const about = { customerId: CUSTOMER, name: 'report.csv', mediaType: 'text/csv', maxBytes: Number.MAX_SAFE_INTEGER }
  const file = await services.files.put(createReadStream(path), about)
  const begun = performance.now()
  const result = await importReports(services, {
    // The answer of a job that nobody asked for is not kept; everything else is as in one.
    jobId: tenantId,
    customerId: CUSTOMER,
    input: { tenantId, files: [file], monthFirst: false },
    requestedBy: null,
    signal: new AbortController().signal,
    report: () => {},
  })
  if (!result.stored) throw new Error('the report was refused')
  return secondsSince(begun)
}

/** Seconds from the first byte of the upload to the stored verdict, as the sender sees it. */
async function importOverHttp({ address }: ImportHouse, tenant: string, files: readonly string[]): Promise<number> {
  const uploads = `${address}/api/customers/${CUSTOMER}/tenants/${tenant}/usage/imports`
  const jobs = `${address}/api/jobs`
  return inThread<number>(new URL('./measuring/upload-reports.ts', import.meta.url), { files, uploads, jobs, headers })
}

/** Milliseconds of each request that another person made while `work` ran. */
async function requestsDuring(
  house: ImportHouse,
  tenant: string,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const address = `${house.address}/api/customers/${CUSTOMER}/tenants/${tenant}/usage`
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

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let time = 0; time < TIMES; time += 1) results.push(await work())
  return results
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

const median = (values: readonly number[]): number => percentile(values, 50)

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
