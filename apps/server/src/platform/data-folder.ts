import { randomUUID } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DataFolderLock, lockDataFolder } from './data-folder-lock.ts'
import { type DataPaths, dataPaths } from './data-folder-path.ts'
import { StartupProblem } from './startup-problem.ts'
import { systemCode, writingProblem } from './system-error.ts'

/** The layout of the data folder that this Lotse writes. */
const DATA_FOLDER_LAYOUT = 1

/** Room needed for a new database, and kept free for one that exists: below this PostgreSQL stops in the middle of work. */
const NEEDED_MEGABYTES_NEW = 256
const NEEDED_MEGABYTES = 64
const MEGABYTE = 1024 * 1024

/** A data folder that this process may use. */
export interface ClaimedDataFolder {
  readonly paths: DataPaths
  announce(address: string): void
  release(): void
}

/**
 * Makes or opens the data folder at `root` and claims it for this process.
 *
 * `shared` is for several processes on an external database: they use the same folder without a lock.
 * Throws the problems data-folder-in-use, -read-only, -foreign, newer-data-folder and disk-full; each before
 * anything in the folder was changed.
 */
export async function claimDataFolder(root: string, { shared = false } = {}): Promise<ClaimedDataFolder> {
  const paths = dataPaths(root)
  try {
    await makeRoot(root)
    const isNew = await inspect(paths)
    const needed = isNew && !shared ? NEEDED_MEGABYTES_NEW : NEEDED_MEGABYTES
    const lock = shared ? null : lockDataFolder(paths)
    return await furnish(paths, needed, lock)
  } catch (error) {
    throw writingProblem(lockFileProblem(error), root, NEEDED_MEGABYTES_NEW)
  }
}

async function furnish(paths: DataPaths, needed: number, lock: DataFolderLock | null): Promise<ClaimedDataFolder> {
  try {
    await requireRoom(paths.root, needed)
    // As root the database runs as another user, who must be able to pass through; what lies inside stays closed.
    await chmod(paths.root, process.getuid?.() === 0 ? 0o711 : 0o700)
    await writeMarker(paths)
    for (const folder of [paths.files, paths.backups, paths.logs]) await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    lock?.release()
    throw error
  }
  return { paths, announce: (address) => lock?.announce(address), release: () => lock?.release() }
}

/** Some file systems (/proc, …) say ENOENT for a folder that cannot be made. */
async function makeRoot(root: string): Promise<void> {
  await makeFolder(root).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error
    throw new StartupProblem('data-folder-read-only', { folder: root, reason: 'it cannot be made' }, { cause: error })
  })
}

/** Makes a folder and those above it. Node's own `recursive` never ends below a folder that answers ENOENT. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await makeFolder(above)
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have been quicker.
    if (!(await isFolder(folder))) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** What the names of short-lived files of ours begin with. */
const DRAFT = '.lotse-'

/** Whether the folder is new. Throws when it is somebody else's or of a newer layout. */
async function inspect(paths: DataPaths): Promise<boolean> {
  const layout = await readLayout(paths)
  if (layout === null) {
    const own = new Set([paths.lock, `${paths.lock}-journal`, paths.running].map((path) => basename(path)))
    const others = (await readdir(paths.root)).filter((name) => !own.has(name) && !name.startsWith(DRAFT))
    if (others.length === 0) return true
    // Another process of ours may have furnished it just now.
    if ((await readLayout(paths)) !== null) return false
    throw new StartupProblem('data-folder-foreign', { folder: paths.root })
  }
  if (layout > DATA_FOLDER_LAYOUT) {
    throw new StartupProblem('newer-data-folder', { folder: paths.root, found: layout, known: DATA_FOLDER_LAYOUT })
  }
  return false
}

async function readLayout(paths: DataPaths): Promise<number | null> {
  try {
    const marker: unknown = JSON.parse(await readFile(paths.marker, 'utf8'))
    return typeof marker === 'object' && marker !== null && 'layout' in marker ? Number(marker.layout) : null
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return null
    throw error
  }
}

async function writeMarker(paths: DataPaths): Promise<void> {
  if ((await readLayout(paths)) !== null) return
  // Moved into its place whole: nobody ever reads half of it.
  const draft = join(paths.root, `${DRAFT}marker-${randomUUID()}`)
  await writeFile(draft, `${JSON.stringify({ product: 'Lotse', layout: DATA_FOLDER_LAYOUT })}\n`, { mode: 0o600 })
  await rename(draft, paths.marker)
}

async function requireRoom(folder: string, neededMegabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const freeMegabytes = Math.floor((bavail * bsize) / MEGABYTE)
  if (freeMegabytes < neededMegabytes) throw new StartupProblem('disk-full', { folder, freeMegabytes, neededMegabytes })
  // Free blocks say nothing about rights: a real write does.
  const probe = join(folder, `${DRAFT}probe-${randomUUID()}`)
  try {
    await writeFile(probe, Buffer.alloc(4096), { mode: 0o600 })
  } finally {
    await rm(probe, { force: true })
  }
}

const SQLITE_FULL = 13
const SQLITE_NOT_WRITABLE = new Set([3, 8, 10, 14, 23])

/** SQLite's words for a folder that cannot be written, as the operating system says them. */
function lockFileProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  const primary = error.errcode & 0xff
  if (primary === SQLITE_FULL) return Object.assign(new Error(error.message), { code: 'ENOSPC' })
  return SQLITE_NOT_WRITABLE.has(primary) ? Object.assign(new Error(error.message), { code: 'EACCES' }) : error
}
