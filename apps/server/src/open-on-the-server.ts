import { existsSync } from 'node:fs'
import { systemClock } from './platform/clock.ts'
import { readRunning } from './platform/data-folder-lock.ts'
import { dataPaths } from './platform/data-folder-path.ts'
import { APP_ROLE, type DatabaseConnection } from './platform/db/connection.ts'
import { openDatabase } from './platform/db/database.ts'
import { DATABASE } from './platform/db/embedded/provision.ts'
import { runningServer } from './platform/db/embedded/running-server.ts'
import { externalDatabase } from './platform/db/external.ts'
import { openPersistence } from './platform/db/open.ts'
import { StartupProblem } from './platform/startup-problem.ts'
import type { OnTheServer } from './session/on-the-server.ts'

export interface OpenedOnTheServer {
  readonly services: OnTheServer
  close(): Promise<void>
}

interface Options {
  readonly dataFolder: string
  readonly env: NodeJS.ProcessEnv
}

const DEFAULT_PORT = 7070

/**
 * Opens the data for a command that runs beside Lotse or without it: over the database that runs already, else by
 * starting it for the moment. Throws a `StartupProblem`, `nothing-to-back-up` where there are no data.
 */
export async function openOnTheServer({ dataFolder, env }: Options): Promise<OpenedOnTheServer> {
  const paths = dataPaths(dataFolder)
  const external = externalDatabase(env)
  if (external === null && !existsSync(paths.marker))
    throw new StartupProblem('nothing-to-back-up', { folder: dataFolder })
  const port = env.LOTSE_PORT || DEFAULT_PORT
  const origin = env.LOTSE_ORIGIN ?? readRunning(paths).address ?? `http://localhost:${port}`
  const running = external === null ? await runningServer(paths) : null
  const connection = external?.app ?? running?.(APP_ROLE, DATABASE) ?? null
  const { database, close } = connection === null ? await start({ dataFolder, env }) : await attach(connection)
  return { services: { database, clock: systemClock, origin }, close }
}

async function attach(connection: DatabaseConnection) {
  const database = await openDatabase(connection, { maxConnections: 1, applicationName: 'lotse command' })
  return { database, close: () => database.close() }
}

async function start(options: Options) {
  const { database, stop } = await openPersistence(options)
  return { database, close: stop }
}
