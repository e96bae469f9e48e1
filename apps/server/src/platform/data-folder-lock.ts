import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { DataPaths } from './data-folder-path.ts'
import { StartupProblem } from './startup-problem.ts'

/** The claim of one process on a data folder. The operating system ends it with the process, however that ends. */
export interface DataFolderLock {
  /** Tells whoever comes second where this Lotse can be reached. */
  announce(address: string): void
  release(): void
}

/** Who uses a data folder, as far as it said so. */
export interface RunningLotse {
  readonly pid: number | null
  readonly address: string | null
}

const SQLITE_BUSY = 5

/**
 * Claims the data folder for this process. Throws the problem `data-folder-in-use` when another one has it.
 *
 * Node has no file locks of its own, but its SQLite does, on every platform. So an empty SQLite file is held open
 * with an exclusive lock: unlike a file with a process number it cannot be left behind by a crash, and it is right
 * in containers, where every process is number 1. Nothing is ever stored in it.
 */
export function lockDataFolder(paths: DataPaths): DataFolderLock {
  const handle = new DatabaseSync(paths.lock, { timeout: 0 })
  try {
    handle.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    handle.close()
    if (!isBusy(error)) throw error
    throw new StartupProblem('data-folder-in-use', { folder: paths.root, ...readRunning(paths) }, { cause: error })
  }
  const write = (address: string | null) =>
    writeFileSync(paths.running, `${JSON.stringify({ pid: process.pid, address })}\n`, { mode: 0o600 })
  try {
    write(null)
  } catch (error) {
    handle.close()
    throw error
  }
  return {
    announce: write,
    release() {
      rmSync(paths.running, { force: true })
      handle.close()
    },
  }
}

/** What the Lotse that uses the folder said about itself. Says nothing about whether it still runs. */
export function readRunning(paths: DataPaths): RunningLotse {
  try {
    const said: unknown = JSON.parse(readFileSync(paths.running, 'utf8'))
    if (typeof said !== 'object' || said === null) return { pid: null, address: null }
    const pid = 'pid' in said && typeof said.pid === 'number' ? said.pid : null
    const address = 'address' in said && typeof said.address === 'string' ? said.address : null
    return { pid, address }
  } catch {
    return { pid: null, address: null }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}
