import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import type { ArchiveWriter } from './archive-writer.ts'

/** Folders whose content belongs to the running server only (PostgreSQL manual, "Making a Base Backup"). */
const EMPTY_IN_BACKUPS = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
])
const LEFT_OUT = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label.*)$/
const WAL_SEGMENT = /^[0-9A-F]{24}$/

/**
 * Copies the files of a running server into an archive, below `postgres/`, so that a server started on the copy comes
 * up with everything that was committed when the copying ended.
 *
 * `superuser` is a connection to that server; it is used for the whole time of the copy.
 */
export async function copyDatabase(superuser: Client, dataDirectory: string, archive: ArchiveWriter): Promise<void> {
  // The slot keeps the write-ahead log since now; being temporary it goes with the connection, even after a crash.
  await superuser.query(`select pg_create_physical_replication_slot('lotse_backup', true, true)`)
  await superuser.query(`select pg_backup_start('lotse backup', fast => true)`)
  await copyFolder(dataDirectory, 'postgres', archive, true)
  const { rows } = await superuser.query<{ label: string; last: string }>(
    'select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)',
  )
  const stopped = rows[0]
  const first = /\(file ([0-9A-F]{24})\)/.exec(stopped?.label ?? '')?.[1]
  if (stopped === undefined || first === undefined) throw new Error('PostgreSQL did not say where the backup begins')
  await archive.text('postgres/backup_label', stopped.label)
  await copyLog(join(dataDirectory, 'pg_wal'), first, stopped.last, archive)
}

async function copyFolder(folder: string, name: string, archive: ArchiveWriter, isTop = false): Promise<void> {
  await archive.folder(name, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (LEFT_OUT.test(entry.name)) continue
    const [path, inside] = [join(folder, entry.name), `${name}/${entry.name}`]
    if (entry.isFile()) await archive.file(inside, path)
    else if (isTop && EMPTY_IN_BACKUPS.has(entry.name)) await archive.folder(inside, 0o700)
    else if (entry.isDirectory()) await copyFolder(path, inside, archive)
    // Tablespaces are links; Lotse makes none, and a backup without their content would be no backup.
    else throw new Error(`neither file nor folder: ${path}`)
  }
}

async function copyLog(folder: string, first: string, last: string, archive: ArchiveWriter): Promise<void> {
  await archive.folder('postgres/pg_wal/archive_status', 0o700)
  const segments = (await readdir(folder)).filter((name) => WAL_SEGMENT.test(name) && name >= first && name <= last)
  if (!segments.includes(first) || !segments.includes(last))
    throw new Error(`the write-ahead log ${first} to ${last} is not whole`)
  for (const segment of segments.sort()) await archive.file(`postgres/pg_wal/${segment}`, join(folder, segment))
}
