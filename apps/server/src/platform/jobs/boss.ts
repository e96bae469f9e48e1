import { PgBoss } from 'pg-boss'
import { clientConfig, type DatabaseConnection } from '../db/connection.ts'
import type { Transaction } from '../db/database.ts'
import { BOSS_SCHEMA } from './boss-schema.ts'
import type { Routine } from './job-queue.ts'

/** The part of pg-boss that Lotse uses. This file is the only one that knows its API, which changes between majors. */
export interface Boss {
  /** Begins to work on the queue `name`: one call of `work` for each piece, at least once. */
  work(name: string, work: Work): Promise<void>
  /** Puts a piece into the queue, inside the caller's transaction. */
  send(tx: Transaction, name: string, piece: Piece): Promise<void>
  /** Takes a piece out of the queue, inside the caller's transaction. */
  withdraw(tx: Transaction, name: string, piece: Piece): Promise<void>
  /** Gives a piece back that its worker left behind when it died; it will be worked on again. */
  giveBack(name: string, piece: Piece): Promise<void>
  /** Runs each routine at its times, and forgets those of earlier releases. */
  routines(routines: readonly Routine[]): Promise<void>
  start(queues: readonly string[]): Promise<void>
  /** Waits for running work up to `graceMs`, then gives it back. */
  stop(graceMs: number): Promise<void>
}

/** What travels through the queue: which row of `lotse.job` to work on. */
export interface Piece {
  readonly customerId: string
  readonly jobId: string
}

interface Work {
  /** Resolves when the piece is done for good; rejects when it has to be tried again. */
  run(piece: Piece): Promise<void>
  /** Told when a piece was tried too often. */
  givenUp(piece: Piece): Promise<void>
}

export interface BossOptions {
  readonly connection: DatabaseConnection
  readonly onError: (error: Error) => void
}

/** Pieces of one kind that one process works on at the same time. */
const AT_ONCE = 2
/** A piece interrupted this often is taken for one that brings Lotse down, and given up. */
const RETRIES = 4
const HEARTBEAT_SECONDS = 20
const LONGEST_WORK_SECONDS = 23 * 60 * 60

export function createBoss({ connection, onError }: BossOptions): Boss {
  const { options, host, port, database, user, password, connectionString } = clientConfig(connection, 'lotse-jobs')
  const boss = new PgBoss({
    ...withoutUndefined({ options, host, port, database, user, password, connectionString }),
    application_name: 'lotse-jobs',
    schema: BOSS_SCHEMA,
    max: 3,
    // The owner prepares the schema (boss-schema.ts); the application's role has no right to.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  })
  boss.on('error', onError)

  return {
    async work(name, { run, givenUp }) {
      const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 }
      await boss.work<Piece>(name, { ...polling, localConcurrency: AT_ONCE }, async ([piece]) => {
        if (piece !== undefined) await run(piece.data)
      })
      await boss.work<Piece>(givenUpQueue(name), { pollingIntervalSeconds: 2 }, async ([piece]) => {
        if (piece !== undefined) await givenUp(piece.data)
      })
    },
    async send(tx, name, piece) {
      await boss.send(name, piece, { id: piece.jobId, db: inside(tx) })
    },
    async withdraw(tx, name, piece) {
      await boss.cancel(name, piece.jobId, { db: inside(tx) })
    },
    async giveBack(name, piece) {
      await boss.fail(name, piece.jobId, { reason: 'its worker is gone' })
    },
    async routines(routines) {
      const names = new Set(routines.map(({ name }) => routineQueue(name)))
      for (const { name, key } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name, key)
      for (const routine of routines) await schedule(boss, routine)
    },
    async start(queues) {
      await boss.start()
      await Promise.all(queues.map((name) => createQueue(boss, name)))
    },
    stop: (graceMs) => boss.stop({ graceful: true, timeout: graceMs }),
  }
}

const givenUpQueue = (name: string): string => `${name}-given-up`

/** Kinds of jobs and routines may have the same name. */
const routineQueue = (name: string): string => `routine-${name}`

async function schedule(boss: PgBoss, { name, cron, run }: Routine): Promise<void> {
  const queue = routineQueue(name)
  const tz = Intl.DateTimeFormat().resolvedOptions().timeZone
  await boss.createQueue(queue, { policy: 'exclusive', retryLimit: 0, deleteAfterSeconds: 24 * 60 * 60 })
  await boss.schedule(queue, cron, null, { tz, missed: 'once' })
  await boss.work(queue, { pollingIntervalSeconds: 30 }, () => run())
}

async function createQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(givenUpQueue(name))
  await boss.createQueue(name, {
    notify: true,
    retryLimit: RETRIES,
    retryDelay: 0,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: LONGEST_WORK_SECONDS,
    deadLetter: givenUpQueue(name),
  })
}

/** A transaction of ours as pg-boss wants it. */
function inside(tx: Transaction) {
  return { executeSql: (text: string, values?: unknown[]) => tx.client.query(text, values) }
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

function withoutUndefined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
}
