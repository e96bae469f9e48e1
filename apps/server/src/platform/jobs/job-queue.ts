import type { Job, Localised } from '@lotse/contract'
import type { Transaction } from '../db/database.ts'
import type { CustomerId } from '../db/scope.ts'

export type JobKind = Job['kind']

/** Work to be done in the background, once the transaction that asks for it commits. */
export interface JobRequest {
  readonly kind: JobKind
  readonly customerId: CustomerId
  /** What people see while it runs. */
  readonly title: Localised
  /** What the handler needs: an object as JSON. */
  readonly input: object
  /** The person who asked; null where Lotse itself did. */
  readonly requestedBy: string | null
}

/** A job in the hands of its handler. */
export interface RunningJob<Input> {
  readonly jobId: string
  readonly customerId: CustomerId
  readonly input: Input
  readonly requestedBy: string | null
  /** Aborted when a person cancels the job or Lotse stops. Ask it before writing: `signal.throwIfAborted()`. */
  readonly signal: AbortSignal
  /** Says how far the work is. Costs nothing when called often: it is written at most four times a second. */
  report(done: number, total: number | null, step?: Localised): void
}

/**
 * Does the work; what it gives is kept as the job's result (JSON). A `Problem` thrown tells people what was wrong.
 * After a crash it is called again with the same input, so doing it twice must have the effect of doing it once.
 */
export type JobHandler<Input> = (job: RunningJob<Input>) => Promise<unknown>

/** Work without a person watching: a name, when (cron, server's time zone), what. */
export interface Routine {
  readonly name: string
  readonly cron: string
  run(): Promise<void>
}

export interface JobQueue {
  /** Says what to do for jobs of a kind; before `start`. */
  define<Input>(kind: JobKind, handler: JobHandler<Input>): void
  /** Says what to do regularly; before `start`. */
  cron(name: string, cron: string, run: () => Promise<void>): void
  /** Asks for a job inside the caller's transaction, whose scope is the job's customer. Gives the job's id. */
  enqueue(tx: Transaction, request: JobRequest): Promise<string>
  /**
   * Asks for the end of a job inside the caller's transaction: a waiting one ends at once, a running one as soon as
   * its handler notices. A job that has ended stays as it is.
   */
  cancel(tx: Transaction, customerId: CustomerId, jobId: string): Promise<void>
  /** Begins to work. */
  start(): Promise<void>
  /** Interrupts what is running, which goes on after the next start, and closes the connections. */
  stop(): Promise<void>
}
