import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { claimDataFolder } from '../data-folder.ts'
import { type DataPaths, dataPaths } from '../data-folder-path.ts'
import { giveTo, serverAccount } from '../db/embedded/account.ts'
import { findPackagedBinaries } from '../db/embedded/binaries.ts'
import { externalDatabase } from '../db/external.ts'
import { readMigrations } from '../db/migrations.ts'
import { StartupProblem } from '../startup-problem.ts'
import { reasonOf, systemCode, writingProblem } from '../system-error.ts'
import { type ArchivedEntry, readArchive } from './archive-reader.ts'
import { type BackupManifest, MANIFEST, parseManifest } from './manifest.ts'

export interface RestoreOptions {
  readonly backup: string
  /** An empty or new folder. */
  readonly dataFolder: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Restores a backup into an empty data folder. Every file is compared with its checksum before anything is put in
 * place; the next start of Lotse brings the database to its consistent state.
 *
 * Throws the problems backup-needs-embedded, restore-needs-empty-folder, backup-damaged, wrong-postgres-major,
 * newer-schema and those of claiming the data folder.
 */
export async function restoreDataFolder({ backup, dataFolder, env }: RestoreOptions): Promise<BackupManifest> {
  if (externalDatabase(env) !== null) throw new StartupProblem('backup-needs-embedded', {})
  await requireEmpty(dataPaths(dataFolder))
  const claim = await claimDataFolder(dataFolder)
  const draft = join(dataFolder, 'restoring')
  try {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { mode: 0o711 })
    const manifest = await unpack(backup, draft)
    await requireFitting(manifest, backup)
    await putInPlace(draft, claim.paths, manifest)
    return manifest
  } catch (error) {
    throw writingProblem(error, dataFolder, 256)
  } finally {
    await rm(draft, { recursive: true, force: true })
    claim.release()
  }
}

async function requireEmpty(paths: DataPaths): Promise<void> {
  const filled = await Promise.all([paths.postgres, paths.files, paths.secretKey].map(holdsSomething))
  if (filled.some(Boolean)) throw new StartupProblem('restore-needs-empty-folder', { folder: paths.root })
}

async function holdsSomething(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0
  } catch (error) {
    return systemCode(error) !== 'ENOENT'
  }
}

/** Unpacks below `folder`, checking each file; gives the manifest, which comes last. */
async function unpack(backup: string, folder: string): Promise<BackupManifest> {
  const found = new Map<string, string>()
  try {
    for await (const entry of readArchive(backup)) {
      if (entry.name === MANIFEST) return requireWhole(parseManifest(await textOf(entry)), found)
      if (!isExpected(entry.name)) throw new RangeError(`it holds ${JSON.stringify(entry.name)}`)
      if (entry.kind === 'folder') await makeFolder(folder, entry.name)
      else found.set(entry.name, await unpackFile(entry, join(folder, entry.name)))
    }
    throw new RangeError('its manifest is missing')
  } catch (error) {
    const isDisk = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].includes(systemCode(error) ?? '')
    if (error instanceof StartupProblem || isDisk) throw error
    throw new StartupProblem('backup-damaged', { file: backup, reason: reasonOf(error) }, { cause: error })
  }
}

/** Only names that a backup has, none that leads out of the folder. */
function isExpected(name: string): boolean {
  const [top, ...rest] = name.split('/')
  if (name === 'secret.key') return true
  return (
    (top === 'postgres' || top === 'files') &&
    rest.every((part) => !['', '.', '..'].includes(part) && !/[\\:\0]/.test(part))
  )
}

async function makeFolder(folder: string, name: string): Promise<void> {
  const path = join(folder, name)
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (name.split('/')[0] === 'postgres') await giveTo(serverAccount(), path)
}

async function unpackFile(entry: ArchivedEntry, path: string): Promise<string> {
  const hash = createHash('sha256')
  const output = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  const hashed = async function* () {
    for await (const chunk of entry.content) {
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(Readable.from(hashed(), { objectMode: false }), output)
  if (entry.name.startsWith('postgres/')) await giveTo(serverAccount(), path)
  return hash.digest('hex')
}

async function textOf(entry: ArchivedEntry): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of entry.content) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function requireWhole(manifest: BackupManifest, found: ReadonlyMap<string, string>): BackupManifest {
  const expected = Object.entries(manifest.files)
  const wrong = expected.find(([name, checksum]) => found.get(name) !== checksum)
  if (wrong !== undefined) throw new RangeError(`${wrong[0]} is missing or damaged`)
  if (found.size !== expected.length) throw new RangeError('it holds files that its manifest does not name')
  return manifest
}

async function requireFitting(manifest: BackupManifest, backup: string): Promise<void> {
  const { major } = await findPackagedBinaries()
  if (manifest.postgres !== major) {
    throw new StartupProblem('wrong-postgres-major', { folder: backup, found: manifest.postgres, expected: major })
  }
  const known = (await readMigrations()).length
  if (manifest.schema > known) throw new StartupProblem('newer-schema', { found: manifest.schema, known })
}

/** The database last: what it names is there when it is. */
async function putInPlace(draft: string, paths: DataPaths, manifest: BackupManifest): Promise<void> {
  await rm(paths.files, { recursive: true, force: true })
  await rename(join(draft, 'files'), paths.files)
  if (manifest.withKey) await rename(join(draft, 'secret.key'), paths.secretKey)
  await rename(join(draft, 'postgres'), paths.postgres)
}
