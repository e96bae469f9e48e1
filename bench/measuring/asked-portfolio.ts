/** A portfolio of any size behind a whole server, and requests to it measured from another thread. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Actor } from '../../apps/server/src/platform/access/actor.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import type { Database } from '../../apps/server/src/platform/db/database.ts'
import { openPersistence, type Persistence } from '../../apps/server/src/platform/db/open.ts'
import { makeSample } from '../../apps/server/src/sample/make-sample.ts'
import { testHouse } from '../../apps/server/src/testing/test-house.ts'

const TIMES = 100
const WARM_UP = 30

/** What everything is compared with: HTTP, sign-in, a transaction and one row. */
export const FLOOR = 'GET /api/session'

/** Somebody who may see everything. */
export const administrator: Actor = {
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

/** Requests of one kind: who asks for which addresses, one after the other. */
export interface Kind {
  readonly as: string
  readonly addresses: readonly string[]
}

/**
 * Milliseconds of every request, by kind, in a portfolio of `customers` customers. `peopleOf` says who may ask, by name;
 * `kindsOf` what is asked at the address of the API.
 */
export async function asked(
  customers: number,
  peopleOf: (database: Database) => Promise<Readonly<Record<string, Actor>>>,
  kindsOf: (api: string) => Promise<Readonly<Record<string, Kind>>>,
): Promise<Record<string, number[]>> {
  return withPortfolio(customers, (persistence) => askedIn(persistence, peopleOf, kindsOf))
}

/** The same in a portfolio that is there. */
export async function askedIn(
  persistence: Persistence,
  peopleOf: (database: Database) => Promise<Readonly<Record<string, Actor>>>,
  kindsOf: (api: string) => Promise<Readonly<Record<string, Kind>>>,
): Promise<Record<string, number[]>> {
  const { database, connection } = persistence
  const ownerConnection = await persistence.owner(async (_client, owner) => owner)
  const people = await peopleOf(database)
  const house = await testHouse({ database, connection, ownerConnection, people, clock: systemClock })
  try {
    return await askEach(await kindsOf(`${house.address}/api`))
  } finally {
    await house.stop()
  }
}

/** Gives `work` the sample portfolio of so many customers on an embedded database, and clears it all away. */
export async function withPortfolio<T>(customers: number, work: (persistence: Persistence) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lotse bench '))
  // Run by root, the database is another user, who has to pass through.
  await chmod(folder, 0o711)
  const dataFolder = join(folder, 'data')
  try {
    await makeSample({ dataFolder, env: {}, customers, onProgress: () => {} })
    const persistence = await openPersistence({ dataFolder, env: {} })
    try {
      return await work(persistence)
    } finally {
      await persistence.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asked from a thread of its own, so that the asking is not the server's work. */
async function askEach(kinds: Readonly<Record<string, Kind>>): Promise<Record<string, number[]>> {
  const worker = new Worker(new URL('./ask-each.ts', import.meta.url), {
    workerData: { kinds, times: TIMES, warmUp: WARM_UP },
  })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } finally {
    await worker.terminate()
  }
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN
}
