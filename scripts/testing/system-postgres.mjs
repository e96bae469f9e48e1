/** Finds a PostgreSQL server that the machine itself has installed, where the integration tests look for it. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The oldest major version Lotse supports. */
const OLDEST = 15

/** Where Debian and its relatives put one folder per major version. */
const FOLDER = '/usr/lib/postgresql'

/**
 * The newest major version installed, as apps/server/src/testing/test-server.ts takes it, or why there is none to test on.
 *
 * @returns {{ version: number } | { reason: string }}
 */
export function findSystemPostgres(folder = FOLDER) {
  const installed = existsSync(folder) ? readdirSync(folder) : []
  const versions = installed.filter((name) => existsSync(join(folder, name, 'bin', 'postgres'))).map(Number)
  const newest = Math.max(...versions.filter((version) => version >= OLDEST))
  if (Number.isFinite(newest)) return { version: newest }
  if (versions.length === 0) return { reason: `no PostgreSQL server in ${folder} (${OLDEST} or later)` }
  return { reason: `PostgreSQL ${Math.max(...versions)} in ${folder} is older than ${OLDEST}` }
}
