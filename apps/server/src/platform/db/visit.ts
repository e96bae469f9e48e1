import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { claimDataFolder } from '../data-folder.ts'
import { type DataPaths, dataPaths } from '../data-folder-path.ts'
import { StartupProblem } from '../startup-problem.ts'
import { reasonOf } from '../system-error.ts'
import { requireBoundRole } from './app-role.ts'
import { APP_ROLE, type DatabaseConnection, describeConnection } from './connection.ts'
import { type Database, openDatabase } from './database.ts'
import { startEmbedded } from './embedded/embedded.ts'
import { DATABASE } from './embedded/provision.ts'
import { runningServer } from './embedded/running-server.ts'
import { externalDatabase } from './external.ts'

export interface VisitOptions {
  readonly dataFolder: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Looks into the data, as the application's role, whether Lotse runs on them or not: over `DATABASE_URL`, over the
 * embedded server that is running, or over one started for the visit. Changes nothing and migrates nothing.
 *
 * Throws the problems nothing-there (no database there), database-unreachable and those of starting a database.
 */
export async function visitDatabase<T>(
  { dataFolder, env }: VisitOptions,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const external = externalDatabase(env)
  if (external !== null) return withDatabase(external.app, work)
  const paths = dataPaths(dataFolder)
  if (!(await holdsDatabase(paths))) throw new StartupProblem('nothing-there', { folder: paths.root })
  const running = await runningServer(paths)
  if (running !== null) return withDatabase(running(APP_ROLE, DATABASE), work)
  const claim = await claimDataFolder(paths.root)
  try {
    const server = await startEmbedded({ paths })
    try {
      return await withDatabase(server.connection(APP_ROLE, DATABASE), work)
    } finally {
      await server.stop()
    }
  } finally {
    claim.release()
  }
}

async function withDatabase<T>(connection: DatabaseConnection, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(connection, { maxConnections: 2, applicationName: 'lotse visit' }).catch(
    (error: unknown) => {
      const facts = { address: describeConnection(connection), reason: reasonOf(error) }
      throw new StartupProblem('database-unreachable', facts, { cause: error })
    },
  )
  try {
    await requireBoundRole(database)
    return await work(database)
  } finally {
    await database.close()
  }
}

async function holdsDatabase(paths: DataPaths): Promise<boolean> {
  return access(join(paths.postgres, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}
