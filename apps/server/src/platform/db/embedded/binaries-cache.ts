import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { systemCode } from '../../system-error.ts'
import type { Account } from './account.ts'
import { type PackagedBinaries, type PostgresPrograms, programsIn } from './binaries.ts'

/**
 * Makes the packaged PostgreSQL startable, using `cache` for what is missing.
 *
 * The package needs links between its shared libraries that only an install script would make, and install scripts
 * are off. So a folder of links to all of them is made in the cache, and the library path points there. When the server runs as a user
 * who cannot read the installation (a clone below root's home), all of it is copied to the cache.
 */
export async function preparePrograms(
  packaged: PackagedBinaries,
  account: Account | null,
  cache: string,
): Promise<PostgresPrograms> {
  const { native, version, major } = packaged
  if (process.platform === 'win32') return programsIn(native, major, native)
  const key = createHash('sha256').update(`${native}\0${version}`).digest('hex').slice(0, 12)
  const links = await readLinks(native)
  if (account === null || isStartableBy(account, native)) {
    const libraries = await once(join(cache, `postgresql-${version}-libraries-${key}`), links.length, (folder) =>
      makeLinks(links, folder, join(native, 'lib')),
    )
    return programsIn(native, major, libraries)
  }
  const copy = await once(join(cache, `postgresql-${version}-${key}`), 3, async (folder) => {
    await cp(native, folder, { recursive: true, filter: isNeededToRun })
    await makeLinks(links, join(folder, 'lib'), '.')
  })
  return programsIn(copy, major, join(copy, 'lib'))
}

interface Link {
  readonly name: string
  readonly file: string
}

async function readLinks(native: string): Promise<Link[]> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(emptyWhenMissing))
  if (!Array.isArray(listed)) return []
  const named = listed
    .filter((entry): entry is { source: string; target: string } => typeof entry?.source === 'string')
    .map(({ source, target }) => ({ name: basename(target), file: basename(source) }))
  const libraries = (await readdir(join(native, 'lib'))).filter((file) => /\.(so|dylib)(\.|$)/.test(file))
  return [...named, ...libraries.map((file) => ({ name: file, file }))]
}

function emptyWhenMissing(error: unknown): string {
  if (systemCode(error) === 'ENOENT') return '[]'
  throw error
}

async function makeLinks(links: readonly Link[], folder: string, libraries: string): Promise<void> {
  for (const { name, file } of links) {
    await symlink(join(libraries, file), join(folder, name)).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error
    })
  }
}

/**
 * Makes `folder` whole or not at all: several Lotse may start at once, and each may be interrupted. What is whole is never
 * taken away, since another Lotse may be starting from it.
 */
async function once(folder: string, entries: number, fill: (folder: string) => Promise<void>): Promise<string> {
  if (await isWhole(folder, entries)) return folder
  const draft = `${folder}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await fill(draft)
  if (await takesPlace(draft, folder)) return folder
  if (await isWhole(folder, entries)) await rm(draft, { recursive: true, force: true })
  else {
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
  }
  return folder
}

async function isWhole(folder: string, entries: number): Promise<boolean> {
  const present = await readdir(folder).catch(() => [])
  return present.length >= entries
}

/** Puts the draft in its place; false where something is there already. */
async function takesPlace(draft: string, folder: string): Promise<boolean> {
  try {
    await rename(draft, folder)
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false
    throw error
  }
}

/** Tried, not computed from mode bits: access lists and mount options decide too. The missing libraries do not matter here. */
function isStartableBy(account: Account, native: string): boolean {
  const probe = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    env: {},
    stdio: 'ignore',
  })
  return systemCode(probe.error) !== 'EACCES'
}

function isNeededToRun(source: string): boolean {
  return !source.endsWith('.a') && basename(source) !== 'pkgconfig'
}
