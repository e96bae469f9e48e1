import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DataPaths, dataPaths } from '../platform/data-folder-path.ts'
import { type PostgresPrograms, programEnvironment, programsIn } from '../platform/db/embedded/binaries.ts'
import { type EmbeddedServer, startEmbedded } from '../platform/db/embedded/embedded.ts'
import { isAlive, stopOrphan } from '../platform/db/embedded/postmaster.ts'
import { runtimeFolderPath } from '../platform/db/embedded/runtime-folder.ts'

const PREFIX = 'lotse-test-'
const OLDEST = 15

/** A throw-away server for tests, and the folder it lives in. */
export interface TestServer {
  readonly server: EmbeddedServer
  stop(): Promise<void>
}

/**
 * Starts a server of its own in a temporary folder: the embedded PostgreSQL, or with LOTSE_TEST_POSTGRES=system the
 * newest one installed on the system. Test runs that were killed leave a server behind; it is removed first.
 */
export async function startTestServer(env: NodeJS.ProcessEnv = process.env): Promise<TestServer> {
  await removeAbandoned()
  const paths = temporaryDataPaths()
  const programs = env.LOTSE_TEST_POSTGRES === 'system' ? systemPrograms() : undefined
  const server = await startEmbedded({ paths, durability: 'fast', ...(programs && { programs }) })
  return {
    server,
    async stop() {
      await server.stop()
      rmSync(paths.root, { recursive: true, force: true })
    },
  }
}

/** A new folder for a test's data, which says whose it is. */
export function temporaryDataPaths(): DataPaths {
  const root = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  // The server may run as another user, who has to pass through.
  chmodSync(root, 0o711)
  const paths = dataPaths(root)
  mkdirSync(paths.logs)
  return paths
}

/** The newest PostgreSQL installed on this system, 15 at least. Throws when there is none. */
function systemPrograms(): PostgresPrograms {
  const root = '/usr/lib/postgresql'
  const majors = existsSync(root) ? readdirSync(root).filter((name) => Number(name) >= OLDEST) : []
  const newest = majors.sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined)
    throw new Error(`LOTSE_TEST_POSTGRES=system, but no PostgreSQL >= ${OLDEST} lies in ${root}`)
  const folder = join(root, newest)
  return { ...programsIn(folder, newest, folder), environment: programEnvironment(null) }
}

async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^lotse-test-(\d+)-/.exec(name)?.[1])
    if (!Number.isInteger(pid) || isAlive(pid)) continue
    const paths = dataPaths(join(tmpdir(), name))
    try {
      await stopOrphan(paths.postgres)
      rmSync(runtimeFolderPath(paths.root), { recursive: true, force: true })
      rmSync(paths.root, { recursive: true, force: true })
    } catch (error) {
      // Another test run may be removing it at the same moment. What cannot be removed must not stop this one.
      process.stderr.write(`${paths.root} could not be removed: ${error}\n`)
    }
  }
}
