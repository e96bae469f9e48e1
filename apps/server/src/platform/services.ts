import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import type { FileStore } from './files/file-store.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import type { Secret } from './secret.ts'

/** What the composition root hands to every capability. */
export interface Services {
  readonly database: Database
  readonly clock: Clock
  readonly files: FileStore
  readonly jobs: JobQueue
  readonly secret: Secret
  readonly log: Logger
  /** Where people reach this Lotse, without a slash at the end: `http://localhost:7070`. */
  readonly origin: string
  /** Hosts, with port, that Lotse may send to although they are inner or without TLS; only whoever starts it names them. */
  readonly trustedHosts: ReadonlySet<string>
}
