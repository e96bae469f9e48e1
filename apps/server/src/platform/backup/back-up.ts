import { access, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { claimDataFolder } from '../data-folder.ts'
import { type DataPaths, dataPaths } from '../data-folder-path.ts'
import { type ConnectionByParts, clientConfig } from '../db/connection.ts'
import { SUPERUSER } from '../db/embedded/cluster.ts'
import { startEmbedded } from '../db/embedded/embedded.ts'
import { DATABASE } from '../db/embedded/provision.ts'
import { runningServer } from '../db/embedded/running-server.ts'
import { externalDatabase } from '../db/external.ts'
import { schemaVersion } from '../db/migrate.ts'
import { ARRIVING } from '../files/disk-file-store.ts'
import { StartupProblem } from '../startup-problem.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { type ArchiveWriter, writeArchive } from './archive-writer.ts'
import { copyDatabase } from './copy-database.ts'
import { BACKUP_LAYOUT, type BackupManifest, MANIFEST } from './manifest.ts'

export interface BackUpOptions {
  readonly dataFolder: string
  /** The file to write; it must not exist yet. */
  readonly target: string
  /** Also put the encryption key into the backup: whoever has the file can then read the secrets in it. */
  readonly withKey?: boolean
  readonly env: NodeJS.ProcessEnv
  /** The time, ISO 8601, as written into the backup. */
  readonly madeAt: string
}

/**
 * Backs a data folder up into one file, whether Lotse runs on it or not.
 *
 * Throws the problems backup-needs-embedded, nothing-to-back-up, backup-target and those of starting the database.
 */
export async function backUpDataFolder(options: BackUpOptions): Promise<BackupManifest> {
  if (externalDatabase(options.env) !== null) throw new StartupProblem('backup-needs-embedded', {})
  const paths = dataPaths(options.dataFolder)
  if (!(await exists(join(paths.postgres, 'PG_VERSION')))) {
    throw new StartupProblem('nothing-to-back-up', { folder: paths.root })
  }
  const running = await runningServer(paths)
  if (running !== null) return backUp({ ...options, paths, superuser: running(SUPERUSER, DATABASE) })
  const claim = await claimDataFolder(paths.root)
  try {
    const server = await startEmbedded({ paths })
    try {
      return await backUp({ ...options, paths, superuser: server.connection(SUPERUSER, DATABASE) })
    } finally {
      await server.stop()
    }
  } finally {
    claim.release()
  }
}

export interface RunningBackUp {
  readonly paths: DataPaths
  readonly superuser: ConnectionByParts
  readonly target: string
  readonly withKey?: boolean
  readonly madeAt: string
}

/** Backs up the data folder of a running server: its database, the stored files, and the key if asked for. */
export async function backUp({
  paths,
  superuser,
  target,
  withKey = false,
  madeAt,
}: RunningBackUp): Promise<BackupManifest> {
  if (await exists(target)) throw new StartupProblem('backup-target', { file: target, reason: 'it exists already' })
  const client = new Client(clientConfig(superuser, 'lotse backup'))
  client.on('error', () => {})
  await client.connect()
  let archive: ArchiveWriter | null = null
  try {
    await mkdir(dirname(target), { recursive: true })
    archive = writeArchive(target)
    const schema = await schemaVersion(client)
    const postgres = (await readFile(join(paths.postgres, 'PG_VERSION'), 'utf8')).trim()
    await copyDatabase(client, paths.postgres, archive)
    // After the database: every file that its rows name was there before them.
    await copyFiles(paths.files, 'files', archive)
    if (withKey) await archive.file('secret.key', paths.secretKey)
    const files = Object.fromEntries(archive.checksums)
    const manifest: BackupManifest = {
      product: 'Lotse',
      layout: BACKUP_LAYOUT,
      madeAt,
      schema,
      postgres,
      withKey,
      files,
    }
    await archive.text(MANIFEST, JSON.stringify(manifest))
    await archive.finish()
    return manifest
  } catch (error) {
    await archive?.abandon()
    throw targetProblem(error, target)
  } finally {
    await client.end()
  }
}

async function copyFiles(folder: string, name: string, archive: ArchiveWriter): Promise<void> {
  await archive.folder(name, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // No row names what is still arriving, and it moves away at any moment.
    if (entry.name === ARRIVING) continue
    const [path, inside] = [join(folder, entry.name), `${name}/${entry.name}`]
    if (entry.isDirectory()) await copyFiles(path, inside, archive)
    else if (entry.isFile()) await archive.file(inside, path)
  }
}

const TARGET_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENOENT'])

function targetProblem(error: unknown, file: string): unknown {
  if (!TARGET_CODES.has(systemCode(error) ?? '')) return error
  return new StartupProblem('backup-target', { file, reason: reasonOf(error) }, { cause: error })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
