/** Asks the portfolio of 100, 1,000 and 10,000 customers over HTTP: lists, filters, sorts, search, and opening an engagement. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PortfolioPage } from '@lotse/contract'
import type { Actor } from '../apps/server/src/platform/access/actor.ts'
import { systemClock } from '../apps/server/src/platform/clock.ts'
import { openPersistence } from '../apps/server/src/platform/db/open.ts'
import { makeSample } from '../apps/server/src/sample/make-sample.ts'
import { testHouse } from '../apps/server/src/testing/test-house.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const SIZES = [100, 1000, 10_000]
const TIMES = 100
const WARM_UP = 30
const GOAL_LIST_MS = 40
const GOAL_OPEN_MS = 30

/** What everything is compared with: HTTP, sign-in, a transaction and one row. */
const FLOOR = 'GET /api/session'
const OPEN = 'open an engagement'

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

export default async function portfolio(): Promise<BenchmarkResult> {
  const metrics: BenchmarkResult['metrics'] = {}
  for (const size of SIZES) {
    const taken = await measured(size)
    const floor = taken[FLOOR] ?? []
    for (const [kind, milliseconds] of Object.entries(taken)) {
      if (kind === FLOOR) continue
      const name = `${size.toLocaleString('en')}: ${kind}`
      metrics[`${name}, p50`] = metric(percentile(milliseconds, 50), 'ms', {
        name: FLOOR,
        value: percentile(floor, 50),
      })
      metrics[`${name}, p95`] = metric(percentile(milliseconds, 95), 'ms', {
        name: FLOOR,
        value: percentile(floor, 95),
      })
      if (size === SIZES.at(-1)) {
        const goal = { name: 'goal', value: kind === OPEN ? GOAL_OPEN_MS : GOAL_LIST_MS }
        metrics[`${name}, p95 over the goal`] = metric(percentile(milliseconds, 95), 'ms', goal)
      }
    }
  }
  return { metrics }
}

/** Milliseconds of every request, by kind, in a portfolio of `customers` customers. */
async function measured(customers: number): Promise<Record<string, number[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  const dataFolder = join(folder, 'data')
  try {
    await makeSample({ dataFolder, env: {}, customers, onProgress: () => {} })
    const persistence = await openPersistence({ dataFolder, env: {} })
    try {
      const { database, connection } = persistence
      const ownerConnection = await persistence.owner(async (_client, owner) => owner)
      const house = await testHouse({
        database,
        connection,
        ownerConnection,
        people: { administrator },
        clock: systemClock,
      })
      try {
        return await asked(await kindsOf(`${house.address}/api`))
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

async function kindsOf(api: string): Promise<Record<string, string[]>> {
  const list = (query: string) => `${api}/portfolio?limit=100&${query}`
  const first = (await (await fetch(list(''), { headers })).json()) as PortfolioPage
  const lead = first.items.find((row) => row.lead)?.lead?.id ?? 'none'
  const sorts = [
    'name',
    'rate',
    'growth',
    'phase',
    'lead',
    'target',
    'due',
    'alarms',
    'state',
    'seats',
    'city',
    'l2',
    'tags',
  ]
  return {
    [FLOOR]: [`${api}/session`],
    list: [list('')],
    'filter by several': [
      list('state=stalled,declining&l1=inProgress&country=DE,AT&findings=alarm,warning'),
      list(`lead=${lead}&dueWithin=14`),
      list('phase=enable,operation&targetFrom=2020-01&targetTo=2035-12&overdue=true'),
    ],
    sort: sorts.flatMap((sort) => [list(`sort=${sort}`), list(`sort=${sort}&descending=true`)]),
    search: ['werft', 'nord', 'muhle ulm', 'hansa GmbH', 'customer-f01', 'zzz'].map((words) =>
      list(`search=${encodeURIComponent(words)}`),
    ),
    'deep page': ['next', 'name', 'rate', 'lead'].map((sort) =>
      list(`sort=${sort}&offset=${Math.max(0, first.total - 150)}`),
    ),
    'counts and dots': [`${api}/portfolio/summary`, `${api}/portfolio/summary?state=stalled&country=DE`],
    choices: [`${api}/portfolio/choices`],
    [OPEN]: first.items.map((row) => `${api}/customers/${row.customerId}/engagements/${row.engagementId}`),
  }
}

/** Asked from a thread of its own, so that the asking is not the server's work. */
async function asked(kinds: Record<string, string[]>): Promise<Record<string, number[]>> {
  const workerData = { kinds, headers, times: TIMES, warmUp: WARM_UP }
  const worker = new Worker(new URL('./measuring/ask-each.ts', import.meta.url), { workerData })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } finally {
    await worker.terminate()
  }
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
