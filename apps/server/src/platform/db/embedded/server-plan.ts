import type { ConnectionByParts } from '../connection.ts'
import type { Account } from './account.ts'
import type { PostgresPrograms } from './binaries.ts'
import type { Durability, Listening } from './settings.ts'

/** What it takes to start a server. */
export interface ServerPlan {
  readonly programs: PostgresPrograms
  readonly account: Account | null
  readonly dataDirectory: string
  readonly listening: Listening
  readonly password: string | null
  readonly durability: Durability
  /** The file the server writes its messages to. */
  readonly log: string
}

/** One run of the server, from its start to its end. */
export interface ServerRun {
  /** Resolves when the server is gone, whoever ended it. */
  readonly ended: Promise<void>
  /** Ends it cleanly; resolves when it is gone. */
  stop(): Promise<void>
}

/** How to reach a server as one of its users. */
export function connectionTo(
  { listening, password }: Pick<ServerPlan, 'listening' | 'password'>,
  user: string,
  database: string,
): ConnectionByParts {
  const place = { host: listening.socketFolder ?? '127.0.0.1', port: listening.port, database, user }
  return password === null ? place : { ...place, password }
}
