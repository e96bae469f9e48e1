import { job } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { DatabaseConnection } from '../db/connection.ts'
import { customerId as toCustomerId } from '../db/scope.ts'
import { newId } from '../id.ts'
import type { Services } from '../services.ts'
import { createBoss, type Piece } from './boss.ts'
import type { JobHandler, JobKind, JobQueue, Routine } from './job-queue.ts'
import { askForEnd, endJob, insertJob, postponeJob, runningJobs } from './job-rows.ts'
import { JobCancelled, JobInterrupted, runJob } from './run-job.ts'

const CANCEL_CHANNEL = 'lotse_job_cancel'
const STOP_GRACE_MS = 5_000

export interface JobQueueOptions {
  readonly services: Pick<Services, 'database' | 'clock' | 'log'>
  /** How the application's role reaches the database: pg-boss holds connections of its own. */
  readonly connection: DatabaseConnection
  /** Whether no other process works on this database, as with the embedded server. */
  readonly isAlone: boolean
}

/** The jobs of Lotse: rows in `lotse.job` that people watch, worked on through pg-boss. */
export function createJobQueue({ services, connection, isAlone }: JobQueueOptions): JobQueue {
  const { database, clock, log } = services
  const boss = createBoss({
    connection,
    onError: (error) => log.error({ err: error }, 'the job queue reports an error'),
  })
  const handlers = new Map<JobKind, JobHandler<unknown>>()
  const routines: Routine[] = []
  const running = new Map<string, AbortController>()
  let stopListening: (() => Promise<void>) | null = null
  /** People can ask for work while the queue is still starting; then they wait for it. */
  let starting: Promise<void> | null = null

  async function run(handler: JobHandler<unknown>, piece: Piece): Promise<void> {
    const controller = new AbortController()
    running.set(piece.jobId, controller)
    try {
      await runJob({ services, piece, handler, controller })
    } finally {
      running.delete(piece.jobId)
    }
  }

  async function giveUp(piece: Piece): Promise<void> {
    const problem = { code: 'internal', detail: GIVEN_UP }
    await database.transaction({ customer: toCustomerId(piece.customerId) }, (tx) =>
      endJob(tx, piece, { state: 'failed', problem }, clock.now()),
    )
  }

  /** Nobody else works here, so whatever counts as running was interrupted when the last process ended. */
  async function resumeInterrupted(): Promise<void> {
    for (const { customerId, id: jobId, kind } of await database.transaction('portfolio', runningJobs)) {
      await database.transaction({ customer: customerId }, (tx) => postponeJob(tx, { customerId, jobId }))
      await boss.giveBack(kind, { customerId, jobId })
    }
  }

  function onCancel(jobId: string | null): void {
    if (jobId !== null) running.get(jobId)?.abort(new JobCancelled())
    else abortCancelled().catch((error: unknown) => log.warn({ err: error }, 'cancelled jobs could not be looked up'))
  }

  /** After an interruption of the connection: somebody may have cancelled meanwhile. */
  async function abortCancelled(): Promise<void> {
    for (const { id, cancelRequested } of await database.transaction('portfolio', runningJobs))
      if (cancelRequested) running.get(id)?.abort(new JobCancelled())
  }

  async function begin(): Promise<void> {
    // Also queues this process does not work on: it may ask for work that another one does.
    await boss.start(job.shape.kind.options)
    if (isAlone) await resumeInterrupted()
    stopListening = await database.listen(CANCEL_CHANNEL, onCancel)
    for (const [kind, handler] of handlers) {
      await boss.work(kind, { run: (piece) => run(handler, piece), givenUp: giveUp })
    }
    await boss.routines(routines)
  }

  async function stop(): Promise<void> {
    for (const controller of running.values()) controller.abort(new JobInterrupted())
    await boss.stop(STOP_GRACE_MS)
    await stopListening?.()
  }

  return {
    define(kind, handler) {
      if (handlers.has(kind)) throw new Error(`jobs of kind ${kind} have a handler already`)
      handlers.set(kind, handler as JobHandler<unknown>)
    },
    cron(name, cron, run) {
      routines.push({ name, cron, run })
    },
    async enqueue(tx, request) {
      await starting
      const jobId = newId()
      await insertJob(tx, jobId, request, clock.now())
      await boss.send(tx, request.kind, { customerId: request.customerId, jobId })
      return jobId
    },
    async cancel(tx, customerId, jobId) {
      await starting
      const row = await askForEnd(tx, { customerId, jobId })
      if (row?.state === 'waiting') {
        await endJob(tx, { customerId, jobId }, { state: 'cancelled' }, clock.now())
        await boss.withdraw(tx, row.kind, { customerId, jobId })
      }
      if (row?.state === 'running') await tx.execute(sql`select pg_notify(${CANCEL_CHANNEL}, ${jobId})`)
    },
    async start() {
      try {
        starting = begin()
        await starting
      } catch (error) {
        await stop()
        throw error
      }
    },
    stop,
  }
}

const GIVEN_UP = {
  de: 'Die Arbeit wurde mehrmals unterbrochen und deshalb aufgegeben. Das Protokoll des Servers nennt den Grund.',
  en: 'The work was interrupted several times and therefore given up. The log of the server names the reason.',
}
