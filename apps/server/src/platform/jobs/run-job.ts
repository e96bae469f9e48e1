import { type Localised, problemCatalogue } from '@lotse/contract'
import type { Transaction } from '../db/database.ts'
import { customerId as toCustomerId } from '../db/scope.ts'
import { Problem } from '../http/problem.ts'
import type { Services } from '../services.ts'
import type { Piece } from './boss.ts'
import type { JobHandler } from './job-queue.ts'
import { beginJob, endJob, type JobFault, type JobRow, postponeJob, reportJob } from './job-rows.ts'
import { createProgressWriter } from './progress.ts'

/** Why the signal of a job was aborted. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled'
}
export class JobInterrupted extends Error {
  override readonly name = 'JobInterrupted'
}

export interface Attempt {
  readonly services: Pick<Services, 'database' | 'clock' | 'log'>
  readonly piece: Piece
  readonly handler: JobHandler<unknown>
  /** Aborted with `JobCancelled` or `JobInterrupted`. */
  readonly controller: AbortController
}

/**
 * One attempt at a job: calls its handler, writes progress and the ending. Resolves when the job has ended, whatever
 * the ending; rejects when it has to be tried again, because Lotse stops or the database went away.
 */
export async function runJob(attempt: Attempt): Promise<void> {
  const { services, piece, controller } = attempt
  const inScope = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    services.database.transaction({ customer: toCustomerId(piece.customerId) }, work)
  const row = await inScope((tx) => beginJob(tx, piece))
  if (row === null) return
  if (row.cancelRequested) controller.abort(new JobCancelled())
  try {
    const result = await callHandler(attempt, row, inScope)
    await inScope((tx) => endJob(tx, piece, { state: 'done', result: result ?? null }, services.clock.now()))
  } catch (error) {
    const { reason } = controller.signal
    if (reason instanceof JobInterrupted) {
      await inScope((tx) => postponeJob(tx, piece))
      throw reason
    }
    const ending =
      reason instanceof JobCancelled
        ? ({ state: 'cancelled' } as const)
        : ({ state: 'failed', problem: faultOf(error, attempt) } as const)
    await inScope((tx) => endJob(tx, piece, ending, services.clock.now()))
  }
}

async function callHandler(
  { services, piece, handler, controller }: Attempt,
  row: JobRow,
  inScope: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
): Promise<unknown> {
  const { signal } = controller
  signal.throwIfAborted()
  const writer = createProgressWriter(async (progress) => {
    try {
      const now = await inScope((tx) => reportJob(tx, piece, progress))
      if (now?.cancelRequested) controller.abort(new JobCancelled())
    } catch (error) {
      services.log.warn({ err: error, jobId: piece.jobId }, 'the progress of a job could not be written')
    }
  })
  try {
    return await handler({
      jobId: row.id,
      customerId: row.customerId,
      input: row.input,
      requestedBy: row.requestedBy,
      signal,
      report: (done, total, step) =>
        writer.report({
          done: whole(done),
          total: total === null || total < 1 ? null : whole(total),
          step: step ?? null,
        }),
    })
  } finally {
    await writer.close()
  }
}

const whole = (count: number): number => Math.max(0, Math.trunc(count))

/** What people read about a failure. Faults of our own go to the log; their details help nobody on the screen. */
function faultOf(error: unknown, { services, piece }: Attempt): JobFault {
  if (error instanceof Problem) {
    const detail: Localised = error.details.detail ?? problemCatalogue[error.code].title
    return { code: error.code, detail }
  }
  services.log.error({ err: error, jobId: piece.jobId }, 'a job failed')
  return { code: 'internal', detail: problemCatalogue.internal.title }
}
