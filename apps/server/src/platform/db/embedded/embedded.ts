import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { cacheFolderPath, type DataPaths } from '../../data-folder-path.ts'
import { systemCode } from '../../system-error.ts'
import type { ConnectionByParts } from '../connection.ts'
import { giveTo, requireReachable, serverAccount } from './account.ts'
import { findPackagedBinaries, type PostgresPrograms } from './binaries.ts'
import { preparePrograms } from './binaries-cache.ts'
import { ensureCluster } from './cluster.ts'
import { stopOrphan } from './postmaster.ts'
import { makeRuntimeFolder, runtimeFolderPath } from './runtime-folder.ts'
import { startServer } from './server.ts'
import { connectionTo, type ServerPlan } from './server-plan.ts'
import type { Durability, Listening } from './settings.ts'

/** A step of the start that takes a while, for people to watch. */
export type EmbeddedProgress = 'creating-database' | 'stopping-orphan' | 'recovering-database' | 'restarting-database'

/** A running embedded server. */
export interface EmbeddedServer {
  connection(user: string, database: string): ConnectionByParts
  /** Whether this start made the data directory. */
  readonly isNew: boolean
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly paths: DataPaths
  readonly durability?: Durability
  /** Other programs than the packaged ones: a PostgreSQL installed on the system. */
  readonly programs?: PostgresPrograms
  readonly onProgress?: (step: EmbeddedProgress) => void
}

/** On a Unix socket the port is only part of the socket's name. */
const SOCKET_PORT = 5432
const RESTARTS_AT_MOST = 5
const RESTARTS_WITHIN_MS = 60_000

/**
 * Starts the embedded server on a data folder that this process has claimed, and keeps it running: when it ends by
 * itself it is started again, at most five times a minute.
 *
 * Throws the problems postgres-missing, data-folder-unreachable, wrong-postgres-major, runtime-folder, disk-full and
 * postgres-failed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { paths, durability = 'safe', onProgress = () => {} } = options
  const account = serverAccount()
  await requireReachable(account, paths.postgres)
  const programs = options.programs ?? (await preparePrograms(await findPackagedBinaries(), account, cacheFolderPath()))
  if (await stopOrphan(paths.postgres)) onProgress('stopping-orphan')
  const password = await serverPassword(paths)
  const made = await ensureCluster(paths.postgres, programs, account, {
    password,
    durability,
    onMaking: () => onProgress('creating-database'),
  })
  // The archive of a backup may have been unpacked by somebody else than the server's user.
  await giveTo(account, paths.postgres)
  const listening = await chooseListening(paths)
  if (listening.socketFolder !== null) await makeRuntimeFolder(listening.socketFolder, account)
  const log = join(paths.logs, 'postgres.log')
  const plan: ServerPlan = { programs, account, dataDirectory: paths.postgres, listening, password, durability, log }
  const end = await keepRunning(plan, onProgress)
  return {
    connection: (user, database) => connectionTo(plan, user, database),
    isNew: made === 'made',
    async stop() {
      await end()
      if (listening.socketFolder !== null) await rm(listening.socketFolder, { recursive: true, force: true })
    },
  }
}

async function keepRunning(
  plan: ServerPlan,
  onProgress: (step: EmbeddedProgress) => void,
): Promise<() => Promise<void>> {
  let stopping = false
  let run = await startServer(plan, () => onProgress('recovering-database'))
  const restarts: number[] = []
  const supervise = async () => {
    while (!stopping) {
      await run.ended
      const now = Date.now()
      restarts.push(now)
      const recent = restarts.filter((time) => time > now - RESTARTS_WITHIN_MS).length
      if (stopping || recent > RESTARTS_AT_MOST) return
      onProgress('restarting-database')
      run = await startServer(plan, () => onProgress('recovering-database'))
    }
    await run.stop()
  }
  // When it cannot be started again, queries fail with the reason; the log has the rest.
  const supervision = supervise().catch(() => {})
  return async () => {
    stopping = true
    await run.stop()
    await supervision
  }
}

async function chooseListening(paths: DataPaths): Promise<Listening> {
  if (process.platform !== 'win32') return { socketFolder: runtimeFolderPath(paths.root), port: SOCKET_PORT }
  return { socketFolder: null, port: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** The password of the server where it listens on the loopback interface (Windows), else null. */
export async function serverPassword(paths: DataPaths): Promise<string | null> {
  if (process.platform !== 'win32') return null
  const file = join(paths.root, 'postgres.password')
  try {
    await writeFile(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}
