import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts'
import { systemClock } from '../clock.ts'
import { clientConfig } from '../db/connection.ts'
import { customerId, ORGANISATION } from '../db/scope.ts'
import { Problem } from '../http/problem.ts'
import { prepareBossSchema } from './boss-schema.ts'
import type { JobHandler, JobQueue, JobRequest } from './job-queue.ts'
import { createJobQueue } from './queue.ts'

const SOMEBODY = customerId('01930000-0000-7000-8000-000000000001')
const log = pino({ level: 'silent' })

let data: TestDatabase
let queue: JobQueue

function newQueue(): JobQueue {
  return createJobQueue({
    services: { database: data.database, clock: systemClock, log },
    connection: data.connection,
    isAlone: true,
  })
}

const request = (input: object): JobRequest => ({
  kind: 'usage-import',
  customerId: SOMEBODY,
  title: { de: 'Berichte lesen', en: 'Read reports' },
  input,
  requestedBy: null,
})

const enqueue = (input: object, on: JobQueue = queue): Promise<string> =>
  data.database.transaction({ customer: SOMEBODY }, (tx) => on.enqueue(tx, request(input)))

const cancel = (jobId: string): Promise<void> =>
  data.database.transaction({ customer: SOMEBODY }, (tx) => queue.cancel(tx, SOMEBODY, jobId))

interface Row extends Record<string, unknown> {
  state: string
  done: string
  total: string | null
  result: unknown
  problem: { code: string; detail: { de: string; en: string } } | null
  step: { en: string } | null
  finished_at: Date | null
}

async function rowOf(jobId: string): Promise<Row> {
  const [row] = await data.query<Row>('select * from lotse.job where id = $1', [jobId])
  if (row === undefined) throw new Error('no such job')
  return row
}

/** Asks until the job is as expected; vitest's own time limit ends a wait in vain. */
async function until(jobId: string, isMet: (row: Row) => boolean): Promise<Row> {
  for (;;) {
    const row = await rowOf(jobId)
    if (isMet(row)) return row
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const hasEnded = (row: Row): boolean => row.finished_at !== null

async function prepare(): Promise<void> {
  const owner = new Client(clientConfig(data.ownerConnection))
  await owner.connect()
  try {
    await prepareBossSchema(owner)
  } finally {
    await owner.end()
  }
}

beforeAll(async () => {
  data = await testDatabase()
  await prepare()
  // The second start of Lotse finds everything in place.
  await prepare()
})
afterAll(() => data.drop())

describe('the tables of the queue', () => {
  it('are refused when a newer Lotse wrote them, and left as they are', async () => {
    await data.query('update pgboss.version set version = version + 1000')
    try {
      await expect(prepare()).rejects.toMatchObject({ code: 'newer-job-queue' })
    } finally {
      await data.query('update pgboss.version set version = version - 1000')
    }
    await prepare()
  })
})

describe('the job queue', () => {
  const seen: unknown[] = []
  let handler: JobHandler<unknown>

  beforeEach(async () => {
    seen.length = 0
    queue = newQueue()
    queue.define('usage-import', (job) => handler(job))
    await queue.start()
  })
  afterEach(() => queue.stop())

  it('runs a job with its input and keeps its result', async () => {
    handler = async ({ input, customerId: customer }) => {
      seen.push(input)
      return { customer, months: 6 }
    }
    const row = await until(await enqueue({ fileId: 'x' }), hasEnded)
    expect(row).toMatchObject({ state: 'done', result: { customer: SOMEBODY, months: 6 }, problem: null })
    expect(seen).toEqual([{ fileId: 'x' }])
  })

  it('starts nothing when the transaction that asked is rolled back', async () => {
    handler = async ({ input }) => void seen.push(input)
    const asked = data.database.transaction({ customer: SOMEBODY }, async (tx) => {
      await queue.enqueue(tx, request({ is: 'rolled back' }))
      throw new Error('no')
    })
    await expect(asked).rejects.toThrow('no')
    await until(await enqueue({ is: 'kept' }), hasEnded)
    expect(seen).toEqual([{ is: 'kept' }])
    const [counted] = await data.query<{ n: string }>(
      `select count(*) as n from lotse.job where input->>'is' = 'rolled back'`,
    )
    expect(counted?.n).toBe('0')
  })

  it('shows progress, also when it is reported very often', async () => {
    let finish = (): void => {}
    handler = ({ report }) =>
      new Promise<void>((resolve) => {
        for (let done = 0; done <= 5000; done += 1) report(done, 5000, { de: 'Zeilen', en: 'Rows' })
        finish = resolve
      })
    const jobId = await enqueue({})
    const row = await until(jobId, ({ done }) => done === '5000')
    expect(row).toMatchObject({ state: 'running', total: '5000', step: { en: 'Rows' } })
    finish()
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'done', step: null })
  })

  it('tells people what was wrong when the handler names a problem', async () => {
    const detail = { de: 'Zeile 3 fehlt.', en: 'Row 3 is missing.' }
    handler = () => Promise.reject(new Problem('input-not-valid', { detail }))
    const row = await until(await enqueue({}), hasEnded)
    expect(row).toMatchObject({ state: 'failed', problem: { code: 'input-not-valid', detail } })
  })

  it('keeps the details of its own faults to itself', async () => {
    handler = () => Promise.reject(new TypeError('secret internals'))
    const row = await until(await enqueue({}), hasEnded)
    expect(row).toMatchObject({ state: 'failed', problem: { code: 'internal' } })
    expect(JSON.stringify(row.problem)).not.toContain('secret')
  })

  it('aborts a running job that somebody cancels', async () => {
    handler = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
    const jobId = await enqueue({})
    await until(jobId, ({ state }) => state === 'running')
    await cancel(jobId)
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'cancelled', result: null, problem: null })
  })

  it('aborts what was cancelled while the connection for such news was away', async () => {
    handler = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
    const jobId = await enqueue({})
    await until(jobId, ({ state }) => state === 'running')
    await data.query('update lotse.job set cancel_requested = true where id = $1', [jobId])
    await data.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`)
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'cancelled' })
  })

  it('never begins a job that was cancelled while it waited', async () => {
    handler = async ({ input }) => void seen.push(input)
    const jobId = await data.database.transaction({ customer: SOMEBODY }, async (tx) => {
      const id = await queue.enqueue(tx, request({ is: 'cancelled' }))
      await queue.cancel(tx, SOMEBODY, id)
      return id
    })
    expect(await rowOf(jobId)).toMatchObject({ state: 'cancelled' })
    await until(await enqueue({ is: 'next' }), hasEnded)
    expect(seen).toEqual([{ is: 'next' }])
  })

  it('leaves a job that has ended as it is when somebody cancels it', async () => {
    handler = async () => 'fine'
    const jobId = await enqueue({})
    await until(jobId, hasEnded)
    await cancel(jobId)
    expect(await rowOf(jobId)).toMatchObject({ state: 'done', result: 'fine', cancel_requested: false })
  })

  it('goes on after a stop with what it interrupted', async () => {
    let attempts = 0
    handler = ({ signal }) => {
      attempts += 1
      return attempts === 1
        ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
        : Promise.resolve('second try')
    }
    const jobId = await enqueue({})
    await until(jobId, ({ state }) => state === 'running')
    await queue.stop()
    expect(await rowOf(jobId)).toMatchObject({ state: 'waiting', step: { en: 'Was interrupted and starts over' } })
    queue = newQueue()
    queue.define('usage-import', (job) => handler(job))
    await queue.start()
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'done', result: 'second try' })
    expect(attempts).toBe(2)
  })

  it('tells open browsers that jobs moved', async () => {
    handler = async () => null
    const heard: (string | null)[] = []
    const stop = await data.database.listen('lotse_live', (payload) => heard.push(payload))
    await until(await enqueue({}), hasEnded)
    await until(await enqueue({}), hasEnded)
    await stop()
    expect(heard).toContain(JSON.stringify({ customerId: SOMEBODY, topics: ['jobs'] }))
  })

  it('keeps a job of the organisation', async () => {
    handler = async () => 'organisation'
    const jobId = await data.database.transaction({ customer: ORGANISATION }, (tx) =>
      queue.enqueue(tx, { ...request({}), customerId: ORGANISATION }),
    )
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'done' })
  })
})

describe('jobs of a process that was killed', () => {
  afterEach(() => queue.stop())

  /** Asks for a job in a process that works on none itself. */
  async function enqueueIdle(): Promise<string> {
    const idle = newQueue()
    await idle.start()
    try {
      return await enqueue({}, idle)
    } finally {
      await idle.stop()
    }
  }

  it('begin again in the next one', async () => {
    const script = fileURLToPath(new URL('../../testing/worker-that-dies.ts', import.meta.url))
    const worker = spawn(process.execPath, [script, JSON.stringify(data.connection)], { stdio: 'inherit' })
    const jobId = await enqueueIdle()
    await until(jobId, ({ state }) => state === 'running')
    worker.kill('SIGKILL')
    await once(worker, 'exit')

    queue = newQueue()
    queue.define('usage-import', async () => 'after the crash')
    await queue.start()
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'done', result: 'after the crash' })
  })

  it('are given up when that happens again and again', async () => {
    const jobId = await enqueueIdle()
    queue = newQueue()
    await data.query("update lotse.job set state = 'running' where id = $1", [jobId])
    await data.query(
      "update pgboss.job set state = 'active', started_on = now(), retry_count = retry_limit where id = $1",
      [jobId],
    )
    queue.define('usage-import', async () => 'never')
    await queue.start()
    expect(await until(jobId, hasEnded)).toMatchObject({ state: 'failed', problem: { code: 'internal' } })
  })
})

describe('routines', () => {
  const schedules = () => data.query<{ name: string }>('select name from pgboss.schedule order by name')
  const startWith = async (...names: string[]): Promise<void> => {
    queue = newQueue()
    for (const name of names) queue.cron(name, '17 3 * * *', async () => {})
    await queue.start()
    await queue.stop()
  }

  it('are scheduled once, and those of earlier releases are forgotten', async () => {
    await startWith('tidy-up', 'usage-import')
    expect(await schedules()).toEqual([{ name: 'routine-tidy-up' }, { name: 'routine-usage-import' }])
    await startWith('tidy-up')
    expect(await schedules()).toEqual([{ name: 'routine-tidy-up' }])
  })

  it('are done', async () => {
    queue = newQueue()
    const done = new Promise<void>((resolve) => queue.cron('greet', '17 3 * * *', async () => resolve()))
    await queue.start()
    await data.query("insert into pgboss.job (name, data) values ('routine-greet', null)")
    await queue.stop()
    await queue.start()
    await done
    await queue.stop()
  })
})
