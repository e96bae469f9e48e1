import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The surroundings that decide where the data lie. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly home: string
  /** Null where users have no number (Windows). */
  readonly uid: number | null
}

/** The folders and files of a data folder. Everything of one installation lies below `root`. */
export interface DataPaths {
  readonly root: string
  /** The embedded server's own files. */
  readonly postgres: string
  /** Uploaded and produced files. */
  readonly files: string
  readonly backups: string
  readonly logs: string
  readonly secretKey: string
  /** Says that this is a Lotse data folder, and of which layout. */
  readonly marker: string
  readonly lock: string
  /** Process id and address of the Lotse that uses the folder now. */
  readonly running: string
}

/** The surroundings of this process. */
export function surroundings(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir(), uid: process.getuid?.() ?? null }
}

/** The data folder: what was asked for (`--data`), else `LOTSE_DATA`, else the platform's place for data. */
export function dataFolderPath(asked: string | undefined, from: Surroundings = surroundings()): string {
  const named = asked || from.env.LOTSE_DATA
  if (named) return resolve(named)
  switch (from.platform) {
    case 'win32':
      return join(from.env.LOCALAPPDATA || join(from.home, 'AppData', 'Local'), 'Lotse')
    case 'darwin':
      return from.uid === 0 ? '/var/lib/lotse' : join(from.home, 'Library', 'Application Support', 'Lotse')
    default:
      if (from.uid === 0) return '/var/lib/lotse'
      return join(from.env.XDG_DATA_HOME || join(from.home, '.local', 'share'), 'lotse')
  }
}

/** The place for what can be made again at any time. */
export function cacheFolderPath(from: Surroundings = surroundings()): string {
  if (from.env.LOTSE_CACHE) return resolve(from.env.LOTSE_CACHE)
  switch (from.platform) {
    case 'win32':
      return join(from.env.LOCALAPPDATA || join(from.home, 'AppData', 'Local'), 'Lotse', 'cache')
    case 'darwin':
      return from.uid === 0 ? '/var/cache/lotse' : join(from.home, 'Library', 'Caches', 'Lotse')
    default:
      if (from.uid === 0) return '/var/cache/lotse'
      return join(from.env.XDG_CACHE_HOME || join(from.home, '.cache'), 'lotse')
  }
}

/** The layout of the data folder at `root`. */
export function dataPaths(root: string): DataPaths {
  return {
    root,
    postgres: join(root, 'postgres'),
    files: join(root, 'files'),
    backups: join(root, 'backups'),
    logs: join(root, 'logs'),
    secretKey: join(root, 'secret.key'),
    marker: join(root, 'lotse.json'),
    lock: join(root, 'lotse.lock'),
    running: join(root, 'running.json'),
  }
}
