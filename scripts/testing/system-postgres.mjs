/** Finds a PostgreSQL server that the machine itself has installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The oldest major version Lotse supports. */
const OLDEST = 15

/** Parent folders under which distributions put one folder per major version. */
const FAMILIES = [
  { parent: '/usr/lib/postgresql', folder: (/** @type {string} */ name) => join(name, 'bin') },
  {
    parent: '/usr',
    folder: (/** @type {string} */ name) => (name.startsWith('pgsql-') ? join(name, 'bin') : undefined),
  },
  {
    parent: '/opt/homebrew/opt',
    folder: (/** @type {string} */ name) => (name.startsWith('postgresql') ? join(name, 'bin') : undefined),
  },
]

/**
 * The folder with `initdb` and `postgres` of the oldest supported version installed here: the oldest, because it
 * is the one furthest from the embedded server.
 *
 * @returns {{ bin: string, version: number } | { reason: string }}
 */
export function findSystemPostgres() {
  const found = candidateFolders()
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((bin) => ({ bin, version: majorVersion(bin) }))
    .sort((a, b) => a.version - b.version)
  const supported = found.find((one) => one.version >= OLDEST)
  if (supported) return supported
  if (found.length === 0) return { reason: `no PostgreSQL server is installed on this machine (${OLDEST} or later)` }
  return { reason: `the installed PostgreSQL ${found.at(-1)?.version} is older than ${OLDEST}` }
}

function candidateFolders() {
  const families = FAMILIES.filter(({ parent }) => existsSync(parent)).flatMap(({ parent, folder }) =>
    readdirSync(parent).flatMap((name) => {
      const inside = folder(name)
      return inside === undefined ? [] : [join(parent, inside)]
    }),
  )
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...families, ...path]
}

/** @param {string} bin @returns {number} 0 when the program does not say a version */
function majorVersion(bin) {
  const { stdout } = spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}
