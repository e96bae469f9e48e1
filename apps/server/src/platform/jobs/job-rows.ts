import type { Localised } from '@lotse/contract'
import { and, eq, inArray, lt } from 'drizzle-orm'
import { job } from '../../tables/trail.ts'
import type { Transaction } from '../db/database.ts'
import { type CustomerId, customerId as toCustomerId } from '../db/scope.ts'
import { announce } from '../live/announce.ts'
import type { Piece } from './boss.ts'
import type { JobRequest } from './job-queue.ts'

/** The rows of `lotse.job`, which people watch. Whatever changes one also tells open browsers that something moved. */

export type JobRow = typeof job.$inferSelect
export type JobFault = { readonly code: string; readonly detail: Localised }
type Ending =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly problem: JobFault }
  | { readonly state: 'cancelled' }

const OPEN = ['waiting', 'running'] as const

export async function insertJob(tx: Transaction, id: string, request: JobRequest, now: Date): Promise<void> {
  await tx.insert(job).values({ ...request, id, state: 'waiting', createdAt: now })
  await announce(tx, request.customerId, ['jobs'])
}

/** Marks a job as running, from its beginning. Gives null when it has ended meanwhile. */
export function beginJob(tx: Transaction, piece: Piece): Promise<JobRow | null> {
  return update(tx, piece, { state: 'running', done: 0, total: null, step: null })
}

/** Writes how far the job is. Gives null when it has ended meanwhile. */
export function reportJob(
  tx: Transaction,
  piece: Piece,
  progress: { readonly done: number; readonly total: number | null; readonly step: Localised | null },
): Promise<JobRow | null> {
  return update(tx, piece, progress)
}

/** Marks an interrupted job as waiting for its next try. */
export function postponeJob(tx: Transaction, piece: Piece): Promise<JobRow | null> {
  return update(tx, piece, { state: 'waiting', step: INTERRUPTED })
}

export function endJob(tx: Transaction, piece: Piece, ending: Ending, now: Date): Promise<JobRow | null> {
  return update(tx, piece, { ...ending, step: null, finishedAt: now })
}

/** Notes that a person wants the job to end. Gives null when it has ended already. */
export function askForEnd(tx: Transaction, piece: Piece): Promise<JobRow | null> {
  return update(tx, piece, { cancelRequested: true })
}

/** All jobs that count as running, over all customers (a portfolio transaction). */
export async function runningJobs(tx: Transaction): Promise<readonly JobRow[]> {
  return tx.select().from(job).where(eq(job.state, 'running'))
}

/** Forgets the jobs of one customer that ended before `moment`. Gives their number. */
export async function forgetJobs(tx: Transaction, moment: Date): Promise<number> {
  const gone = await tx.delete(job).where(lt(job.finishedAt, moment)).returning({ id: job.id })
  return gone.length
}

async function update(tx: Transaction, piece: Piece, values: Partial<JobRow>): Promise<JobRow | null> {
  const customerId: CustomerId = toCustomerId(piece.customerId)
  const [row] = await tx
    .update(job)
    .set(values)
    .where(and(eq(job.customerId, customerId), eq(job.id, piece.jobId), inArray(job.state, [...OPEN])))
    .returning()
  if (row === undefined) return null
  await announce(tx, customerId, ['jobs'])
  return row
}

const INTERRUPTED: Localised = {
  de: 'Wurde unterbrochen und beginnt noch einmal',
  en: 'Was interrupted and starts over',
}
