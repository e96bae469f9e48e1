import { join } from 'node:path'
import type { Client } from 'pg'
import { backUp } from '../backup/back-up.ts'
import type { DataPaths } from '../data-folder-path.ts'
import { APP_ROLE, type DatabaseConnection } from './connection.ts'
import { SUPERUSER } from './embedded/cluster.ts'
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
  /** Backs the data folder up into one of its files and gives that file; null where the database is somebody else's. */
  backUp(name: string): Promise<string | null>
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
    async backUp(name) {
      const madeAt = new Date().toISOString()
      const target = join(paths.backups, `${name}-${madeAt.replaceAll(/[:.]/g, '-')}.tar.gz`)
      await backUp({ paths, superuser: server.connection(SUPERUSER, DATABASE), target, madeAt })
      return target
    },
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
    backUp: async () => null,
    stop: async () => {},
  }
}
