import type { Client } from 'pg'
import type { DataPaths } from '../data-folder-path.ts'
import { APP_ROLE, type DatabaseConnection } from './connection.ts'
import { type EmbeddedProgress, startEmbedded } from './embedded/embedded.ts'
import { connectAsOwner, DATABASE, OWNER_ROLE } from './embedded/provision.ts'
import { connectExternalOwner, type ExternalDatabase } from './external.ts'

/** A PostgreSQL with Lotse's database and roles in it, embedded or not. */
export interface DatabaseServer {
  /** As whom to change the schema. */
  readonly owner: DatabaseConnection
  /** As whom to work. */
  readonly app: DatabaseConnection
  readonly isEmbedded: boolean
  /** A connection as owner; the caller ends it. */
  connectOwner(): Promise<Client>
  /** Ends the server, where it is ours. */
  stop(): Promise<void>
}

/** Starts the embedded server on a claimed data folder. */
export async function embeddedServer(
  paths: DataPaths,
  onProgress: (step: EmbeddedProgress) => void,
): Promise<DatabaseServer> {
  const server = await startEmbedded({ paths, onProgress })
  return {
    owner: server.connection(OWNER_ROLE, DATABASE),
    app: server.connection(APP_ROLE, DATABASE),
    isEmbedded: true,
    connectOwner: () => connectAsOwner(server),
    stop: server.stop,
  }
}

/** A server that somebody else runs. */
export function externalServer(external: ExternalDatabase): DatabaseServer {
  return {
    owner: external.owner,
    app: external.app,
    isEmbedded: false,
    connectOwner: () => connectExternalOwner(external),
    stop: async () => {},
  }
}
